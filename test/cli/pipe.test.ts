import {spawn} from 'node:child_process'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli} from '../helpers/built-cli.js'

let cli: BuiltCli

beforeAll(async () => {
  cli = await buildCli()
})

afterAll(() => cli.remove())

async function pipe(mode: string, input: string | Uint8Array, ...args: string[]) {
  const {code, stdout, stderr} = await cli.run(['pipe', mode, ...args], {input})
  return {
    code,
    stderr,
    answers: stdout
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line)),
  }
}

function lines(...records: unknown[]): string {
  return records.map(record => `${JSON.stringify(record)}\n`).join('')
}

const check = {
  id: 'u1',
  source: '上合示范区推进“四个中心”建设。',
  target: 'SCODA is building the four hubs.',
  glossary: [
    {zh: '上合示范区', en: 'SCODA', forbidden: ['SCO Zone']},
    {zh: '四个中心', en: 'four centers', forbidden: ['four hubs']},
  ],
}

test('segment: spans are slices of the input', async () => {
  const text = '会议召开。\n大家发言：“很好！”他说。'
  const {code, answers} = await pipe('segment', lines({id: 1, lang: 'zh', text}))
  expect(code).toBe(0)
  expect(answers[0].id).toBe(1)
  for (const {start, end, text: slice} of answers[0].segments) expect(slice).toBe(text.slice(start, end))
})

test('align: every index once, in order', async () => {
  const source = ['会议在青岛召开。', '参会者来自十个国家。', '下一次会议明年举行。']
  const target = ['The meeting was held in Qingdao.', 'Participants came from ten countries.']
  const {answers} = await pipe('align', lines({id: 'a', source, target}, {id: 'b', source: [], target}))
  const {links} = answers[0]
  expect(links.flatMap((link: {source: number[]}) => link.source)).toEqual([0, 1, 2])
  expect(links.flatMap((link: {target: number[]}) => link.target)).toEqual([0, 1])
  expect(answers[1].links.flatMap((link: {target: number[]}) => link.target)).toEqual([0, 1])
})

describe('check', () => {
  test('each bad verdict has its finding', async () => {
    const {code, answers} = await pipe('check', lines(check))
    const [{findings, terms}] = answers
    expect(code).toBe(0)
    expect(terms.map((term: {concept: string; verdict: string}) => [term.concept, term.verdict])).toEqual([
      ['上合示范区', 'ok'],
      ['四个中心', 'forbidden'],
    ])
    expect(findings).toMatchObject([
      {
        ruleId: 'term-forbidden',
        severity: 'error',
        concept: '四个中心',
        target: {start: 22, end: 31, text: 'four hubs'},
      },
    ])
  })

  test('numbers of a record without a glossary', async () => {
    const {answers} = await pipe(
      'check',
      lines({id: 1, source: '投资3.5亿元。', target: 'The investment is 35 million yuan.'}),
    )
    expect(answers[0].findings.map((finding: {ruleId: string}) => finding.ruleId)).toEqual(['number-mismatch'])
    expect(answers[0].terms).toEqual([])
  })

  test('messages follow --lang, other fields do not', async () => {
    const [english, chinese] = await Promise.all(['en', 'zh'].map(lang => pipe('check', lines(check), '--lang', lang)))
    const {message: a, ...first} = english!.answers[0].findings[0]
    const {message: b, ...second} = chinese!.answers[0].findings[0]
    expect(first).toEqual(second)
    expect(a).not.toBe(b)
  })

  test('an empty side does not stop it', async () => {
    const {code, answers} = await pipe(
      'check',
      lines({...check, target: ''}, {...check, source: ''}, {...check, id: 3}),
    )
    expect([code, answers.length, answers[2].id]).toEqual([0, 3, 3])
    expect(answers[0].terms.map((term: {verdict: string}) => term.verdict)).toEqual(['missing', 'missing'])
  })
})

test('rate', async () => {
  const record = {id: 1, source: 'a bank', reference: '一家银行', output: '银行', dictionary: {bank: ['银行']}}
  expect((await pipe('rate', lines(record))).answers).toEqual([{id: 1, valid: 1, score: 1}])
})

describe('bad lines', () => {
  test('are answered in their place, and the run goes on', async () => {
    const good = {id: 2, lang: 'zh', text: '好。'}
    const input = Buffer.concat([
      Buffer.from('{"id": 1, "lang": "zh"\n\n[1]\n"x"\n'),
      Buffer.from(lines({id: 'no text'}, {id: 'language', lang: 'zh_CN', text: 'x'}, {id: {}, text: 'x'}, good)),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(JSON.stringify(good)),
    ])
    const {code, stderr, answers} = await pipe('segment', input)
    expect(code).toBe(1)
    expect(answers.map(({id, error}) => [id, error?.code])).toEqual([
      [null, 'RECORD_JSON'],
      [null, 'RECORD_JSON'],
      [null, 'RECORD_JSON'],
      [null, 'RECORD_JSON'],
      ['no text', 'RECORD_INVALID'],
      ['language', 'RECORD_LANGUAGE'],
      [null, 'RECORD_INVALID'],
      [2, undefined],
      [null, 'RECORD_ENCODING'],
      [2, undefined],
    ])
    expect(stderr).toContain('8 of 10 lines')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('nothing in, nothing out', async () => {
    expect(await pipe('segment', '')).toEqual({code: 0, stderr: '', answers: []})
  })

  test('a byte order mark and CRLF do no harm', async () => {
    const {code, answers} = await pipe('segment', `\ufeff{"id":1,"lang":"zh","text":"好。"}\r\n`)
    expect([code, answers[0].id]).toEqual([0, 1])
  })

  test('no raw control or bidirectional character comes out', async () => {
    const text = '一\u202e二\u0007三\u0085。'
    const {stdout} = await cli.run(['pipe', 'segment'], {input: lines({id: 1, lang: 'zh', text})})
    expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/u)
    expect(JSON.parse(stdout).segments[0].text).toBe(text)
  })
})

test('many records keep their order', async () => {
  const records = Array.from({length: 3000}, (_, id) => ({id, lang: 'zh', text: `第${id}句。`}))
  const {answers} = await pipe('segment', lines(...records))
  expect(answers.map(answer => answer.id)).toEqual(records.map(record => record.id))
})

test('answers come before the input has ended', async () => {
  const child = spawn(process.execPath, [cli.main, 'pipe', 'segment'])
  const first = new Promise<string>(resolve => child.stdout.once('data', chunk => resolve(String(chunk))))
  child.stdin.write(lines({id: 1, lang: 'zh', text: '好。'}))
  expect(JSON.parse(await first).id).toBe(1)
  child.stdin.end()
})

test('a reader that goes away ends the run quietly', async () => {
  const child = spawn(process.execPath, [cli.main, 'pipe', 'segment'])
  let stderr = ''
  child.stderr.on('data', chunk => {
    stderr += String(chunk)
  })
  child.stdin.on('error', () => {})
  child.stdout.once('data', () => child.stdout.destroy())
  const text = '好。'.repeat(2000)
  for (let id = 0; id < 300; id++) child.stdin.write(lines({id, lang: 'zh', text}))
  child.stdin.end()
  await new Promise(resolve => child.on('close', resolve))
  expect(stderr).toBe('')
})
