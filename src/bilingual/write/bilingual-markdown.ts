import {languageName, outputLabels} from '../../language/output-labels.data.js'
import type {AlignedPair} from '../../model/alignment.js'
import {quote, usualSentenceGap, writeAttributes, writeBead, writeHeader} from '../syntax.js'
import {groupMarkdown, type MarkdownGroup, type MarkdownPiece, type MarkdownSide} from './markdown-groups.js'
import {frontMatterEnd, withoutBlankEnd} from './markdown-lines.js'
import {type RenderedSide, renderSides} from './markdown-sides.js'
import {type BilingualTokens, chooseTokens, encodeCell, encodeHidden, isTabular} from './markdown-table.js'

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

type SideName = 'source' | 'target'

class BilingualWriter {
  private readonly sides: Readonly<Record<SideName, RenderedSide>>
  private readonly tokens: BilingualTokens
  private readonly groups: readonly MarkdownGroup[]
  private readonly lastPieces: Readonly<Record<SideName, number>>
  private readonly out: string[] = []

  constructor(
    private readonly pair: AlignedPair,
    source: RenderedSide,
    target: RenderedSide,
    private readonly layout: MarkdownLayout,
  ) {
    this.sides = {source, target}
    this.tokens = chooseTokens(source, target)
    this.groups =
      layout === 'sections'
        ? sectionGroups(source, target, pair.beads.length)
        : groupMarkdown(source, target, pair.beads)
    this.lastPieces = {
      source: this.groups.findLastIndex(group => group.source !== undefined),
      target: this.groups.findLastIndex(group => group.target !== undefined),
    }
  }

  write(): string {
    this.out.push(`${this.header()}\n\n`)
    for (let index = 0; index < this.groups.length; ) index = this.writeFrom(index)
    return encodeHidden(`${withoutBlankEnd(this.out.join(''))}\n`, this.tokens)
  }

  private header(): string {
    const {tokens, sides, layout} = this
    return writeHeader({
      layout,
      source: this.pair.source.document.lang,
      target: this.pair.target.document.lang,
      mark: tokens.mark,
      ...(tokens.lineBreak === '<br>' ? {} : {br: tokens.lineBreak}),
      ...(tokens.softBreak === '&#10;' ? {} : {nl: tokens.softBreak}),
      ...(tokens.bar === '&#124;' ? {} : {bar: tokens.bar}),
      ...(tokens.hidden === undefined ? {} : {hidden: tokens.hidden}),
      ...(sides.source.attributes.eol === undefined ? {} : {'source-eol': sides.source.attributes.eol}),
      ...(sides.target.attributes.eol === undefined ? {} : {'target-eol': sides.target.attributes.eol}),
      ...(sides.source.attributes.format === undefined ? {} : {'source-format': sides.source.attributes.format}),
      ...(sides.target.attributes.format === undefined ? {} : {'target-format': sides.target.attributes.format}),
    })
  }

  /** Write the group at `index`, or the table that begins there; gives the index after it. */
  private writeFrom(index: number): number {
    let end = index
    while (this.layout === 'table' && end < this.groups.length && this.isTabular(this.groups[end]!)) end++
    if (end === index) {
      this.writeGroup(this.groups[index]!, index)
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

  private writeGroup(group: MarkdownGroup, index: number): void {
    const {mark} = this.tokens
    const beads = group.beads.map(bead => ` ${this.beadWord(bead)}`).join('')
    this.out.push(`<!-- ${mark}${beads}${this.pieceAttributes(group, 'source', index)} -->\n`)
    this.writeSide(group, 'source')
    if (this.layout === 'sections' && group.target !== undefined) this.out.push(`<!-- ${mark}+ -->\n\n---\n\n`)
    this.out.push(`<!-- ${mark}/${this.pieceAttributes(group, 'target', index)} -->\n`)
    this.writeSide(group, 'target')
  }

  private writeSide(group: MarkdownGroup, name: SideName): void {
    const piece = group[name]
    if (piece !== undefined) this.out.push(`${this.body(group, name, piece)}\n\n`)
    else if (group.beads.length > 0)
      this.out.push(`<!-- ${this.tokens.mark}+ -->\n${this.note(name, group.beads[0]!)}\n\n`)
  }

  private body(group: MarkdownGroup, name: SideName, piece: MarkdownPiece): string {
    if (piece.isFrontMatter) return fenceFrontMatter(this.sides[name], piece)
    if (this.layout === 'sections') return withoutBlankEnd(this.sides[name].text.slice(piece.start, piece.end))
    return this.withNotes(group, name, piece)
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
      parts.push(text.slice(from, at), this.inlineNote(other, bead))
      from = at
    }
    parts.push(text.slice(from, end))
    return withoutBlankEnd(parts.join(''))
  }

  private inlineNote(missing: SideName, bead: number): string {
    return `<!--${this.tokens.mark}+--> ${this.note(missing, bead)}<!--${this.tokens.mark}-->`
  }

  /** What is said where the side `missing` has nothing. */
  private note(missing: SideName, bead: number): string {
    const {source, target} = this.pair
    const kind = this.pair.beads[bead]!.moved !== undefined ? 'moved' : missing === 'target' ? 'omitted' : 'added'
    const words = [source.document.lang, target.document.lang].map(lang => outputLabels(lang)[kind])
    return `*(${[...new Set(words)].join(' / ')})*`
  }

  private beadWord(index: number): string {
    const {source, target, confidence, moved} = this.pair.beads[index]!
    const shape = {source: source.length, target: target.length, confidence}
    return writeBead(moved === undefined ? shape : {...shape, moved})
  }

  private pieceAttributes(group: MarkdownGroup, name: SideName, index: number): string {
    const piece = group[name]
    if (piece === undefined) return ''
    const {text} = this.sides[name]
    const raw = text.slice(piece.start, piece.end)
    const body = withoutBlankEnd(raw)
    const tail = raw.slice(body.length)
    const isUsual = tail === this.usualTail(name, index, body)
    const attributes = {
      ...(isUsual ? {} : {tail}),
      ...(piece.isFrontMatter ? {is: 'matter'} : {}),
    }
    return Object.keys(attributes).length === 0 ? '' : ` ${writeAttributes(attributes)}`
  }

  /** A blank line between pieces and a line break at the end of the document go without saying. */
  private usualTail(name: SideName, index: number, body: string): string {
    if (body === '') return ''
    return index === this.lastPieces[name] ? '\n' : '\n\n'
  }

  private writeTable(from: number, to: number): void {
    const {mark} = this.tokens
    const groups = this.groups.slice(from, to)
    const beads = groups.map(group => group.beads.map(bead => this.beadWord(bead)).join(' ')).join(' / ')
    const languages = [this.pair.source.document.lang, this.pair.target.document.lang]
    this.out.push(`<!-- ${mark}| ${beads} -->\n\n`)
    this.out.push(`| ${languages.map(lang => languageName(lang)).join(' | ')} |\n| --- | --- |\n`)
    for (const [i, group] of groups.entries()) {
      const source = this.cells(group, 'source', from + i)
      const target = this.cells(group, 'target', from + i)
      for (const row of group.beads.keys()) this.out.push(`| ${source[row]!} | ${target[row]!} |\n`)
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
      if (first === undefined) return `<!--${tokens.mark}+-->${this.note(name, bead)}`
      const start = isFirst ? from : segments[first]!.start
      const gap = isFirst ? '' : text.slice(from, start)
      const end = segments[own.at(-1)!]!.end
      const isUsual = isFirst || gap === usualSentenceGap(text[from - 1] ?? '', text[start] ?? '')
      isFirst = false
      from = end
      return `${isUsual ? '' : `<!--${tokens.mark} ${quote(gap)}-->`}${encodeCell(text.slice(start, end), tokens)}`
    })
    if (piece !== undefined) this.addTail(cells, group, name, text.slice(from, piece.end), index)
    return cells
  }

  private addTail(cells: string[], group: MarkdownGroup, name: SideName, tail: string, index: number): void {
    if (tail === this.usualTail(name, index, 'text')) return
    const last = group.beads.findLastIndex(bead => this.pair.beads[bead]![name].length > 0)
    cells[last] += `<!--${this.tokens.mark}/ ${quote(tail)}-->`
  }
}

/** One document after the other; front matter is a piece of its own. */
function sectionGroups(source: MarkdownSide, target: MarkdownSide, beads: number): MarkdownGroup[] {
  const before = wholePieces(source)
  const after = wholePieces(target)
  return [
    ...before.slice(0, -1).map(piece => ({source: piece, target: undefined, beads: []})),
    {source: before.at(-1), target: after[0], beads: Array.from({length: beads}, (_, index) => index)},
    ...after.slice(1).map(piece => ({source: undefined, target: piece, beads: []})),
  ]
}

function wholePieces({text}: MarkdownSide): MarkdownPiece[] {
  const end = text.length
  if (end === 0) return []
  const matter = frontMatterEnd(text)
  if (withoutBlankEnd(text.slice(matter)) === '') return [{start: 0, end, isFrontMatter: matter > 0}]
  const body = {start: matter, end, isFrontMatter: false}
  return matter === 0 ? [body] : [{start: 0, end: matter, isFrontMatter: true}, body]
}

/** Front matter in the middle of a file would be read as a heading: it stands as a code block of YAML. */
function fenceFrontMatter({text}: MarkdownSide, {start, end}: MarkdownPiece): string {
  const lines = withoutBlankEnd(text.slice(start, end)).split('\n')
  const inner = lines.slice(1, -1)
  const longest = Math.max(2, ...inner.map(line => /^\s*(`*)/u.exec(line)![1]!.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}yaml`, ...inner, fence].join('\n')
}
