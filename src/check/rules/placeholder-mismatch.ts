import * as z from 'zod'
import {glossaryNamespace} from '../../glossary/formats/i18next.js'
import type {FindingPlace} from '../../model/finding.js'
import {
  counterpartOf,
  type EntryForm,
  type EntryGroup,
  type Placeholder,
  type PlaceholderLookalike,
} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {comparePlaceholders} from '../answer/compare-answer.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type ReportFinding} from '../engine/define-rule.js'

/**
 * The texts of a key do not hold the same placeholders: `{{name}}`, `{name}`, `%s` and their like, nesting `$t(key)`, tags of
 * Trans components. The forms for zero, one and two may go without the number. Their order is free.
 */
export const placeholderMismatch = defineRule({
  id: 'placeholder-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({
    /** Names of placeholders and tags that are not compared. */
    ignore: z.array(z.string()).default(['br', 'wbr']),
  }),
  check(context, {ignore}, report) {
    if (context.answer !== undefined) comparePlaceholders(context, context.answer.placeholders, ignore, report)
    for (const group of context.entries ?? [])
      for (const pair of formPairs(group)) new Comparison(context, pair, ignore, report).run()
  },
})

interface FormPair {
  readonly source: EntryForm
  readonly target: EntryForm
  readonly plural: boolean
}

function formPairs({source, target, plural}: EntryGroup): FormPair[] {
  if (source.length === 0) return []
  return target
    .map(form => ({source: counterpartOf(form, source), target: form, plural: plural !== undefined}))
    .filter(pair => hasText(pair.source) && hasText(pair.target))
}

/** An empty text is a finding of key-mismatch. */
function hasText({entry}: EntryForm): boolean {
  return (entry.content?.text.trim() ?? '') !== ''
}

/** Forms in which the number may be a word. */
const countless: readonly (string | undefined)[] = ['zero', 'one', 'two']

/** Names of the number of a plural form. */
const number = /^(?:count|n|num|number|1 d)$/u

class Comparison {
  private readonly source: readonly Placeholder[]
  private readonly target: readonly Placeholder[]
  private readonly key: string

  constructor(
    private readonly context: CheckContext,
    private readonly pair: FormPair,
    ignore: readonly string[],
    private readonly report: ReportFinding,
  ) {
    const isCompared = ({kind, name}: Placeholder): boolean =>
      kind === 'nesting' ? !isTerm(name, context) : !ignore.includes(name.replaceAll('/', ''))
    this.source = pair.source.entry.placeholders.filter(isCompared)
    this.target = pair.target.entry.placeholders.filter(isCompared)
    this.key = pair.target.entry.key
  }

  run(): void {
    const missing = without(this.source, this.target).filter(
      placeholder => !this.isCount(placeholder, this.pair.target) && !isAmount(placeholder, this.target),
    )
    const added = without(this.target, this.source).filter(
      placeholder => !this.isSpareCount(placeholder) && !isAmount(placeholder, this.source),
    )
    const otherwise = missing.filter(placeholder => this.reportOtherSyntax(placeholder, added))
    const isSaid = ({name}: Placeholder): boolean => otherwise.some(placeholder => placeholder.name === name)
    const lost = missing.filter(placeholder => !isSaid(placeholder) && !this.reportMalformed(placeholder, 'target'))
    const surplus = added.filter(placeholder => !isSaid(placeholder) && !this.reportMalformed(placeholder, 'source'))
    for (const kind of ['variable', 'nesting', 'tag'] as const)
      this.reportKind(
        lost.filter(placeholder => placeholder.kind === kind),
        surplus.filter(placeholder => placeholder.kind === kind),
      )
    this.compareEscaping()
    if (missing.length === 0 && added.length === 0) this.reportUnbalanced()
  }

  private isCount({kind, name}: Placeholder, {category}: EntryForm): boolean {
    return kind === 'variable' && number.test(name) && countless.includes(category)
  }

  /** Every form of a plural is given the number, whether its counterpart says it or not. */
  private isSpareCount(placeholder: Placeholder): boolean {
    return placeholder.kind === 'variable' && number.test(placeholder.name) && this.pair.plural
  }

  /** `{name}` for `{{name}}`: the file says which of them is filled in, so a person decides. */
  private reportOtherSyntax(placeholder: Placeholder, added: readonly Placeholder[]): boolean {
    const found = added.find(({kind, name}) => kind === placeholder.kind && name === placeholder.name)
    if (found === undefined) return false
    const expected = this.written(placeholder, 'source')
    this.report({
      messageId: 'malformed',
      data: {key: this.key, expected, actual: this.written(found, 'target')},
      source: this.placeOf('source', placeholder),
      target: this.placeOf('target', found),
      fix: isCode(placeholder, found) ? undefined : {...spanOf(found), text: expected, safe: false},
    })
    return true
  }

  /** Whether `side` has something in brackets that must have been meant as the placeholder of the other side. */
  private reportMalformed(placeholder: Placeholder, side: 'source' | 'target'): boolean {
    const isMeant = ({name}: PlaceholderLookalike): boolean => name.toLowerCase() === placeholder.name.toLowerCase()
    const found = this.pair[side].entry.lookalikes.find(isMeant)
    if (found === undefined) return false
    const other = side === 'source' ? 'target' : 'source'
    const places = {[side]: this.placeOf(side, found), [other]: this.placeOf(other, placeholder)}
    const expected = this.written(placeholder, other)
    this.report({
      messageId: 'malformed',
      data: {key: this.pair[side].entry.key, expected, actual: this.written(found, side)},
      ...places,
      fix: {
        side,
        start: found.start,
        end: found.end,
        text: expected,
        safe: isWide(this.written(found, side), expected),
      },
    })
    return true
  }

  private reportKind(missing: readonly Placeholder[], added: readonly Placeholder[]): void {
    const [expected] = missing
    const [actual] = added
    if (missing.length === 1 && added.length === 1 && expected!.kind !== 'tag') {
      const text = this.written(expected!, 'source')
      this.report({
        messageId: 'renamed',
        data: {key: this.key, expected: text, actual: this.written(actual!, 'target')},
        source: this.placeOf('source', expected!),
        target: this.placeOf('target', actual!),
        fix:
          !isCode(expected!, actual!) && isWhole(text) && isWhole(this.written(actual!, 'target'))
            ? {...spanOf(actual!), text, safe: false}
            : undefined,
      })
      return
    }
    for (const placeholder of missing) {
      const data = {key: this.key, expected: this.written(placeholder, 'source')}
      const source = this.placeOf('source', placeholder)
      this.report({messageId: 'missing', data, source, target: this.placeOf('target', this.pair.target.entry.span)})
    }
    for (const placeholder of added) {
      const data = {key: this.key, actual: this.written(placeholder, 'target')}
      this.report({messageId: 'added', data, target: this.placeOf('target', placeholder)})
    }
  }

  private compareEscaping(): void {
    for (const placeholder of this.target) {
      const same = this.source.filter(
        ({kind, name, syntax}) => kind === 'variable' && name === placeholder.name && syntax === placeholder.syntax,
      )
      const [first] = same
      if (placeholder.kind !== 'variable' || first === undefined) continue
      if (same.some(({unescaped}) => unescaped === placeholder.unescaped)) continue
      this.report({
        messageId: 'escaping',
        data: {key: this.key, expected: this.written(first, 'source'), actual: this.written(placeholder, 'target')},
        source: this.placeOf('source', first),
        target: this.placeOf('target', placeholder),
        severity: 'warning',
      })
    }
  }

  /** A tag that is opened and not closed, or the other way round, on one side only: on both it is no tag (`<file>`). */
  private reportUnbalanced(): void {
    const tags = {source: firstUnbalanced(this.source), target: firstUnbalanced(this.target)}
    if ((tags.source === undefined) === (tags.target === undefined)) return
    const side = tags.source === undefined ? 'target' : 'source'
    const place = this.placeOf(side, tags[side]!)
    this.report({messageId: 'unbalanced', data: {key: this.key, actual: place.text}, [side]: place})
  }

  /** As the value has it: the file may escape what is inside. */
  private written({start, end}: Span, side: 'source' | 'target'): string {
    const {content} = this.pair[side].entry
    let text = ''
    for (let i = 0; content !== undefined && i < content.length; i++) {
      const unit = content.originalSpan(i, i + 1)
      if (unit.start >= start && unit.end <= end) text += content.text[i]
    }
    return text === '' || text === '\uFFFC' ? this.placeOf(side, {start, end}).text : text
  }

  private placeOf(side: 'source' | 'target', {start, end}: Span): FindingPlace {
    return {start, end, text: this.context[side].document.text.slice(start, end)}
  }
}

/** `${price}` beside `{price}` may be an amount in dollars. */
function isAmount({syntax, name}: Placeholder, others: readonly Placeholder[]): boolean {
  const other = syntax === 'braces' ? 'template' : syntax === 'template' ? 'braces' : undefined
  return other !== undefined && others.some(placeholder => placeholder.name === name && placeholder.syntax === other)
}

/** The same signs, some of them full-width: which of the two is filled in is beyond doubt. */
function isWide(found: string, expected: string): boolean {
  return found !== expected && found.normalize('NFKC').replace(/\s/gu, '') === expected.replace(/\s/gu, '')
}

/** No head of a plural: its wordings follow. */
function isWhole(text: string): boolean {
  return !/^\{[^{}]*,\s*$/u.test(text)
}

/** Native codes are no text that could be put in the place of another one. */
function isCode(...placeholders: readonly Placeholder[]): boolean {
  return placeholders.some(({isCode}) => isCode)
}

function spanOf({start, end}: Span): Span {
  return {start, end}
}

/** A nested term of the glossary is as good as the term itself; the rules on terms look at both. */
function isTerm(name: string, {termbase}: CheckContext): boolean {
  if (!name.startsWith(`${glossaryNamespace}:`)) return false
  const key = name.slice(glossaryNamespace.length + 1)
  return [key, key.replace(/_(?:full|short|abbreviation)$/u, '')].some(id => termbase.concept(id) !== undefined)
}

/** Those of `own` that `others` lacks: variables and nested keys by name, tags by their number. */
function without(own: readonly Placeholder[], others: readonly Placeholder[]): Placeholder[] {
  const idOf = ({kind, name, syntax}: Placeholder): string => `${kind} ${syntax ?? ''} ${name}`
  const left = new Map<string, number>()
  for (const other of others) left.set(idOf(other), (left.get(idOf(other)) ?? 0) + 1)
  const said = new Set<string>()
  return own.filter(placeholder => {
    const {kind} = placeholder
    const id = idOf(placeholder)
    const count = left.get(id) ?? 0
    if (kind === 'tag') left.set(id, count - 1)
    if (count > 0) return false
    return kind === 'tag' || said.size !== said.add(id).size
  })
}

function firstUnbalanced(placeholders: readonly Placeholder[]): Placeholder | undefined {
  const open: Placeholder[] = []
  for (const tag of placeholders) {
    if (tag.kind !== 'tag' || tag.name.endsWith('/')) continue
    if (!tag.name.startsWith('/')) open.push(tag)
    else if (open.at(-1)?.name === tag.name.slice(1)) open.pop()
    else return tag
  }
  return open[0]
}
