import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {appendToMemory, loadMemory} from '../../src/memory/memory-file.js'
import {createTranslator} from '../../src/messages/translator.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'
import {answerRecord, recordAnswer} from '../../src/records/answer-record.js'
import {Workspace} from '../../src/workspace/workspace.js'
import {folderWith} from '../helpers/built-cli.js'

const termbase = createTermbase([])
const context = {
  termbase,
  unitRules: () => activateRules({}, {scope: 'unit'}),
  answerRules: () => activateRules({}, {scope: 'answer'}),
  useLexicon: false,
  translator: createTranslator('en'),
}
const recordOf = (i: number) => ({
  source: `码头投资${i + 1}1亿元，第${i}号泊位启用。`,
  // Every third says another figure.
  target: `Berth No. ${i} opened; the terminal took ${i + 1}${i % 3 === 0 ? 3 : 1}00 million yuan.`,
  glossary: [{zh: '码头', en: 'terminal', forbidden: ['dock']}],
})

test('a thousand requests at once have each its own answer', async () => {
  const answers = (await Promise.all(
    Array.from({length: 1000}, (_, i) => answerRecord('check', recordOf(i), context)),
  )) as {findings: {ruleId: string}[]; terms: {verdict: string}[]}[]
  expect(answers.map(({findings}) => findings.some(({ruleId}) => ruleId === 'number-mismatch'))).toEqual(
    answers.map((_, i) => i % 3 === 0),
  )
  expect(answers.every(({terms}) => terms.length === 1 && terms[0]!.verdict === 'ok')).toBe(true)
})

test('a thousand documents at once are checked as one after the other', async () => {
  const findingsOf = (i: number): string => {
    const {source, target} = recordOf(i)
    const sides = parsePair({text: `# 题\n\n${source}\n`, lang: 'zh'}, {text: `# Title\n\n${target}\n`, lang: 'en'})
    return JSON.stringify(checkPair(alignDocuments(sides), {termbase}))
  }
  const places = Array.from({length: 1000}, (_, i) => i % 50)
  const atOnce = await Promise.all(places.map(async i => findingsOf(i)))
  const alone = Array.from({length: 50}, (_, i) => findingsOf(i))
  expect(atOnce).toEqual(places.map(i => alone[i]))
})

/** The heap without what nobody holds any more, in MB. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

test('the heap stays flat over many records, all different', async () => {
  const answer = await recordAnswer('check', context)
  const round = (from: number): void => {
    for (let i = from; i < from + 1500; i++) answer(recordOf(i))
  }
  // What is remembered fills up first.
  for (let from = 0; from < 6000; from += 1500) round(from)
  const before = heap()
  for (let from = 6000; from < 12_000; from += 1500) round(from)
  expect(heap() - before).toBeLessThan(12)
})

/** What this process has open, and its threads; Linux alone tells. */
const openFiles = (): number => readdirSync('/proc/self/fd').length
const threads = (): number => readdirSync('/proc/self/task').length

test.runIf(existsSync('/proc/self/fd'))('no file and no thread is left open, whatever went wrong', async () => {
  const folder = folderWith({
    'a.zh.md': '# 题\n\n甲。\n',
    'a.en.md': '# T\n\nA.\n',
    'bad.md': new Uint8Array([255, 0, 255]),
  })
  const use = async (i: number): Promise<void> => {
    const workspace = await Workspace.open({config: false})
    await workspace.check([await workspace.read([join(folder.path, 'a.zh.md'), join(folder.path, 'a.en.md')])])
    await workspace.read([join(folder.path, 'absent.md')]).catch(() => {})
    await workspace.read([join(folder.path, 'bad.md')]).catch(() => {})
    const memory = join(folder.path, 'm.jsonl')
    await appendToMemory(memory, [{source: `甲${i}`, target: `A${i}`, sourceLang: 'zh', targetLang: 'en'}])
    writeFileSync(join(folder.path, 'damaged.jsonl'), '{"source": 1}\n')
    await loadMemory(memory)
    await loadMemory(join(folder.path, 'damaged.jsonl'))
    await appendToMemory(folder.path, []).catch(() => {})
  }
  for (let i = 0; i < 5; i++) await use(i)
  const before = [openFiles(), threads()]
  await Promise.all(Array.from({length: 40}, (_, i) => use(i)))
  expect([openFiles(), threads()]).toEqual(before)
  folder.remove()
})
