import type {FindingPlace, RuleFinding} from '../../model/finding.js'
import type {CodeSpan, Markup} from '../../model/markup.js'
import type {Placeholder} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'
import type {ReportFinding} from '../engine/define-rule.js'
import type {AnswerFacts} from './answer-facts.js'

/** Share of the words that answer each other below which two texts are about different things; translations have 0.28 and more. */
const leastSupport = 0.1
/** Less weight of words on the side that has less says nothing. */
const leastMass = 8
/** An answer may be short, or leave words of the source without a counterpart, but not both. */
const shortAnswer = {length: 0.55, support: 0.25, mass: 20}
/** Where nothing is known of words, only a much shorter answer to a text of some length is too short. */
const wordlessAnswer = {length: 0.3, size: 40}

/** Whether the answer is no translation of the source at all. */
export function isUnrelated({support}: AnswerFacts): boolean {
  const mass = Math.min(support.source, support.target)
  return mass >= leastMass && support.matched < leastSupport * mass
}

/** Whether too little of the source can have been translated. */
export function isTooShort({support}: AnswerFacts): boolean {
  const {source, matched, length, size} = support
  if (length === 0) return false
  if (source === 0) return length < wordlessAnswer.length && size > wordlessAnswer.size
  return length < shortAnswer.length && source >= shortAnswer.mass && matched < shortAnswer.support * source
}

/** What is put around the translation, each with the fix that takes it off. */
export function reportForeignMatter(foreign: AnswerFacts['foreign'], report: ReportFinding): void {
  for (const {kind, start, end, found, text} of foreign) {
    report({
      messageId: kind,
      data: {text: found.trim()},
      target: {start, end, text: found},
      fix: {start, end, text, safe: true},
    })
  }
}

/** Code, emphasis, headings, list items and paragraphs that the answer lost or added; code has to stay as it is. */
export function compareMarkup(
  context: CheckContext,
  {source, target}: NonNullable<AnswerFacts['markup']>,
  report: ReportFinding,
): void {
  compareCode(context, source.code, target.code, 'code', report)
  compareCode(
    context,
    source.codeBlocks.map(withoutComments),
    target.codeBlocks.map(withoutComments),
    'code-block',
    report,
  )
  for (const kind of countedKinds) {
    const [own, other] = [source[kind], target[kind]]
    if (own.length === other.length || (other.length > own.length && freelyAdded.has(kind))) continue
    report({
      messageId: `${kind}-count`,
      data: {source: own.length, target: other.length},
      ...(own[0] === undefined
        ? {target: placeOf(context, 'target', other[0]!)}
        : {source: placeOf(context, 'source', own[0])}),
      severity: 'warning',
    })
  }
}

const countedKinds = [
  'strong',
  'images',
  'headings',
  'items',
  'quotes',
  'paragraphs',
] as const satisfies readonly (keyof Markup)[]
/** A long paragraph may be divided. */
const freelyAdded: ReadonlySet<keyof Markup> = new Set(['paragraphs'])

function compareCode(
  context: CheckContext,
  source: readonly CodeSpan[],
  target: readonly CodeSpan[],
  kind: 'code' | 'code-block',
  report: ReportFinding,
): void {
  const missing = without(source, target, codeKey)
  const added = without(target, source, codeKey)
  for (const code of missing) {
    const other = added.shift()
    const place = placeOf(context, 'source', code)
    const severity = {severity: 'warning' as const}
    if (other === undefined)
      report({messageId: `${kind}-missing`, data: {text: place.text}, source: place, ...severity})
    else {
      const found = placeOf(context, 'target', other)
      report({
        messageId: `${kind}-differs`,
        data: {text: place.text, found: found.text},
        source: place,
        target: found,
        ...severity,
      })
    }
  }
  for (const code of added) {
    const place = placeOf(context, 'target', code)
    report({messageId: `${kind}-added`, data: {text: place.text}, target: place, severity: 'warning'})
  }
}

/** Words of a language that does without letters of ASCII are translated in code as well. */
function codeKey({text}: CodeSpan): string {
  return /[^\p{ASCII}\P{L}]/u.test(text) && !/[a-z]/iu.test(text) ? '' : text.replace(/\s+/gu, ' ').trim()
}

/** Lines of code with what may be translated in them: comments, and lines in another script than code has. */
const comment = /(?:^|\s)(?:#|\/\/|--(?=\s)|;|%|\/\*|<!--)[\s\S]*$/u

function withoutComments({text, ...span}: CodeSpan): CodeSpan {
  const lines = text.split('\n').map(line =>
    line
      .replace(comment, '')
      .replace(/(["'`])[^"'`\u0080-\u{10FFFF}]*[^\p{ASCII}][^"'`]*\1/gu, '$1$1')
      .trimEnd(),
  )
  return {...span, text: lines.filter(line => line !== '').join('\n')}
}

/** Placeholders and tags of running text: each has to stand there again, and no other. */
export function comparePlaceholders(
  context: CheckContext,
  {source, target}: AnswerFacts['placeholders'],
  ignore: readonly string[],
  report: ReportFinding,
): void {
  const isCompared = ({name}: Placeholder): boolean => !ignore.includes(name.replaceAll('/', ''))
  const key = ({kind, syntax, name}: Placeholder): string => `${kind} ${syntax ?? ''} ${name}`
  const missing = without(source.filter(isCompared), target, key)
  const added = without(target.filter(isCompared), source, key)
  for (const placeholder of missing) {
    const place = placeOf(context, 'source', placeholder)
    report({messageId: 'lost', data: {expected: place.text}, source: place})
  }
  for (const placeholder of added) {
    const place = placeOf(context, 'target', placeholder)
    report({messageId: 'surplus', data: {actual: place.text}, target: place})
  }
}

/** Those of `own` that stand there more often than in `others`. */
function without<Item>(own: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return own.filter(item => {
    const count = left.get(keyOf(item)) ?? 0
    left.set(keyOf(item), count - 1)
    return count <= 0
  })
}

function placeOf(
  context: CheckContext,
  side: 'source' | 'target',
  {start, end}: Span,
): FindingPlace & NonNullable<RuleFinding['source']> {
  return {start, end, text: context[side].document.text.slice(start, end)}
}
