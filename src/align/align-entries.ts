import type {AlignedPair, Bead, TranslationUnit} from '../model/alignment.js'
import type {Block} from '../model/document.js'
import {
  counterpartOf,
  type EntryForm,
  type EntryGroup,
  type Placeholder,
  type ResourceEntry,
} from '../model/resource.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import {type MappedText, MappedTextBuilder} from '../text/mapped-text.js'
import {groupEntries} from './entry-groups.js'

/**
 * Align two resources by their keys: the beads hold every segment once and in order (what stands elsewhere in the other
 * file is a moved pair), `entries` the groups of keys, and `units` what the rules look at, one pair of forms each.
 * `nested` gives the text of a nested key (`$t(terms:scoda)`) where it is known; in `units` it stands in its place.
 * Cost: O(n log n) of the keys.
 */
export function alignEntries(
  source: SegmentedDocument,
  target: SegmentedDocument,
  nested: NestedTexts = {},
): Required<Pick<AlignedPair, 'beads' | 'entries' | 'units'>> {
  const entries = groupEntries(source.document.entries ?? [], target.document.entries ?? [])
  const sides = {source: segmentsByBlock(source), target: segmentsByBlock(target)}
  return {entries, beads: beadsOf(entries, sides), units: unitsOf(entries, sides, nested)}
}

/**
 * A pair of resources or the two sides of a bilingual file as it states them: each text is one segment, whole and as it is written, without
 * native codes; any other pair as it is. Cost: O(length).
 */
export function statedEntries(pair: AlignedPair): AlignedPair {
  if (pair.entries === undefined) return pair
  const [source, target] = [wholeTexts(pair.source), wholeTexts(pair.target)]
  const groups = groupEntries(source.document.entries ?? [], target.document.entries ?? [])
  const sides = {source: segmentsByBlock(source), target: segmentsByBlock(target)}
  return {source, target, beads: beadsOf(groups, sides)}
}

function wholeTexts({document}: SegmentedDocument): SegmentedDocument {
  const blocks: Block[] = []
  const segments: Segment[] = []
  const entries = (document.entries ?? []).map((entry): ResourceEntry => {
    const {text = ''} = entry.content ?? {}
    const whole = entry.content?.part(text.length - text.trimStart().length, text.trimEnd().length)
    const content = whole && withoutCodes(whole, entry.placeholders)
    if (content === undefined || content.text.trim() === '') return {...entry, block: undefined}
    const block = blocks.length
    blocks.push({kind: 'paragraph', span: entry.span, content, lang: document.lang})
    const place = whole!.originalSpan(0, whole!.length)
    segments.push({id: `s${block + 1}`, ...place, text: content.text, content, block: 'paragraph', blockIndex: block})
    return {...entry, block}
  })
  return {document: {...document, entries, blocks}, segments}
}

/** Each stands as U+FFFC or not at all. */
function withoutCodes(content: MappedText, placeholders: readonly Placeholder[]): MappedText {
  const codes = new Set(placeholders.filter(({isCode}) => isCode).map(({start}) => start))
  if (codes.size === 0) return content
  const builder = new MappedTextBuilder()
  for (let i = 0; i < content.length; i++) {
    const {start, end} = content.originalSpan(i, i + 1)
    if (content.text[i] !== '\uFFFC' || !codes.has(start)) builder.append(content.text[i]!, start, end)
  }
  return builder.build()
}

/** Texts of nested keys in each language. */
export interface NestedTexts {
  readonly source?: Readonly<Record<string, string>> | undefined
  readonly target?: Readonly<Record<string, string>> | undefined
}

interface PlacedSegment {
  readonly index: number
  readonly segment: Segment
}

type Blocks = ReadonlyMap<number, readonly PlacedSegment[]>
type Sides = Readonly<Record<'source' | 'target', Blocks>>

function segmentsByBlock({segments}: SegmentedDocument): Blocks {
  const blocks = new Map<number, PlacedSegment[]>()
  for (const [index, segment] of segments.entries()) {
    const known = blocks.get(segment.blockIndex)
    if (known === undefined) blocks.set(segment.blockIndex, [{index, segment}])
    else known.push({index, segment})
  }
  return blocks
}

function segmentsOf(entry: ResourceEntry, blocks: Blocks): readonly PlacedSegment[] {
  return entry.block === undefined ? [] : (blocks.get(entry.block) ?? [])
}

/** Empty units between two keys, so that no rule takes a key for the neighbour of another one. */
const gap = 4

function unitsOf(groups: readonly EntryGroup[], sides: Sides, nested: NestedTexts): TranslationUnit[] {
  const units: TranslationUnit[] = []
  const push = (unit: Omit<TranslationUnit, 'index'>): void => {
    if (unit.source.length === 0 && unit.target.length === 0) return
    units.push({index: units.length, ...unit})
    for (let i = 0; i < gap; i++) units.push({index: units.length, source: [], target: [], confidence: 0})
  }
  for (const group of groups) for (const unit of formUnits(group, sides, nested)) push(unit)
  return units
}

function formUnits(group: EntryGroup, sides: Sides, nested: NestedTexts): Omit<TranslationUnit, 'index'>[] {
  const {source, target, fallback, isUnit} = group
  const alone = isUnit ? 1 : 0
  const plain = ({entry}: EntryForm, side: 'source' | 'target'): Segment[] =>
    segmentsOf(entry, sides[side]).map(({segment}) => withNested(segment, entry, nested[side] ?? {}))
  if (source.length === 0) return target.map(form => ({source: [], target: plain(form, 'target'), confidence: alone}))
  if (target.length === 0) return source.map(form => ({source: plain(form, 'source'), target: [], confidence: alone}))
  const variant = source.length + target.length > 2 || fallback !== undefined ? {variant: true} : {}
  return target.map(form => {
    const counterpart = counterpartOf(form, source)
    const segments = plain(counterpart, 'source')
    return {
      source: countFilledIn(counterpart, form, segments),
      target: plain(form, 'target'),
      // An empty value is its own finding, not a passage left out.
      confidence: segments.length > 0 && plain(form, 'target').length > 0 ? 1 : alone,
      ...variant,
    }
  })
}

const counts: Readonly<Record<string, string>> = {one: '1', two: '2'}

/** “{{count}} 个问题” beside “One issue”: the source of the form for one is “1 个问题”. */
function countFilledIn(source: EntryForm, target: EntryForm, segments: readonly Segment[]): Segment[] {
  const count = counts[target.category ?? '']
  const place = source.entry.placeholders.find(isCount)
  if (count === undefined || place === undefined || target.entry.placeholders.some(isCount)) return [...segments]
  return segments.map(segment => replaceIn(segment, place.start, count))
}

/** “欢迎来到$t(terms:scoda)” is read with the term in it. */
function withNested(segment: Segment, {placeholders}: ResourceEntry, texts: Readonly<Record<string, string>>): Segment {
  return placeholders.reduce((result, {kind, name, start}) => {
    const isKnown = kind === 'nesting' && Object.hasOwn(texts, name) && start >= segment.start && start < segment.end
    return isKnown ? replaceIn(result, start, texts[name]!) : result
  }, segment)
}

function replaceIn(segment: Segment, origin: number, replacement: string): Segment {
  const content = replaceAt(segment.content, origin, replacement)
  return {...segment, content, text: content.text}
}

function isCount({kind, name}: ResourceEntry['placeholders'][number]): boolean {
  return kind === 'variable' && name === 'count'
}

function replaceAt(content: MappedText, origin: number, replacement: string): MappedText {
  const builder = new MappedTextBuilder()
  for (let i = 0; i < content.length; i++) {
    const {start, end} = content.originalSpan(i, i + 1)
    builder.append(start === origin ? replacement : content.text[i]!, start, end)
  }
  return builder.build()
}

interface Link {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

function beadsOf(groups: readonly EntryGroup[], sides: Sides): Bead[] {
  const indices = (forms: readonly EntryForm[], side: 'source' | 'target'): number[] =>
    forms.flatMap(({entry}) => segmentsOf(entry, sides[side]).map(({index}) => index)).sort((a, b) => a - b)
  const links = groups
    .filter(({fallback}) => fallback === undefined)
    .flatMap(formsOfLinks)
    .map(({source, target}) => ({source: indices(source, 'source'), target: indices(target, 'target')}))
    .filter(link => link.source.length > 0 && link.target.length > 0)
    .sort((a, b) => a.source[0]! - b.source[0]!)
  const whole = links.filter(({source, target}) => isRun(source) && isRun(target))
  const anchors = longestAscending(whole)
  const moved = whole.filter(link => !anchors.has(link))
  return layOut([...anchors], moved, {
    source: total(sides.source),
    target: total(sides.target),
  })
}

/** Forms that go together: all of a key, or where the file states them those of the same name. */
function formsOfLinks(group: EntryGroup): Pick<EntryGroup, 'source' | 'target'>[] {
  const {source, target} = group
  if (source.length + target.length <= 2 || source[0]?.entry.form === undefined) return [group]
  return source.map(form => ({source: [form], target: target.filter(({entry}) => entry.key === form.entry.key)}))
}

function total(blocks: Blocks): number {
  let count = 0
  for (const segments of blocks.values()) count += segments.length
  return count
}

function isRun(indices: readonly number[]): boolean {
  return indices.every((index, i) => index === indices[0]! + i)
}

/** The most links whose targets ascend, of links whose sources do. Patience sorting, O(n log n). */
function longestAscending(links: readonly Link[]): Set<Link> {
  const piles: Link[] = []
  const before = new Map<Link, Link | undefined>()
  for (const link of links) {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (piles[middle]!.target[0]! < link.target[0]!) low = middle + 1
      else high = middle
    }
    before.set(link, piles[low - 1])
    piles[low] = link
  }
  const chosen: Link[] = []
  for (let link = piles.at(-1); link !== undefined; link = before.get(link)) chosen.push(link)
  return new Set(chosen.reverse())
}

/** Beads in order: the anchors, and between them one-sided ones for all other segments, moved links joined by number. */
function layOut(
  anchors: readonly Link[],
  moved: readonly Link[],
  lengths: Readonly<Record<'source' | 'target', number>>,
): Bead[] {
  const starts = {
    source: new Map(moved.map(link => [link.source[0]!, link])),
    target: new Map(moved.map(link => [link.target[0]!, link])),
  }
  const beads: {
    source: readonly number[]
    target: readonly number[]
    confidence: number
    moved?: number | undefined
  }[] = []
  const halves = new Map<Link, number>()
  const at = {source: 0, target: 0}
  const upTo = (side: 'source' | 'target', end: number): void => {
    while (at[side] < end) {
      const link = starts[side].get(at[side])
      const indices = link?.[side] ?? [at[side]]
      at[side] += indices.length
      const own = beads.push({source: [], target: [], [side]: indices, confidence: 1}) - 1
      if (link === undefined) continue
      const other = halves.get(link)
      if (other === undefined) halves.set(link, own)
      else [beads[own]!.moved, beads[other]!.moved] = [other, own]
    }
  }
  for (const {source, target} of anchors) {
    upTo('source', source[0]!)
    upTo('target', target[0]!)
    beads.push({source, target, confidence: 1})
    at.source += source.length
    at.target += target.length
  }
  upTo('source', lengths.source)
  upTo('target', lengths.target)
  return beads
}
