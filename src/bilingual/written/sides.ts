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
  readAttributes,
  readBeads,
  readHeader,
  readMarks,
  type SideName,
  sideNames,
  startOfText,
  usualSentenceGap,
} from './syntax.js'
import {rowBlocks} from './table-blocks.js'
import {isNothing, readRows, type TableRow, trimmed} from './table-rows.js'

/** What bilingual Markdown says: the text of each side, mapped to the file, and the beads. */
export interface BilingualSides {
  readonly header: BilingualHeader
  readonly source: MappedText
  readonly target: MappedText
  /** Undefined where rows or marks were added or lost. */
  readonly beads: readonly StatedBead[] | undefined
  /** Spans of the texts of both sides that belong together, in order; empty where the order was changed. */
  readonly groups: readonly {readonly source: Span; readonly target: Span}[]
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
      const {mark, source} = header
      new Damage(text, {mark, source}, path).add('outside', {start, end: place}).throwIfAny()
    }
  }
  damage.throwIfAny()
  return
}

const oneToOne: readonly StatedBead[] = [{source: 1, target: 1, confidence: 1}]

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
  private readonly pieces: Record<SideName, SidePiece[]> = {source: [], target: []}
  private readonly grouped: Record<SideName, GroupPiece[]> = {source: [], target: []}
  /** Where more stands than was written: what a lost mark below it may have left. */
  private readonly grown: (Span & {readonly group: number; readonly side: SideName})[] = []
  private readonly beads: StatedBead[] = []
  private isDamaged = false

  constructor(
    private readonly text: string,
    private readonly header: BilingualHeader,
    path: string | undefined,
  ) {
    const {mark, source, target} = header
    this.damage = new Damage(text, {mark, source, target}, path)
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
    const {attributes} = this.header
    const join = (side: SideName) => joinPieces(this.pieces[side], attributes[`${side}-eol`] === 'crlf')
    const texts = {source: join('source'), target: join('target')}
    return {
      header: this.header,
      source: texts.source.side,
      target: texts.target.side,
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
    this.pieces[mark.side].push(piece)
    if (mark.group === undefined) this.isDamaged = true
    else this.grouped[mark.side].push({group: mark.group, piece})
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
    const {header} = this
    const {foreign: stated = '0', blocks: before = '1'} = readAttributes(mark.words)
    const [lang, other] = mark.side === 'source' ? [header.source, header.target] : [header.target, header.source]
    const {blocks, foreign} = countBlocks(piece.text, lang, other)
    const {group, side, start, end} = mark
    if (blocks > Number(before) && group !== undefined) this.grown.push({group, side, start, end})
    const surplus = foreign[Number(stated)]
    if (surplus === undefined) return
    const [first, last] = [piece.placeOf(surplus.start), piece.placeOf(surplus.end - 1) + 1]
    this.damage.add('foreign', {start: first, end: last}, {lang, other, count: foreign.length})
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
      else this.addBeads(mark.words, oneToOne)
    }
    const last = rows.at(-1)
    if (last?.mark !== undefined && last.isJoined)
      this.grown.push({group: last.mark.group, side: 'target', start: last.start, end: last.end})
    for (const {group, rows: own} of rowBlocks(text, rows, this.neighbours(index), damage)) {
      for (const side of sideNames) {
        const piece = new SidePiece(header.attributes.hidden, own[0]!.start, true)
        for (const row of own) this.cell(row, side, piece)
        this.pieces[side].push(piece)
        if (group !== undefined) this.grouped[side].push({group, piece})
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

  private cell(row: TableRow, side: SideName, piece: SidePiece): void {
    const {text} = this
    const {start, end} = row[side]
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
    for (const match of text.slice(begin, end).matchAll(/\\\\|\\\||[ \t]*\r?\n\s*/gu)) {
      const at = begin + match.index
      const after = at + match[0].length
      if (match[0] === '\\\\') continue
      piece.slice(text, from, at)
      piece.append(match[0] === '\\|' ? '|' : usualSentenceGap(piece.text, text.slice(after, after + 1)), at, after)
      from = after
    }
    piece.slice(text, from, end)
  }

  private addBeads(words: string, unstated: readonly StatedBead[] = []): void {
    const beads = readBeads(words)
    if (beads === undefined) this.isDamaged = true
    else this.beads.push(...(beads.length === 0 ? unstated : beads))
  }

  /** Each group is there in both languages; where one is gone, so is its text. */
  private checkGroups(): void {
    const {header, sections, damage, pieces} = this
    if (
      sections.length === 0 ||
      !sideNames.some(side => pieces[side].some(({text, isBlank}) => text !== '' || isBlank))
    ) {
      if (header.groups > 0 && !damage.isAny) damage.add('empty', header, {count: header.groups})
      return
    }
    const surplus = new Map<number, number>()
    for (const side of sideNames)
      for (const [i, {group}] of this.grouped[side].entries()) {
        surplus.set(group, (surplus.get(group) ?? 0) + (side === 'source' ? 1 : -1))
        if (group < (this.grouped[side][i - 1]?.group ?? 0)) this.isDamaged = true
      }
    for (const {mark} of sections)
      if (mark.kind === 'side' && mark.group !== undefined && surplus.get(mark.group) !== 0)
        damage.add('half', mark, {group: mark.group})
    this.checkMissing(surplus)
    if (surplus.size < header.groups && this.beads.some(bead => bead.moved !== undefined)) this.isDamaged = true
  }

  /** A lost mark leaves its text to the section above it, which has grown. */
  private checkMissing(seen: ReadonlyMap<number, unknown>): void {
    const {header, grown, sections, damage} = this
    const isInSections = header.layout === 'sections'
    const hasRule = !isInSections || sections.some(({mark}) => mark.kind === 'rule')
    for (const {side, start, end, ...place} of grown) {
      const group = place.group + 1
      if (group <= header.groups && !seen.has(group)) {
        if (isInSections || side === 'target') damage.add('lost', {start, end}, {group})
      } else if (!hasRule && group > header.groups && side === 'source') damage.add('rule', {start, end})
    }
  }

  private groupSpans(texts: Readonly<Record<SideName, SideText>>): {source: Span; target: Span}[] {
    const targets = new Map<number, SidePiece[]>()
    for (const {group, piece} of this.grouped.target) targets.set(group, [...(targets.get(group) ?? []), piece])
    const spans: {source: Span; target: Span}[] = []
    for (const {group, piece} of this.grouped.source) {
      const source = texts.source.places.get(piece)
      const other = targets.get(group)?.shift()
      const target = other === undefined ? undefined : texts.target.places.get(other)
      if (source !== undefined && target !== undefined) spans.push({source, target})
    }
    return spans.every(({target}, i) => i === 0 || target.start >= spans[i - 1]!.target.end) ? spans : []
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
