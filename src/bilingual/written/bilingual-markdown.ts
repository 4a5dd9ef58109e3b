import {languageName} from '../../language/output-labels.data.js'
import type {AlignedPair} from '../../model/alignment.js'
import {countBlocks, isForeignCell} from './foreign-text.js'
import {type NoteKind, noteText} from './mark-parts.js'
import {groupMarkdown, type MarkdownGroup, type MarkdownPiece, type MarkdownSide} from './markdown-groups.js'
import {frontMatterEnd, withoutBlankEnd} from './markdown-lines.js'
import {type RenderedSide, renderSides} from './markdown-sides.js'
import {type BilingualTokens, chooseTokens, encodeCell, encodeHidden, isTabular} from './markdown-table.js'
import {
  type MarkAttributes,
  quote,
  type SideName,
  sideWords,
  usualSentenceGap,
  usualTail,
  writeAttributes,
  writeBead,
  writeHeader,
} from './syntax.js'

/** How bilingual Markdown sets the languages: rows of a table, paragraph by paragraph, or one section after the other. */
export type MarkdownLayout = 'table' | 'interleaved' | 'sections'

/** Options of `emitBilingualMarkdown`. */
export interface BilingualMarkdownOptions {
  /** `interleaved` by default. */
  readonly layout?: MarkdownLayout | undefined
}

/**
 * Both sides of a pair in one Markdown file from which `splitBilingualMarkdown` restores both: byte for byte when the
 * sides are Markdown files, as their Markdown rendering otherwise. Every segment of both sides is in it once, in order.
 *
 * `interleaved` sets each block under its counterpart, `sections` one document after the other, `table` one bead a row;
 * a table cell cannot hold block Markdown, so code, tables and images stand between the tables there.
 */
export function emitBilingualMarkdown(pair: AlignedPair, options: BilingualMarkdownOptions = {}): string {
  const layout = options.layout ?? 'interleaved'
  const sides = renderSides(pair)
  const writer = new BilingualWriter(pair, sides.source, sides.target, layout)
  return writer.write()
}

/** What the marks of a piece say besides its beads. */
type PieceText = {readonly body: string; readonly attributes: MarkAttributes}

class BilingualWriter {
  private readonly sides: Readonly<Record<SideName, RenderedSide>>
  private readonly langs: Readonly<Record<SideName, string>>
  private readonly words: Readonly<Record<SideName, string>>
  private readonly tokens: BilingualTokens
  private readonly groups: readonly MarkdownGroup[]
  /** What follows the piece of a group on its side. */
  private readonly next: Readonly<Record<SideName, readonly (string | undefined)[]>>
  private readonly out: string[] = []

  constructor(
    private readonly pair: AlignedPair,
    source: RenderedSide,
    target: RenderedSide,
    private readonly layout: MarkdownLayout,
  ) {
    this.sides = {source, target}
    this.langs = {source: pair.source.document.lang, target: pair.target.document.lang}
    this.words = sideWords(this.langs)
    this.tokens = chooseTokens(source, target)
    this.groups =
      layout === 'sections'
        ? sectionGroups(source, target, pair.beads.length)
        : groupMarkdown(source, target, pair.beads)
    this.next = {source: this.nextPieces('source'), target: this.nextPieces('target')}
  }

  write(): string {
    this.out.push(`${this.header()}\n\n`)
    if (this.layout === 'sections') this.writeSections()
    else for (let index = 0; index < this.groups.length; ) index = this.writeFrom(index)
    return encodeHidden(`${withoutBlankEnd(this.out.join(''))}\n`, this.tokens)
  }

  private header(): string {
    const {tokens, sides, layout, langs} = this
    return writeHeader({
      layout,
      ...langs,
      mark: tokens.mark,
      groups: String(this.groups.length),
      ...(tokens.hidden === undefined ? {} : {hidden: tokens.hidden}),
      ...(sides.source.attributes.eol === undefined ? {} : {'source-eol': sides.source.attributes.eol}),
      ...(sides.target.attributes.eol === undefined ? {} : {'target-eol': sides.target.attributes.eol}),
      ...(sides.source.attributes.format === undefined ? {} : {'source-format': sides.source.attributes.format}),
      ...(sides.target.attributes.format === undefined ? {} : {'target-format': sides.target.attributes.format}),
    })
  }

  private nextPieces(name: SideName): (string | undefined)[] {
    const {text} = this.sides[name]
    let next: string | undefined
    return this.groups
      .toReversed()
      .map(group => {
        const following = next
        const piece = group[name]
        if (piece !== undefined) next = text.slice(piece.start, piece.end)
        return following
      })
      .toReversed()
  }

  private writeSections(): void {
    const {mark} = this.tokens
    for (const name of ['source', 'target'] as const) {
      if (name === 'target' && this.groups.length > 0) this.out.push(`<!-- ${mark} rule -->\n\n---\n\n`)
      for (const [index, group] of this.groups.entries()) this.writeSide(group, name, index)
    }
  }

  /** Write the group at `index`, or the table that begins there; gives the index after it. */
  private writeFrom(index: number): number {
    let end = index
    while (this.layout === 'table' && end < this.groups.length && this.isTabular(this.groups[end]!)) end++
    if (end === index) {
      this.writeSide(this.groups[index]!, 'source', index)
      this.writeSide(this.groups[index]!, 'target', index)
      return index + 1
    }
    this.writeTable(index, end)
    return end
  }

  private isTabular(group: MarkdownGroup): boolean {
    if (group.beads.length === 0) return false
    return (['source', 'target'] as const).every(name => {
      const piece = group[name]
      return piece === undefined || isTabular(this.sides[name], piece, this.segmentsOf(group, name))
    })
  }

  private segmentsOf(group: MarkdownGroup, name: SideName): number[] {
    return group.beads.flatMap(bead => [...this.pair.beads[bead]![name]])
  }

  private writeSide(group: MarkdownGroup, name: SideName, index: number): void {
    const {body, attributes} = this.pieceText(group, name, index)
    const beads = name === 'source' ? group.beads.map(bead => this.beadWord(bead)) : []
    const words = [index + 1, this.words[name], ...beads, writeAttributes(attributes)].filter(word => word !== '')
    this.out.push(`<!-- ${this.tokens.mark} ${words.join(' ')} -->\n\n`)
    if (body !== '') this.out.push(`${body}\n\n`)
    else if (group[name] === undefined && group.beads.length > 0 && this.layout !== 'sections')
      this.out.push(`${this.note(name, group.beads[0]!)}\n\n`)
  }

  private pieceText(group: MarkdownGroup, name: SideName, index: number): PieceText {
    const piece = group[name]
    if (piece === undefined) return {body: '', attributes: {}}
    const side = this.sides[name]
    const raw = side.text.slice(piece.start, piece.end)
    const text = withoutBlankEnd(raw)
    const tail = raw.slice(text.length)
    if (text === '') return {body: '', attributes: {is: 'blank', tail}}
    const head = /^(?:[ \t]*\n)*/u.exec(text)![0]
    const {blocks, foreign} = countBlocks(text, this.langs[name], this.langs[name === 'source' ? 'target' : 'source'])
    const attributes = {
      ...(head === '' ? {} : {head}),
      ...(tail === usualTail(text, this.next[name][index]) ? {} : {tail}),
      ...(piece.isFrontMatter ? {is: 'matter'} : {}),
      ...(blocks > 1 ? {blocks: String(blocks)} : {}),
      ...(foreign.length > 0 ? {foreign: String(foreign.length)} : {}),
    }
    if (piece.isFrontMatter) return {body: fenceFrontMatter(side, piece), attributes}
    const isNoted = this.layout !== 'sections'
    return {body: (isNoted ? this.withNotes(group, name, piece) : text).slice(head.length), attributes}
  }

  /** The Markdown of a piece, with a note after each segment that has no counterpart although others of the piece have. */
  private withNotes(group: MarkdownGroup, name: SideName, {start, end}: MarkdownPiece): string {
    const {text, segments} = this.sides[name]
    const other = name === 'source' ? 'target' : 'source'
    const parts: string[] = []
    let from = start
    const alone =
      group[other] === undefined ? [] : group.beads.filter(bead => this.pair.beads[bead]![other].length === 0)
    for (const bead of alone) {
      const last = this.pair.beads[bead]![name].at(-1)
      if (last === undefined) continue
      const at = segments[last]!.end
      parts.push(text.slice(from, at), ` ${this.note(other, bead)}`)
      from = at
    }
    parts.push(text.slice(from, end))
    return withoutBlankEnd(parts.join(''))
  }

  /** What is said where the side `missing` has nothing. */
  private note(missing: SideName, bead: number): string {
    const isMoved = this.pair.beads[bead]!.moved !== undefined
    const kind: NoteKind = isMoved ? 'moved' : missing === 'target' ? 'omitted' : 'added'
    return `${noteText(kind, this.langs)}<!--${this.tokens.mark} +-->`
  }

  private beadWord(index: number): string {
    const {source, target, confidence, moved} = this.pair.beads[index]!
    const shape = {source: source.length, target: target.length, confidence}
    return writeBead(moved === undefined ? shape : {...shape, moved})
  }

  private writeTable(from: number, to: number): void {
    const {
      langs,
      tokens: {mark},
    } = this
    const heads = [langs.source, langs.target].map(lang => languageName(lang))
    this.out.push(`<!-- ${mark} table -->\n\n| ${heads.join(' | ')} |\n| --- | --- |\n`)
    for (const [i, group] of this.groups.slice(from, to).entries()) {
      const source = this.cells(group, 'source', from + i)
      const target = this.cells(group, 'target', from + i)
      for (const [row, bead] of group.beads.entries()) {
        const word = this.beadWord(bead)
        const cells = [source[row]!, target[row]!] as const
        // As a reader of the file meets them.
        const [own, other] = cells.map(cell => encodeHidden(cell, this.tokens)) as [string, string]
        const isForeign =
          isForeignCell(own, langs.source, langs.target) || isForeignCell(other, langs.target, langs.source)
        const words = [`${from + i + 1}.${row + 1}`, word === '1:1' ? '' : word, isForeign ? 'foreign="1"' : '']
        this.out.push(`| <!--${mark} ${words.filter(Boolean).join(' ')}--> ${cells.join(' | ')} |\n`)
      }
    }
    this.out.push('\n')
  }

  private cells(group: MarkdownGroup, name: SideName, index: number): string[] {
    const {tokens} = this
    const {text, segments} = this.sides[name]
    const piece = group[name]
    let from = piece?.start ?? 0
    let isFirst = true
    const cells = group.beads.map(bead => {
      const own = this.pair.beads[bead]![name]
      const first = own[0]
      if (first === undefined) return this.note(name, bead)
      const start = isFirst ? from : segments[first]!.start
      const gap = isFirst ? '' : text.slice(from, start)
      const end = segments[own.at(-1)!]!.end
      const isUsual = isFirst || gap === usualSentenceGap(text[from - 1] ?? '', text[start] ?? '')
      isFirst = false
      from = end
      return `${isUsual ? '' : this.space(gap)}${encodeCell(text.slice(start, end), tokens)}`
    })
    if (piece === undefined) return cells
    const tail = text.slice(from, piece.end)
    const last = group.beads.findLastIndex(bead => this.pair.beads[bead]![name].length > 0)
    if (tail !== usualTail(text.slice(piece.start, piece.end), this.next[name][index])) cells[last] += this.space(tail)
    return cells
  }

  private space(text: string): string {
    return `<!--${this.tokens.mark} ${quote(text)}-->`
  }
}

/** One document after the other; front matter is a piece of its own. */
function sectionGroups(source: MarkdownSide, target: MarkdownSide, beads: number): MarkdownGroup[] {
  const before = wholePieces(source)
  const after = wholePieces(target)
  const all = Array.from({length: beads}, (_, index) => index)
  return Array.from({length: Math.max(before.length, after.length)}, (_, i) => ({
    source: before[i],
    target: after[i],
    beads: i === 0 ? all : [],
  }))
}

function wholePieces({text}: MarkdownSide): MarkdownPiece[] {
  const end = text.length
  if (end === 0) return []
  const matter = frontMatterEnd(text)
  const body = matter + /^(?:[ \t]*\n)*/u.exec(text.slice(matter))![0].length
  if (matter === 0 || withoutBlankEnd(text.slice(body)) === '') return [{start: 0, end, isFrontMatter: matter > 0}]
  return [
    {start: 0, end: body, isFrontMatter: true},
    {start: body, end, isFrontMatter: false},
  ]
}

/** Front matter in the middle of a file would be read as a heading: it stands as a code block of YAML. */
function fenceFrontMatter({text}: MarkdownSide, {start, end}: MarkdownPiece): string {
  const lines = withoutBlankEnd(text.slice(start, end)).split('\n')
  const inner = lines.slice(1, -1)
  const longest = Math.max(2, ...inner.map(line => /^\s*(`*)/u.exec(line)![1]!.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}yaml`, ...inner, fence].join('\n')
}
