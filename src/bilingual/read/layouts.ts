import {findProfile, knownProfiles} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {type BlockDraft, documentLanguage} from '../../parse/block-draft.js'
import type {WantedLanguages} from '../../parse/format.js'
import {type DraftPair, pairRuns, type Sided, type SideName} from './block-pairs.js'
import {
  type Classified,
  classify,
  type LanguagePair,
  languagePair,
  splitBilingualDraft,
  statedLang,
} from './languages.js'

/** One layout's reading of a file. */
export interface BilingualReading {
  readonly source: LanguageTag
  readonly target: LanguageTag
  readonly sided: readonly Sided[]
  /** Whether neighbours of both sides are pairs. */
  readonly isPaired: boolean
  /** Pairs that the layout states otherwise. */
  readonly pairs?: readonly DraftPair[] | undefined
  /** Languages that are on neither side. */
  readonly leftOut?: readonly LanguageTag[] | undefined
}

export interface LayoutRequest {
  readonly drafts: readonly BlockDraft[]
  /** The prose inside comments. */
  comments(): readonly BlockDraft[]
  readonly wanted: WantedLanguages
  /** The user named this layout: little evidence is enough. */
  readonly isForced: boolean
}

const leastBalance = 0.15

/** One language in comments before or behind the paragraphs of the other, as some documentation sites keep the original. */
export function readComments({drafts, comments: read, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const comments = read()
  const main = documentLanguage(drafts)
  const other = documentLanguage(comments)
  if (main === undefined || other === undefined || main === other) return
  const hidden = comments.map(classify).filter(item => item.lang === other)
  const shown = drafts.map(classify)
  const pair = languagePair([...hidden, ...shown], wanted)
  if (
    pair === undefined ||
    (!isForced && (hidden.filter(item => item.isSentence).length < 2 || pair.balance < leastBalance))
  )
    return
  const sideOf = (lang: LanguageTag): SideName => (lang === pair.source ? 'source' : 'target')
  const sided = [
    ...comments.map(draft => ({draft, side: sideOf(other)})),
    ...drafts.map(draft => ({draft, side: sideOf(main)})),
  ]
  return {...pair, sided: inOrder(sided), isPaired: true}
}

/** Elements with `lang` in two languages. */
export function readAttributes({drafts, wanted}: LayoutRequest): BilingualReading | undefined {
  const stated = drafts.filter(draft => draft.lang !== undefined)
  const items = stated.map(classify).map(item => ({...item, lang: statedLang(item.draft), isSentence: true}))
  const pair = languagePair(items, wanted)
  if (pair === undefined || stated.length < drafts.length / 2) return
  // A page that states one language for itself and another for a quotation in it is no translation.
  if (pair.balance < leastBalance) return
  const all = drafts.map(classify)
  return {...pair, sided: sidesOf(all, pair), isPaired: switches(all, pair) > Math.min(...counts(all, pair)) * 0.7}
}

/** A table with a column in each language. */
export function readTable({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const cells = drafts.filter(draft => draft.cell !== undefined)
  const pair = languagePair(cells.map(classify), wanted)
  if (pair === undefined) return
  const rows: DraftPair[] = []
  const sided: Sided[] = []
  const headers = new Set<BlockDraft>()
  let tableWidth = 0
  for (const table of tablesOf(cells)) {
    const columns = bilingualColumns(table, pair)
    if (columns === undefined) continue
    for (const row of rowsOf(table)) {
      const source = row.filter(draft => draft.cell!.column === columns.source)
      const target = row.filter(draft => draft.cell!.column === columns.target)
      if (isHeader(source, pair.source) && isHeader(target, pair.target)) {
        for (const draft of row) headers.add(draft)
        continue
      }
      if (source.length > 0 && target.length > 0) rows.push({source, target})
      sided.push(...source.map(draft => ({draft, side: 'source'}) as const))
      sided.push(...target.map(draft => ({draft, side: 'target'}) as const))
      tableWidth += row.reduce((sum, draft) => sum + draft.inline.length, 0)
    }
  }
  const taken = new Set([...sided.map(({draft}) => draft), ...headers])
  const rest = drafts.filter(
    draft => !taken.has(draft) && !(draft.cell !== undefined && /^[\d\s.、()（）]*$/u.test(draft.inline.text)),
  )
  const restWidth = rest.reduce((sum, draft) => sum + draft.inline.length, 0)
  if (rows.length === 0 || (!isForced && (restWidth > tableWidth || sided.length < 4))) return
  const outside = sidesOf(splitAll(rest, false).map(classify), pair)
  const pairs = [...rows, ...splitPairs(outside, rest)]
  return {...pair, sided: inOrder([...sided, ...outside]), isPaired: true, pairs: pairs.sort(bySource)}
}

/** A paragraph in one language, then the same in the other; or two lines of one paragraph. */
export function readParagraphs({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const all = splitAll(drafts, true).map(classify)
  const pair = languagePair(isForced ? all : all.filter(isEvidence), wanted)
  if (pair === undefined) return
  const items = withoutOthers(all, pair)
  if (!isForced && (pair.balance < leastBalance || !isInterleaved(items, pair))) return
  const split = splitAll(
    items.map(item => item.draft),
    false,
  ).map(classify)
  return {...pair, sided: alternate(split, pair), isPaired: true}
}

/** Whether the two languages take turns all through the text, a like number of paragraphs at a time. */
function isInterleaved(items: readonly Classified[], pair: LanguagePair): boolean {
  const evidence = items.filter(isEvidence)
  const fewer = Math.min(...counts(evidence, pair))
  if (switches(evidence, pair) < fewer * 0.7 || fewer < evidence.length * 0.3) return false
  const pairs = pairRuns(sidesOf(evidence, pair))
  const matched = pairs.filter(
    ({source, target}) => source.length > 0 && Math.abs(source.length - target.length) <= source.length / 2,
  )
  const covered = matched.reduce((sum, {source, target}) => sum + source.length + target.length, 0)
  return covered >= evidence.length * 0.7
}

/** All of one language, then all of the other. */
export function readSections({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const all = splitAll(drafts, true).map(classify)
  const pair = languagePair(isForced ? all : all.filter(isEvidence), wanted)
  if (pair === undefined) return
  const items = withoutOthers(all, pair)
  const evidence = items.filter(isEvidence)
  const fewer = Math.min(...counts(evidence, pair))
  const isSectioned = switches(evidence, pair) <= Math.max(1, fewer * 0.4) && fewer * 4 >= evidence.length * 0.6
  if (!isForced && (!isSectioned || pair.balance < leastBalance)) return
  return {
    ...pair,
    sided: sidesOf(
      items.filter(item => !isLanguageName(item.draft)),
      pair,
    ),
    isPaired: false,
  }
}

function isEvidence({draft, isSentence}: Classified): boolean {
  return (
    isSentence &&
    draft.kind !== 'boilerplate' &&
    draft.kind !== 'table-cell' &&
    draft.kind !== 'metadata' &&
    draft.kind !== 'caption'
  )
}

function counts(items: readonly Classified[], pair: LanguagePair): [number, number] {
  return [
    items.filter(item => item.lang === pair.source).length,
    items.filter(item => item.lang === pair.target).length,
  ]
}

/** How often the language changes from one draft to the next. */
function switches(items: readonly Classified[], pair: LanguagePair): number {
  const langs = items.map(item => item.lang).filter(lang => lang === pair.source || lang === pair.target)
  return langs.filter((lang, i) => i > 0 && lang !== langs[i - 1]).length
}

/** Each draft by its language; one without a language goes with the draft before it. */
function sidesOf(items: readonly Classified[], pair: LanguagePair): Sided[] {
  let side: SideName = 'source'
  return withoutOthers(items, pair).map(({draft, lang}) => {
    if (lang === pair.source) side = 'source'
    else if (lang === pair.target) side = 'target'
    return {draft, side}
  })
}

/** Without what is in a third language of the file. */
function withoutOthers(items: readonly Classified[], {leftOut}: LanguagePair): readonly Classified[] {
  return leftOut.length === 0 ? items : items.filter(({lang}) => lang === undefined || !leftOut.includes(lang))
}

/** As `sidesOf`, but the same short text twice in a row (a name, a figure) is once for each side. */
function alternate(all: readonly Classified[], pair: LanguagePair): Sided[] {
  const items = withoutOthers(all, pair)
  const sided = sidesOf(items, pair)
  const first = items.findIndex(item => item.isSentence && (item.lang === pair.source || item.lang === pair.target))
  const leading = sided[first]?.side ?? 'source'
  for (let i = 0; i + 1 < items.length; i++) {
    const [one, two] = [items[i]!, items[i + 1]!]
    if (one.isSentence || one.draft.inline.text.trim() !== two.draft.inline.text.trim()) continue
    sided[i] = {draft: one.draft, side: leading}
    sided[i + 1] = {draft: two.draft, side: leading === 'source' ? 'target' : 'source'}
    i++
  }
  return sided
}

function splitAll(drafts: readonly BlockDraft[], linesOnly: boolean): BlockDraft[] {
  return drafts.flatMap(draft => {
    if (draft.kind === 'boilerplate' || (!linesOnly && draft.kind === 'paragraph')) return [draft]
    return splitBilingualDraft(draft, linesOnly) ?? [draft]
  })
}

/** Pairs of drafts that were one before they were split. */
function splitPairs(sided: readonly Sided[], drafts: readonly BlockDraft[]): DraftPair[] {
  const whole = new Set(drafts)
  const pieces = sided.filter(({draft}) => !whole.has(draft))
  const pairs: DraftPair[] = []
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const [one, two] = [pieces[i]!, pieces[i + 1]!]
    if (one.side === two.side) continue
    const [source, target] = one.side === 'source' ? [one, two] : [two, one]
    pairs.push({source: [source.draft], target: [target.draft]})
  }
  return pairs
}

function tablesOf(cells: readonly BlockDraft[]): BlockDraft[][] {
  return [...groupBy(cells, draft => draft.cell!.table).values()]
}

function rowsOf(table: readonly BlockDraft[]): BlockDraft[][] {
  return [...groupBy(table, draft => draft.cell!.row).values()]
}

/** The columns that are mostly in the one and mostly in the other language. */
function bilingualColumns(
  table: readonly BlockDraft[],
  pair: LanguagePair,
): {source: number; target: number} | undefined {
  const share = (column: readonly BlockDraft[], lang: LanguageTag): number =>
    column.filter(draft => classify(draft).lang === lang).length / column.length
  const columns = [...groupBy(table, draft => draft.cell!.column)].filter(([, column]) => column.length > 0)
  const source = columns.find(([, column]) => share(column, pair.source) >= 0.7)?.[0]
  const target = columns.find(([index, column]) => index !== source && share(column, pair.target) >= 0.7)?.[0]
  return source === undefined || target === undefined ? undefined : {source, target}
}

/** A cell or heading that only names the language. */
function isHeader(cells: readonly BlockDraft[], lang: LanguageTag): boolean {
  const names = findProfile(lang)?.names ?? []
  return cells.length > 0 && cells.every(draft => names.includes(draft.inline.text.trim().toLowerCase()))
}

function isLanguageName(draft: BlockDraft): boolean {
  const name = draft.inline.text.trim().toLowerCase()
  return name.length < 20 && knownProfiles().some(({names}) => names.includes(name))
}

function inOrder(sided: readonly Sided[]): Sided[] {
  return sided
    .filter(({draft}) => draft.inline.length > 0)
    .sort((a, b) => a.draft.inline.start(0) - b.draft.inline.start(0))
}

function bySource(a: DraftPair, b: DraftPair): number {
  return (a.source[0]?.inline.start(0) ?? 0) - (b.source[0]?.inline.start(0) ?? 0)
}

function groupBy<Key>(drafts: readonly BlockDraft[], keyOf: (draft: BlockDraft) => Key): Map<Key, BlockDraft[]> {
  const groups = new Map<Key, BlockDraft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [draft])
    else group.push(draft)
  }
  return groups
}
