import type {StatedBead} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import type {MappedText} from '../../text/mapped-text.js'
import {Damage} from './damage.js'
import {countBlocks} from './foreign-text.js'
import {PartReader} from './mark-parts.js'
import {findBlockStarts} from './markdown-lines.js'
import {joinPieces, SidePiece, type SideText} from './side-text.js'
import {
  type BilingualHeader,
  type BilingualMark,
  isBilingualMarkdown,
  lineEnd,
  oneToOne,
  othersThan,
  readAttributes,
  readBeads,
  readHeader,
  readMarks,
  readSideAttribute,
  sideWords,
  startOfText,
  usualSentenceGap,
} from './syntax.js'
import {rowBlocks} from './table-blocks.js'
import {isNothing, readRows, type TableRow, trimmed} from './table-rows.js'

/** What bilingual Markdown says: the text of each side, mapped to the file, and the beads. */
export interface BilingualSides {
  readonly header: BilingualHeader
  /** The original, then each translation. */
  readonly sides: readonly MappedText[]
  /** Of the original with each translation; undefined where rows or marks were added or lost. */
  readonly beads: readonly (readonly StatedBead[])[] | undefined
  /** Spans of the texts of all sides that belong together, in order; empty where the order was changed. */
  readonly groups: readonly (readonly Span[])[]
}

/**
 * Read bilingual Markdown as duizhao writes it; undefined for any other text. What people changed in it is taken over, and
 * what formatters change makes no difference. Cost: O(length).
 *
 * Throws DuizhaoError `BILINGUAL_DAMAGED` where it cannot be told which text belongs to which side.
 */
export function readBilingualSides(text: string, path?: string): BilingualSides | undefined {
  const header = findHeader(text, path)
  return header === undefined ? undefined : new SidesReader(text, header, path).read()
}

function findHeader(text: string, path: string | undefined): BilingualHeader | undefined {
  const start = startOfText(text)
  const damage = new Damage(text, {}, path)
  if (text.startsWith('<!-- duizhao:', start)) {
    const header = readHeader(text, start)
    if (header !== undefined) return header
    damage.add('header', {start, end: lineEnd(text, start)})
  } else if (text.includes('<!-- duizhao: version=')) {
    for (const place of findBlockStarts(text)) {
      const header = isBilingualMarkdown(text.slice(place, place + 30)) ? readHeader(text, place) : undefined
      if (header === undefined || readMarks(text, header).next().done === true) continue
      const {mark, langs} = header
      new Damage(text, {mark, source: langs[0]!}, path).add('outside', {start, end: place}).throwIfAny()
    }
  }
  damage.throwIfAny()
  return
}

/** What stands between two marks. */
interface Section extends Span {
  readonly mark: Extract<BilingualMark, {kind: 'side' | 'table' | 'rule'}>
  readonly marks: BilingualMark[]
}

interface GroupPiece {
  readonly group: number
  readonly piece: SidePiece
}

class SidesReader {
  private readonly damage: Damage
  private readonly parts: PartReader
  private readonly sections: Section[] = []
  private readonly words: readonly string[]
  private readonly pieces: readonly SidePiece[][]
  private readonly grouped: readonly GroupPiece[][]
  /** Where more stands than was written: what a lost mark below it may have left. */
  private readonly grown: (Span & {readonly group: number; readonly side: number})[] = []
  private readonly beads: readonly StatedBead[][]
  private isDamaged = false

  constructor(
    private readonly text: string,
    private readonly header: BilingualHeader,
    path: string | undefined,
  ) {
    const {mark, langs} = header
    const [source, ...targets] = langs
    this.damage = new Damage(text, {mark, source: source!, target: targets.join(' | ')}, path)
    this.words = sideWords(langs)
    this.pieces = langs.map(() => [])
    this.grouped = langs.map(() => [])
    this.beads = targets.map(() => [])
    this.parts = new PartReader(text, header)
  }

  read(): BilingualSides {
    this.findSections()
    for (const [index, section] of this.sections.entries()) {
      if (section.mark.kind === 'side') this.sideSection(section, section.mark)
      else if (section.mark.kind === 'table') this.tableSection(section, index)
      else this.ruleSection(section)
    }
    this.checkGroups()
    this.damage.throwIfAny()
    const {header} = this
    const texts = this.pieces.map((pieces, side) =>
      joinPieces(pieces, readSideAttribute(header, 'eol', side) === 'crlf'),
    )
    return {
      header,
      sides: texts.map(({side}) => side),
      beads: this.isDamaged ? undefined : this.beads,
      groups: this.groupSpans(texts),
    }
  }

  private findSections(): void {
    const {text, header, sections, damage} = this
    let start = header.end
    let open: Omit<Section, 'end'> | undefined
    const close = (end: number): void => {
      if (open !== undefined) sections.push({...open, end})
      else if (!isNothing(text.slice(start, end))) damage.add('outside', trimmed(text, start, end))
    }
    for (const mark of readMarks(text, header)) {
      if (mark.kind === 'unreadable') damage.add('mark', mark)
      else if (mark.kind === 'side' || mark.kind === 'table' || mark.kind === 'rule') {
        close(mark.start)
        start = mark.end
        open = {mark, marks: [], start}
      } else open?.marks.push(mark)
    }
    close(text.length)
  }

  private sideSection(section: Section, mark: Extract<BilingualMark, {kind: 'side'}>): void {
    const {text} = this
    const attributes = readAttributes(mark.words)
    const body = withoutBlankLines(text, section)
    const piece = new SidePiece(this.header.attributes.hidden, body.start)
    if (attributes.is === 'matter' && body.end > body.start) this.frontMatter(body, piece)
    else this.body(section, body, piece)
    if (/^[ \t\n]*$/u.test(piece.text)) piece.clear()
    else if (attributes.head !== undefined) piece.startWith(attributes.head)
    piece.tail = attributes.tail
    piece.isBlank = attributes.is === 'blank' && piece.text === ''
    if (attributes.is === 'blank' && !piece.isBlank) piece.tail = undefined
    this.pieces[mark.side]!.push(piece)
    if (mark.group === undefined) this.isDamaged = true
    else this.grouped[mark.side]!.push({group: mark.group, piece})
    this.addBeads(mark.words)
    this.checkBlocks(mark, piece)
  }

  private body(section: Section, {start, end}: Span, piece: SidePiece): void {
    for (const mark of section.marks) if (mark.kind === 'row') this.damage.add('mark', mark)
    for (const part of this.parts.parts(start, end, section.marks)) {
      if (part.space === undefined) piece.slice(this.text, part.start, part.end)
      else piece.append(part.space, part.start, part.end)
    }
  }

  /** A code block of YAML back to front matter. */
  private frontMatter({start, end}: Span, piece: SidePiece): void {
    const {text} = this
    const firstEnd = Math.min(lineEnd(text, start), end)
    const fence = /^(`{3,}|~{3,}|---)/u.exec(text.slice(start, firstEnd))?.[1]
    let last = firstEnd
    while (last < end && text.slice(last + 1, lineEnd(text, last + 1)).trim() !== fence) last = lineEnd(text, last + 1)
    if (fence === undefined || last >= end) {
      this.damage.add('matter', {start, end})
      return
    }
    const lastEnd = Math.min(lineEnd(text, last + 1), end)
    piece.append('---', start, firstEnd)
    piece.slice(text, text[firstEnd - 1] === '\r' ? firstEnd - 1 : firstEnd, last + 1)
    piece.append('---', last + 1, lastEnd)
    piece.slice(text, lastEnd, end)
  }

  private checkBlocks(mark: Extract<BilingualMark, {kind: 'side'}>, piece: SidePiece): void {
    const {langs} = this.header
    const {foreign: stated = '0', blocks: before = '1'} = readAttributes(mark.words)
    const {group, side, start, end} = mark
    const lang = langs[side]!
    const others = othersThan(side, langs)
    const {blocks, foreign} = countBlocks(piece.text, lang, others)
    if (blocks > Number(before) && group !== undefined) this.grown.push({group, side, start, end})
    const surplus = foreign[Number(stated)]
    if (surplus === undefined) return
    const [first, last] = [piece.placeOf(surplus.start), piece.placeOf(surplus.end - 1) + 1]
    this.damage.add('foreign', {start: first, end: last}, {lang, other: others.join(' | '), count: foreign.length})
  }

  private ruleSection({start, end}: Section): void {
    const text = this.text.slice(start, end)
    if (!/^(?:[-*_][ \t]*){3,}$/u.test(text.trim()) && !isNothing(text))
      this.damage.add('outside', trimmed(this.text, start, end))
  }

  private tableSection(section: Section, index: number): void {
    const {text, header, damage} = this
    const rows = readRows(text, section, section.marks, header, damage)
    for (const {mark} of rows) {
      if (mark === undefined) this.isDamaged = true
      else this.addBeads(mark.words, true)
    }
    const last = rows.at(-1)
    if (last?.mark !== undefined && last.isJoined)
      this.grown.push({group: last.mark.group, side: header.langs.length - 1, start: last.start, end: last.end})
    for (const {group, rows: own} of rowBlocks(text, rows, this.neighbours(index), damage)) {
      for (const side of header.langs.keys()) {
        const piece = new SidePiece(header.attributes.hidden, own[0]!.start, true)
        for (const row of own) this.cell(row, side, piece)
        this.pieces[side]!.push(piece)
        if (group !== undefined) this.grouped[side]!.push({group, piece})
      }
    }
  }

  /** The last group before a table and the first one behind it. */
  private neighbours(index: number): {before: number; after: number} {
    const groups = ({mark, marks}: Section) =>
      [mark, ...marks].flatMap(mark => (mark.kind === 'side' || mark.kind === 'row' ? (mark.group ?? []) : []))
    const before = this.sections.slice(0, index).flatMap(groups).at(-1) ?? 0
    const after = this.sections.slice(index + 1).flatMap(groups)[0] ?? this.header.groups + 1
    return {before, after}
  }

  private cell(row: TableRow, side: number, piece: SidePiece): void {
    const {text} = this
    const {start, end} = row.cells[side]!
    const parts = [...this.parts.parts(start, end, row.marks)]
    const first = parts[0]
    const last = parts.at(-1)
    if (first === undefined) return
    const gap = first.space === undefined ? undefined : parts.shift()?.space
    if (last!.space !== undefined && last !== first) piece.tail = parts.pop()?.space
    if (parts.length === 0) return
    const begin = parts[0]!.start
    const isFirst = piece.text === ''
    if (!isFirst) piece.append(gap ?? usualSentenceGap(piece.text, text.slice(begin, begin + 1)), start, begin)
    for (const [i, part] of parts.entries()) {
      if (part.space === undefined) this.decodeCell(part, isFirst && i === 0, piece)
      else piece.append(part.space, part.start, part.end)
    }
  }

  /** `\|` is a bar; a line break of the file is none of the text: Enter was pressed within a cell. */
  private decodeCell({start, end}: Span, isStart: boolean, piece: SidePiece): void {
    const {text} = this
    let from = start
    const escaped = isStart ? escapedBlockMark.exec(text.slice(start, end)) : null
    if (escaped !== null) {
      const at = start + escaped[1]!.length
      piece.slice(text, start, at)
      from = at + 1
    }
    const begin = from
    for (const match of text.slice(begin, end).matchAll(/\\\\|\\\||(?<![ \t])[ \t]*\r?\n\s*/gu)) {
      const at = begin + match.index
      const after = at + match[0].length
      if (match[0] === '\\\\') continue
      piece.slice(text, from, at)
      piece.append(match[0] === '\\|' ? '|' : usualSentenceGap(piece.text, text.slice(after, after + 1)), at, after)
      from = after
    }
    piece.slice(text, from, end)
  }

  private addBeads(words: string, isRow = false): void {
    const beads = readBeads(words, this.words)
    if (beads === undefined) this.isDamaged = true
    const isUnstated = isRow && beads?.every(own => own.length === 0) === true
    for (const [pair, own] of beads?.entries() ?? []) this.beads[pair]!.push(...(isUnstated ? oneToOne : own))
  }

  /** Each group is there in all languages; where one is gone, so is its text. */
  private checkGroups(): void {
    const {header, sections, damage, pieces} = this
    if (sections.length === 0 || !pieces.some(own => own.some(({text, isBlank}) => text !== '' || isBlank))) {
      if (header.groups > 0 && !damage.isAny) damage.add('empty', header, {count: header.groups})
      return
    }
    const times = new Map<number, number[]>()
    for (const [side, grouped] of this.grouped.entries())
      for (const [i, {group}] of grouped.entries()) {
        const own = times.get(group) ?? header.langs.map(() => 0)
        own[side]!++
        times.set(group, own)
        if (group < (grouped[i - 1]?.group ?? 0)) this.isDamaged = true
      }
    for (const {mark} of sections)
      if (mark.kind === 'side' && mark.group !== undefined && new Set(times.get(mark.group)).size > 1)
        damage.add('half', mark, {group: mark.group})
    this.checkMissing(times)
    if (times.size < header.groups && this.beads.flat().some(bead => bead.moved !== undefined)) this.isDamaged = true
  }

  /** A lost mark leaves its text to the section above it, which has grown. */
  private checkMissing(seen: ReadonlyMap<number, unknown>): void {
    const {header, grown, sections, damage} = this
    const isInSections = header.layout === 'sections'
    const hasRule = !isInSections || sections.some(({mark}) => mark.kind === 'rule')
    for (const {side, start, end, ...place} of grown) {
      const group = place.group + 1
      if (group <= header.groups && !seen.has(group)) {
        if (isInSections || side === header.langs.length - 1) damage.add('lost', {start, end}, {group})
      } else if (!hasRule && group > header.groups && side < header.langs.length - 1) damage.add('rule', {start, end})
    }
  }

  private groupSpans(texts: readonly SideText[]): Span[][] {
    const waiting = this.grouped.map(grouped => {
      const pieces = new Map<number, SidePiece[]>()
      for (const {group, piece} of grouped) pieces.set(group, [...(pieces.get(group) ?? []), piece])
      return pieces
    })
    const groups = this.grouped[0]!.map(({group}) =>
      waiting.flatMap((pieces, side) => {
        const piece = pieces.get(group)?.shift()
        return (piece && texts[side]!.places.get(piece)) ?? []
      }),
    )
    const spans = groups.filter(own => own.length === texts.length)
    const isInOrder = (own: readonly Span[], i: number): boolean =>
      own.every(({start}, side) => side === 0 || i === 0 || start >= spans[i - 1]![side]!.end)
    return spans.every(isInOrder) ? spans : []
  }
}

/** What formatters make of a block mark in a cell; no cell was written with one. */
const escapedBlockMark = /^((?:[#*+>\-\t ]|\d{1,9}[.)])*\d*)\\(?=[-#*+>.)]+[ \t])/u

/** Without blank lines before and white space behind. */
function withoutBlankLines(text: string, {start, end}: Span): Span {
  const to = trimmed(text, start, end).end
  const blank = /^(?:[ \t]*\r?\n)*/u.exec(text.slice(start, to))![0].length
  const from = Math.min(start + blank, to)
  // text behind the mark in its own line
  return {start: blank === 0 ? trimmed(text, from, to).start : from, end: Math.max(from, to)}
}
