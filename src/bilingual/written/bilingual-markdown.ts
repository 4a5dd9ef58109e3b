import {languageName} from '../../language/output-labels.data.js'
import type {AlignedPair} from '../../model/alignment.js'
import type {LanguageTag, StatedBead} from '../../model/document.js'
import {type Stretch, stretchesOf} from '../../model/stretches.js'
import {countBlocks, isForeignCell} from './foreign-text.js'
import {type NoteKind, noteText} from './mark-parts.js'
import {groupMarkdown, type MarkdownGroup, type MarkdownPiece, type MarkdownSide} from './markdown-groups.js'
import {frontMatterEnd, withoutBlankEnd} from './markdown-lines.js'
import {type RenderedSide, renderSides} from './markdown-sides.js'
import {type BilingualTokens, chooseTokens, encodeCell, encodeHidden, isTabular} from './markdown-table.js'
import {
  type MarkAttributes,
  oneToOne,
  othersThan,
  quote,
  sideWords,
  usualSentenceGap,
  usualTail,
  writeAttributes,
  writeBeads,
  writeHeader,
  writeSideAttributes,
} from './syntax.js'

/** How bilingual Markdown sets the languages: rows of a table, paragraph by paragraph, or one section after the other. */
export type MarkdownLayout = 'table' | 'interleaved' | 'sections'

/** Options of `emitBilingualMarkdown`. */
export interface BilingualMarkdownOptions {
  /** `interleaved` by default. */
  readonly layout?: MarkdownLayout | undefined
}

/**
 * An original and its translation in one Markdown file, or several translations (pairs with the same source), from which
 * `splitBilingualMarkdown` restores all: byte for byte when the sides are Markdown files, as their Markdown rendering otherwise. Every
 * segment of each side is in it once, in order. A RangeError where the pairs do not have the same source.
 *
 * `interleaved` sets each block under its counterpart, `sections` one document after the other, `table` one bead a row;
 * a table cell cannot hold block Markdown, so code, tables and images stand between the tables there.
 */
export function emitBilingualMarkdown(
  texts: AlignedPair | readonly AlignedPair[],
  options: BilingualMarkdownOptions = {},
): string {
  const pairs = 'beads' in texts ? [texts] : texts
  const counts = new Set(pairs.map(({source}) => source.segments.length))
  if (counts.size !== 1) throw new RangeError('pairs must have the same source')
  return new BilingualWriter(pairs, options.layout ?? 'interleaved').write()
}

/** What the marks of a piece say besides its beads. */
type PieceText = {readonly body: string; readonly attributes: MarkAttributes}

class BilingualWriter {
  /** The original, then each translation. */
  private readonly sides: readonly RenderedSide[]
  private readonly langs: readonly LanguageTag[]
  private readonly words: readonly string[]
  private readonly tokens: BilingualTokens
  private readonly rows: readonly Stretch[]
  private readonly groups: readonly MarkdownGroup[]
  /** What follows the piece of a group on each side. */
  private readonly next: readonly (readonly (string | undefined)[])[]
  private readonly out: string[] = []

  constructor(
    private readonly pairs: readonly AlignedPair[],
    private readonly layout: MarkdownLayout,
  ) {
    const sides = renderSides(pairs)
    this.sides = sides
    this.langs = [pairs[0]!.source, ...pairs.map(({target}) => target)].map(({document}) => document.lang)
    this.words = sideWords(this.langs)
    this.tokens = chooseTokens(sides)
    this.rows = stretchesOf(pairs)
    this.groups = layout === 'sections' ? sectionGroups(sides, this.rows.length) : groupMarkdown(sides, this.rows)
    this.next = sides.map((_, side) => this.nextPieces(side))
  }

  write(): string {
    this.out.push(`${this.header()}\n\n`)
    if (this.layout === 'sections') this.writeSections()
    else for (let index = 0; index < this.groups.length; ) index = this.writeFrom(index)
    return encodeHidden(`${withoutBlankEnd(this.out.join(''))}\n`, this.tokens)
  }

  private header(): string {
    const {tokens, sides, layout, langs} = this
    const [source, ...targets] = langs
    return writeHeader({
      layout,
      source: source!,
      target: targets.join(' '),
      mark: tokens.mark,
      groups: String(this.groups.length),
      ...(tokens.hidden === undefined ? {} : {hidden: tokens.hidden}),
      ...writeSideAttributes(
        'eol',
        sides.map(({attributes}) => attributes.eol),
      ),
      ...writeSideAttributes(
        'format',
        sides.map(({attributes}) => attributes.format),
      ),
    })
  }

  private nextPieces(side: number): (string | undefined)[] {
    const {text} = this.sides[side]!
    let next: string | undefined
    return this.groups
      .toReversed()
      .map(group => {
        const following = next
        const piece = group.pieces[side]
        if (piece !== undefined) next = text.slice(piece.start, piece.end)
        return following
      })
      .toReversed()
  }

  private writeSections(): void {
    const {mark} = this.tokens
    for (const side of this.sides.keys()) {
      if (side > 0 && this.groups.length > 0) this.out.push(`<!-- ${mark} rule -->\n\n---\n\n`)
      for (const [index, group] of this.groups.entries()) this.writeSide(group, side, index)
    }
  }

  /** Write the group at `index`, or the table that begins there; gives the index after it. */
  private writeFrom(index: number): number {
    let end = index
    while (this.layout === 'table' && end < this.groups.length && this.isTabular(this.groups[end]!)) end++
    if (end === index) {
      for (const side of this.sides.keys()) this.writeSide(this.groups[index]!, side, index)
      return index + 1
    }
    this.writeTable(index, end)
    return end
  }

  private isTabular({pieces, rows}: MarkdownGroup): boolean {
    if (rows.length === 0) return false
    return pieces.every((piece, side) => {
      const segments = rows.flatMap(row => [...this.rows[row]!.sides[side]!])
      return piece === undefined || isTabular(this.sides[side]!, piece, segments)
    })
  }

  private writeSide(group: MarkdownGroup, side: number, index: number): void {
    const {body, attributes} = this.pieceText(group, side, index)
    const beads = side === 0 ? this.beadWords(group.rows) : []
    const words = [index + 1, this.words[side], ...beads, writeAttributes(attributes)].filter(word => word !== '')
    this.out.push(`<!-- ${this.tokens.mark} ${words.join(' ')} -->\n\n`)
    if (body !== '') this.out.push(`${body}\n\n`)
    else if (group.pieces[side] === undefined && group.rows.length > 0 && this.layout !== 'sections')
      this.out.push(`${this.note(side, group.rows[0]!)}\n\n`)
  }

  private pieceText(group: MarkdownGroup, side: number, index: number): PieceText {
    const piece = group.pieces[side]
    if (piece === undefined) return {body: '', attributes: {}}
    const rendered = this.sides[side]!
    const raw = rendered.text.slice(piece.start, piece.end)
    const text = withoutBlankEnd(raw)
    const tail = raw.slice(text.length)
    if (text === '') return {body: '', attributes: {is: 'blank', tail}}
    const head = /^(?:[ \t]*\n)*/u.exec(text)![0]
    const {blocks, foreign} = countBlocks(text, this.langs[side]!, othersThan(side, this.langs))
    const attributes = {
      ...(head === '' ? {} : {head}),
      ...(tail === usualTail(text, this.next[side]![index]) ? {} : {tail}),
      ...(piece.isFrontMatter ? {is: 'matter'} : {}),
      ...(blocks > 1 ? {blocks: String(blocks)} : {}),
      ...(foreign.length > 0 ? {foreign: String(foreign.length)} : {}),
    }
    if (piece.isFrontMatter) return {body: fenceFrontMatter(rendered, piece), attributes}
    const isNoted = this.layout !== 'sections'
    return {body: (isNoted ? this.withNotes(group, side, piece) : text).slice(head.length), attributes}
  }

  /** The Markdown of a piece, with a note after each segment that has no counterpart although others of the piece have. */
  private withNotes({pieces, rows}: MarkdownGroup, side: number, {start, end}: MarkdownPiece): string {
    const {text, segments} = this.sides[side]!
    const parts: string[] = []
    let from = start
    for (const row of rows) {
      const last = this.rows[row]!.sides[side]!.at(-1)
      const missing = this.missing(row, side).filter(other => pieces[other] !== undefined)
      if (last === undefined || missing.length === 0) continue
      const at = segments[last]!.end
      parts.push(text.slice(from, at), ` ${this.note(missing[0]!, row)}`)
      from = at
    }
    parts.push(text.slice(from, end))
    return withoutBlankEnd(parts.join(''))
  }

  /** The sides without a counterpart of what a side has in a row: of the original, translations; of a translation, the original. */
  private missing(row: number, side: number): number[] {
    const {sides} = this.rows[row]!
    return [...sides.keys()].filter(other => (other === 0) !== (side === 0) && sides[other]!.length === 0)
  }

  /** What is said where a side has nothing. */
  private note(missing: number, row: number): string {
    const {beads} = this.rows[row]!
    const isMoved = beads.some(
      (own, pair) =>
        (missing === 0 || missing === pair + 1) && own.some(bead => this.pairs[pair]!.beads[bead]!.moved !== undefined),
    )
    const isAdded = this.rows[row]!.sides[0]!.length === 0
    const kind: NoteKind = isMoved ? 'moved' : isAdded ? 'added' : 'omitted'
    return `${noteText(kind, this.langs)}<!--${this.tokens.mark} +-->`
  }

  private beadWords(rows: readonly number[]): string[] {
    const beads = this.pairs.map(({beads}, pair) =>
      rows.flatMap(row =>
        this.rows[row]!.beads[pair]!.map((index): StatedBead => {
          const {source, target, confidence, moved} = beads[index]!
          const shape = {source: source.length, target: target.length, confidence}
          return moved === undefined ? shape : {...shape, moved}
        }),
      ),
    )
    return writeBeads(beads, this.words)
  }

  private writeTable(from: number, to: number): void {
    const {
      langs,
      tokens: {mark},
    } = this
    const heads = langs.map(lang => languageName(lang))
    this.out.push(`<!-- ${mark} table -->\n\n| ${heads.join(' | ')} |\n|${' --- |'.repeat(langs.length)}\n`)
    const usual = writeBeads(
      this.pairs.map(() => oneToOne),
      this.words,
    ).join(' ')
    for (const [i, {pieces, rows}] of this.groups.slice(from, to).entries()) {
      const columns = pieces.map((piece, side) => this.cells(piece, rows, side, from + i))
      for (const [row, stretch] of rows.entries()) {
        const word = this.beadWords([stretch]).join(' ')
        const cells = columns.map(column => column[row]!)
        // As a reader of the file meets them.
        const read = cells.map(cell => encodeHidden(cell, this.tokens))
        const isForeign = read.some((cell, side) => isForeignCell(cell, langs[side]!, othersThan(side, langs)))
        const words = [`${from + i + 1}.${row + 1}`, word === usual ? '' : word, isForeign ? 'foreign="1"' : '']
        this.out.push(`| <!--${mark} ${words.filter(Boolean).join(' ')}--> ${cells.join(' | ')} |\n`)
      }
    }
    this.out.push('\n')
  }

  private cells(piece: MarkdownPiece | undefined, rows: readonly number[], side: number, index: number): string[] {
    const {tokens} = this
    const {text, segments} = this.sides[side]!
    let from = piece?.start ?? 0
    let isFirst = true
    const cells = rows.map(row => {
      const own = this.rows[row]!.sides[side]!
      const first = own[0]
      if (first === undefined) return this.note(side, row)
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
    const last = rows.findLastIndex(row => this.rows[row]!.sides[side]!.length > 0)
    if (tail !== usualTail(text.slice(piece.start, piece.end), this.next[side]![index])) cells[last] += this.space(tail)
    return cells
  }

  private space(text: string): string {
    return `<!--${this.tokens.mark} ${quote(text)}-->`
  }
}

/** One document after the other; front matter is a piece of its own. */
function sectionGroups(sides: readonly MarkdownSide[], rows: number): MarkdownGroup[] {
  const pieces = sides.map(wholePieces)
  const all = Array.from({length: rows}, (_, index) => index)
  return Array.from({length: Math.max(...pieces.map(own => own.length))}, (_, i) => ({
    pieces: pieces.map(own => own[i]),
    rows: i === 0 ? all : [],
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
