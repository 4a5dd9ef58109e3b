import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'
import {tried} from '../helpers/hurting-texts.js'

const termbase = createTermbase([
  parseGlossary(
    `id: t
concepts:
  - {id: port, zh: 港口, en: [port, {text: harbor, status: forbidden}]}
  - {id: scoda, zh: 上合示范区, en: [{text: SCODA, case: exact}]}
  - {id: bri, zh: 共建“一带一路”, en: [Belt and Road cooperation]}
`,
    {path: 't.yaml'},
  ),
])

/** Honest sentences: terms, figures, dates and names agree. */
const sentences = [
  ['港口今天开通两条新航线。', 'The port opened two new routes today.'],
  ['货物共有三百个集装箱，价值3.5亿元。', 'The cargo of 300 containers is worth 350 million yuan.'],
  ['上合示范区于2024年1月21日启用新码头。', 'SCODA put a new terminal into use on January 21, 2024.'],
  ['出口增长百分之十二，达到1260万美元。', 'Exports grew by 12 percent to 12.6 million US dollars.'],
  ['第三届论坛讨论了共建“一带一路”。', 'The third forum discussed Belt and Road cooperation.'],
  ['港口每天处理1万个集装箱。', 'The port handles 10,000 containers a day.'],
] as const

interface Change {
  readonly name: string
  zh?(text: string, at: () => number): string
  en?(text: string, at: () => number): string
}

/** Put `by(character)` for one of the places that `pattern` finds. */
const somewhere =
  (pattern: RegExp, by: (found: string) => string) =>
  (text: string, at: () => number): string => {
    const places = [...text.matchAll(pattern)]
    const place = places[at() % Math.max(1, places.length)]
    if (place === undefined) return text
    return text.slice(0, place.index) + by(place[0]) + text.slice(place.index + place[0].length)
  }

/** Nothing of these says anything to a reader. */
const changes: readonly Change[] = [
  {
    name: 'lines broken elsewhere',
    zh: somewhere(/\p{Script=Han}(?=\p{Script=Han})/gu, found => `${found}\n`),
    en: somewhere(/ (?=[a-z])/gu, () => '\n'),
  },
  {name: 'CRLF', zh: text => text.replaceAll('\n', '\r\n'), en: text => text.replaceAll('\n', '\r\n')},
  {
    name: 'a strong word',
    zh: somewhere(/港口|示范区|码头|集装箱/gu, found => `**${found}**`),
    en: somewhere(/\b[a-z]{3,}\b/gu, found => `**${found}**`),
  },
  {name: 'a slanting word', en: somewhere(/\b[a-z]{3,}\b/gu, found => `*${found}*`)},
  {
    name: 'HTML around a word',
    zh: somewhere(/港口|示范区|码头/gu, found => `<b>${found}</b>`),
    en: somewhere(/\b[a-z]{3,}\b/gu, found => `<b>${found}</b>`),
  },
  {
    name: 'figures of full width',
    zh: text => text.replace(/\d/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  {name: 'a space that does not break', en: somewhere(/ /gu, () => '\u00A0')},
  {name: 'a character reference', en: somewhere(/[a-z]/gu, found => `&#${found.charCodeAt(0)};`)},
  {name: 'a soft hyphen', en: somewhere(/(?<=[a-z])[a-z](?=[a-z])/gu, found => `${found}\u00AD`)},
  {name: 'a space of no width', zh: somewhere(/\p{Script=Han}/gu, found => `${found}\u200B`)},
]

/** House style may have something to say of width, of spaces and of marks. */
const style = new Set(['spacing', 'punctuation', 'quotes'])

function problemsOf(zh: string, en: string): string[] {
  const sides = parsePair({text: zh, path: 'a.zh.md', lang: 'zh'}, {text: en, path: 'a.en.md', lang: 'en'})
  return checkPair(alignDocuments(sides, {termbase}), {termbase})
    .filter(({ruleId}) => !style.has(ruleId))
    .map(
      ({ruleId, messageId, concept = '', source, target}) =>
        `${ruleId} ${messageId} ${concept}: ${source?.text} / ${target?.text}`,
    )
}

const honest = fc.array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom('', '\n\n')), {
  minLength: 1,
  maxLength: 6,
})

test.each(changes)('$name: nothing is found in honest text', ({zh, en}) => {
  fc.assert(
    fc.property(honest, fc.infiniteStream(fc.nat()), (parts, places) => {
      const at = (): number => places.next().value
      const join = (side: 0 | 1): string =>
        parts
          .map(([pair, gap]) => pair[side] + (gap === '' && side === 1 ? ' ' : gap))
          .join('')
          .trimEnd()
      const source = `${join(0)}\n`
      const target = `${join(1)}\n`
      expect(problemsOf(zh?.(source, at) ?? source, en?.(target, at) ?? target)).toEqual(problemsOf(source, target))
    }),
    tried(30),
  )
})

test('nothing is found in the sentences as they are', () => {
  for (const [zh, en] of sentences) expect(problemsOf(`${zh}\n`, `${en}\n`)).toEqual([])
})
