import type {Nodes, Root, RootContent} from 'mdast'
import {type Condensed, condense, firstPrivate, type PlainBlock} from './condense-markdown.js'
import {positionOf} from './quick-inline.js'

/**
 * Parse Markdown with what is plain taken out, and put it back into the tree: the tree is as if the whole text had been
 * parsed, but for the lines and columns of its positions (use offsets).
 *
 * Markdown parsers look at every character several times, although between two delimiters none of them means anything.
 */
export function parseCondensed(text: string, parse: (text: string) => Root): Root {
  if (text.length < shortText || privateCharacter.test(text)) return parse(text)
  return parseOnce(text, condense(text, true), parse) ?? parseOnce(text, condense(text, false), parse) ?? parse(text)
}

/** Below this length taking out costs more than it saves. */
const shortText = 200

const privateCharacter = /[\u{F0000}-\u{FFFFD}]/u
const privateCharacters = /[\u{F0000}-\u{FFFFD}]/gu

/** Undefined where a block that seemed to be plain stands inside something else, such as code. */
function parseOnce(text: string, condensed: Condensed, parse: (text: string) => Root): Root | undefined {
  const [series] = condensed.series
  if (condensed.isOneSeries && series !== undefined) {
    const children = [nodeOf(series.first, text), ...series.others]
    return {type: 'root', children, position: positionOf(0, text.length)}
  }
  const root = parse(condensed.text)
  restore(root, text, condensed)
  return insertBlocks(root, condensed.series) ? root : undefined
}

/** Put the blocks of each series behind its first one; false where that one is not at the top of the tree. */
function insertBlocks(root: Root, series: Condensed['series']): boolean {
  if (series.length === 0) return true
  const children: RootContent[] = []
  let at = 0
  for (const child of root.children) {
    children.push(child)
    const {first, others = []} = series[at] ?? {}
    if (first === undefined || child.position?.start.offset !== first.start) continue
    if (child.position.end.offset !== first.end) return false
    if (child.type !== (first.depth === 0 ? 'paragraph' : 'heading')) return false
    for (const block of others) children.push(block)
    at++
  }
  root.children = children
  return at === series.length
}

function nodeOf({start, content, end, depth}: PlainBlock, text: string): RootContent {
  const children = [{type: 'text' as const, value: text.slice(content, end), position: positionOf(content, end)}]
  const position = positionOf(start, end)
  if (depth === 0) return {type: 'paragraph', children, position}
  return {type: 'heading', depth, children, position}
}

/** Offsets and texts of the tree as they would be without condensing. */
function restore(root: Root, text: string, {starts, lengths, fills}: Condensed): void {
  const ends = condensedEnds(starts, lengths, fills)
  const original = (offset: number): number => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ends[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low === 0 ? offset : starts[low - 1]! + lengths[low - 1]! + (offset - ends[low - 1]!)
  }
  const whole = (value: string): string =>
    privateCharacter.test(value)
      ? value.replace(privateCharacters, character => {
          const run = character.codePointAt(0)! - firstPrivate
          return text.slice(starts[run]!, starts[run]! + lengths[run]!)
        })
      : value
  const pending: Nodes[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    restoreNode(node, original, whole)
    if ('children' in node) for (const child of node.children) pending.push(child)
  }
}

/** Where what was taken out ends in the condensed text. */
function condensedEnds(starts: readonly number[], lengths: readonly number[], fills: readonly number[]): Int32Array {
  const ends = new Int32Array(starts.length)
  let taken = 0
  for (let i = 0; i < starts.length; i++) {
    ends[i] = starts[i]! - taken + fills[i]!
    taken += lengths[i]! - fills[i]!
  }
  return ends
}

/** Fields of nodes that hold text of the file. */
const textFields = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier'] as const

type TextFields = {[field in (typeof textFields)[number]]?: unknown}

function restoreNode(node: Nodes, original: (offset: number) => number, whole: (value: string) => string): void {
  const {position} = node
  if (position?.start.offset !== undefined) position.start.offset = original(position.start.offset)
  if (position?.end.offset !== undefined) position.end.offset = original(position.end.offset)
  const fields: Nodes & TextFields = node
  for (const field of textFields) {
    const value = fields[field]
    if (typeof value === 'string') fields[field] = whole(value)
  }
}
