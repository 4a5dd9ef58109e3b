/** What the fuzzer says to those that are not the library: the language server, the tools of agents, the command. */
import {agentPaths, agentRequests, holdAgentLaws} from '../../test/laws/agents.js'
import {commandChoices, commandValues, holdCommandLaws} from '../../test/laws/command-lines.js'
import {editorAddresses, editorSteps, holdEditorLaws} from '../../test/laws/editors.js'
import {divider, hurting, partsOf, type Target, textOf} from './inputs.js'
import {markup} from './markup.data.js'

const texts = [...markup.md!, ...hurting, '港口', 'SCODA', 'harbor', '35亿元', '。', '350 million yuan']
const figures = ['0', '1', '3', '-1', '99', '4294967296', '9007199254740991']

/** A line a message: kind, address, version, range, text with `\\n` for a new line. */
const editor: Target = {
  name: 'editor',
  tokens: [...editorSteps.map(step => `\n${step} `), ...figures.map(figure => `${figure} `), '\\n', ...texts],
  seeds: () => [
    'open 3 1 0 0 0 0 # Harbor\\n\\nSCODA took 350 million yuan.\\n\nactions 3 1 0 0 9 9\nchange 3 2 0 2 0 3 。\nhover 3 2 2 1 0 0\ntokens 3 2 0 0 0 0\nclose 3 0 0 0 0 0',
    'open 1 1 0 0 0 0 id: t\\nconcepts:\\n  - {id: a, zh: 港}\ncompletion 1 1 2 5 0 0\nopen 0 1 0 0 0 0 pairs: [x\nwatched 0 1 0 0 0 0\ndiagnostics 3 1 0 0 0 0',
    'open 2 1 0 0 0 0 港口\nreferences 2 1 0 1 0 0\ndefinition 3 1 2 1 0 0\nfolds 2 1 0 0 0 0\nsymbols 2 1 0 0 0 0\nhints 3 1 0 0 9 9',
    editorAddresses.map((_, i) => `open ${i} 1 0 0 0 0 a\nhover ${i} 1 0 0 0 0`).join('\n'),
  ],
  hold: data =>
    holdEditorLaws(
      textOf(data)
        .split('\n')
        .slice(0, 24)
        .flatMap(line => {
          const [kind, address, version, ...rest] = line.split(' ')
          const known = editorSteps.find(step => step === kind)
          if (known === undefined) return []
          const [startLine = 0, start = 0, endLine = 0, end = 0] = rest.slice(0, 4).map(whole)
          const text = rest.slice(4).join(' ').replaceAll('\\n', '\n')
          const number = Math.abs(whole(address))
          return [
            {kind: known, address: number, version: whole(version), range: [startLine, start, endLine, end], text},
          ]
        }),
    ),
}

function whole(word = ''): number {
  const number = Number(word)
  return Number.isSafeInteger(number) ? number : 0
}

const agent: Target = {
  name: 'agent',
  tokens: [
    ...agentRequests.map(name => `{"request":"${name}",`),
    ...agentPaths.map(path => JSON.stringify(path)),
    ...[
      '"source":',
      '"target":',
      '"sourcePath":',
      '"targetPath":',
      '"sourceLang":',
      '"targetLang":',
      '"detail":"full"',
    ],
    ...['"unsafe":true', '"from":', '"limit":', '"ruleId":', '"__proto__":', '"write":true', ...markup.json!, ...texts],
  ],
  seeds: () => [
    '{"request":"check_pair","given":{"source":"上合示范区投资35亿元。","target":"The SCO Zone took 350 million yuan.","detail":"full"}}',
    '{"request":"fix_pair","write":true,"given":{"sourcePath":"a.zh.md","targetPath":"a.en.md","unsafe":true}}',
    '{"request":"fix_pair","write":true,"given":{"sourcePath":"a.zh.txt","target":"The harbor opened。"}}',
    '{"request":"align_pair","given":{"sourcePath":"in/both.csv","from":1}}',
    '{"request":"look_up_terms","given":{"source":"港口","sourceLang":"zh","targetLang":"en"}}',
    '{"request":"mine_terms","given":{"source":"甲","target":"A","limit":3}}',
    '{"request":"explain_finding","given":{"ruleId":"term-missing"}}',
    '{"request":"prompt repair","given":{"source":"港口。","target":"The harbor."}}',
    '{"request":"resource","given":{"uri":"duizhao://glossary/0"}}',
  ],
  async hold(data) {
    let call: unknown
    try {
      call = JSON.parse(textOf(data))
    } catch {
      return
    }
    const {request, write, given} = Object(call)
    await holdAgentLaws({request: String(request), write: write === true, given})
  },
}

/** A line an argument, then what stands on standard input. */
const commandLine: Target = {
  name: 'arguments',
  tokens: [
    ...commandChoices.map(({command}) => `${command.join('\n')}\n`),
    ...new Set(commandChoices.flatMap(({options}) => options.map(([name, takes]) => `\n${name}${takes ? '\n' : ''}`))),
    ...commandValues.filter(value => value.length < 60).map(value => `${value}\n`),
    ...texts,
  ],
  seeds: () => [
    'check\np.zh.md\np.en.md\n-g\ng.csv\n-f\njson',
    'check\n--pair\n{name}.zh.md={name}.en.md\n--cache\n--baseline\nbaseline.json\n--rule\nquotes=info',
    'align\np.zh.md\np.en.md\np.ru.md\n-f\nmd-table\n-o\nout.md',
    'fix\np.zh.md\np.en.md\n-g\ng.yaml\n--unsafe\n--dry-run',
    'split\nboth.md\n--check',
    `segment\n--stdin\n--stdin-filename\nx.html${divider}<p>港口。</p>`,
    `pipe\ncheck${divider}{"id":1,"source":"港口。","target":"The harbor."}`,
    'glossary\nlint\ng.yaml',
    'glossary\nconvert\ng.csv\n-f\ntbx',
    'memory\nadd\nm.jsonl\np.zh.md\np.en.md',
    'diff\np.zh.md\np.zh.md\np.en.md',
    'lock\np.zh.md\np.en.md',
    'batch\ncollect\n--run\nr\n-o\nout',
    'init\n--lang\nzh',
  ],
  hold(data) {
    const [args, input] = partsOf(data)
    return holdCommandLaws(args.split('\n').slice(0, 12), input)
  },
}

export const frontEndTargets: readonly Target[] = [editor, agent, commandLine]
