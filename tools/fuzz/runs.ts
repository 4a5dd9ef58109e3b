/**
 * One mark, letter or word again and again, in Markdown, HTML and plain text, as a pair and in one file, through reading, aligning, every rule,
 * writing and splitting: `npm run runs -- [size=20000] [formats=md,html,txt]
 * [frames=plain,code,heading,tag,word,quotation]`, where a frame is what the run stands in (plain unless said). Prints each step that takes more than 0.4 CPU seconds, at that size and at four times
 * it: a step that is linear takes four times as long.
 */
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parseInput, parsePair} from '../../src/pipeline/read.js'
import {layouts} from '../../test/laws/pairs.js'

const size = Number(process.argv.find(arg => arg.startsWith('size='))?.slice(5) ?? 20_000)
const formats = process.argv
  .find(arg => arg.startsWith('formats='))
  ?.slice(8)
  .split(',') ?? ['md', 'html', 'txt']
const framesOf: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  plain: ['', ''],
  code: ['`x', 'x`'],
  heading: ['\n\n# x', 'x'],
  tag: ['<a', ''],
  word: ['A', 'b'],
  quotation: ['"', 'x'],
}
const frames = process.argv
  .find(arg => arg.startsWith('frames='))
  ?.slice(7)
  .split(',') ?? ['plain']
const termbase = createTermbase([])
const rules = activateRules({spacing: ['warning', {style: 'prc'}], quotes: ['warning', {style: 'curly'}]})
const runs = [
  ...['\t', ' ', '\u00A0', '\u3000', '\n', '\n ', '\n\n', '\r', '\u2028', '\u00AD', '\u200B', '\u0301', '\uFFFC'],
  ...[
    '*',
    '_',
    '~',
    '`',
    '#',
    '=',
    '-',
    '+',
    '>',
    '> ',
    '<',
    '<!--',
    '-->',
    '<A',
    '|',
    '\\',
    '&',
    '&#',
    '&amp',
    '/',
    '%',
    '$',
    '!',
    '?',
    '@',
    'a@',
  ],
  ...[
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '[a](',
    '![',
    '{',
    '}',
    ':',
    '：',
    "'",
    '’',
    '‘',
    '"',
    '“',
    '”',
    '«',
    '"a" ',
    "l'",
    '—',
    '…',
    '.',
    '。',
    ',',
    '，',
  ],
  ...['0', '1,', '1.', '1/', '1-', '10:', '2024-', '$1 ', '¥', '№', '万', '亿', '零', '百分之', '第', '年', '1年'],
  ...['a', 'a ', 'A', 'A ', '字', '字 ', '的', 'é', 'of ', 'and ', 'the ', 'Mr. ', 'I', 'II ', 'http://', 'a.b', '.a'],
]

/** CPU seconds of each step. */
function measure(run: string, frame: string, ending: string, count: number): Map<string, number> {
  const [before, behind] = framesOf[frame] ?? framesOf.plain!
  const many = before + run.repeat(count / run.length) + behind
  const seconds = new Map<string, number>()
  const step = <T>(name: string, doing: () => T): T | undefined => {
    const before = process.cpuUsage()
    try {
      return doing()
    } catch {
      // What is refused by name is no matter here.
      return undefined
    } finally {
      seconds.set(name, process.cpuUsage(before).user / 1e6)
    }
  }
  const zh = `港口开航。${many}港口。\n\n会议。\n`
  const en = `The port opened.${many}The port x.\n\nMeeting.\n`
  const sides = step('reading', () =>
    parsePair({text: zh, path: `a.zh.${ending}`, lang: 'zh'}, {text: en, path: `a.en.${ending}`, lang: 'en'}),
  )
  const pair = sides && step('aligning', () => alignDocuments(sides))
  for (const rule of pair === undefined ? [] : rules)
    step(`rule ${rule.rule.id}`, () => checkPair(pair!, {termbase, rules: [rule]}))
  for (const layout of pair === undefined ? [] : layouts) {
    const written = step(`writing, ${layout}`, () => emitBilingualMarkdown(pair!, {layout}))
    if (written !== undefined) step(`splitting, ${layout}`, () => splitBilingualMarkdown(written))
  }
  step('one file in both languages', () => parseInput({text: zh + en, path: `a.${ending}`}))
  return seconds
}

let slow = 0
for (const [ending, frame, run] of formats.flatMap(ending =>
  frames.flatMap(frame => runs.map(run => [ending, frame, run] as const)),
)) {
  for (const [name, seconds] of measure(run, frame, ending, size)) {
    if (seconds < 0.4) continue
    const more = measure(run, frame, ending, 4 * size).get(name) ?? 0
    console.log(
      `${ending}  ${frame}  ${JSON.stringify(run)}  ${name}: ${seconds.toFixed(2)} s, ${more.toFixed(2)} s, ${(more / seconds).toFixed(1)} times`,
    )
    if (more > 8 * seconds) slow++
  }
}
console.log(
  `${runs.length} runs of ${size} units, ${frames.join(', ')}, as ${formats.join(', ')}: ${slow} steps grow faster than the text`,
)
process.exit(slow === 0 ? 0 : 1)
