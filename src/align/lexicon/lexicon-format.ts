/**
 * The binary form of a lexicon: a trie over the UTF-16 code units of the source headwords, and for each headword the
 * target stems with their strength. Little-endian, every section aligned to four bytes:
 *
 *     "DZLEX1" 00 00 | nodes, postings, stems, bytes of the stem text (4 × uint32)
 *     edges    uint32 × (nodes + 1)   edges of node n are edges[n] … edges[n + 1]; edge e leads to node e + 1
 *     starts   uint32 × (nodes + 1)   postings of node n are starts[n] … starts[n + 1]
 *     units    uint16 × nodes         the code unit of edge e, ascending within a node
 *     ids      uint16 × postings      stem; of a headword the strongest first
 *     strength uint8  × postings      strength × 255
 *     counts   uint8  × stems         16 × log2(1 + number of headwords that the stem occurs with), at most 255
 *     stems    UTF-8, one a line, in order of id, which is that of their code units
 */
export interface LexiconTables {
  readonly edges: Uint32Array
  readonly starts: Uint32Array
  readonly units: Uint16Array
  readonly ids: Uint16Array
  readonly strengths: Uint8Array
  readonly counts: Uint8Array
  readonly stems: readonly string[]
}

/** Headword → target stems with strength 0…1, strongest first. */
export type LexiconEntries = Map<string, readonly (readonly [string, number])[]>

const magic = 'DZLEX1\0\0'
const headerBytes = 24
const align4 = (bytes: number) => (bytes + 3) & ~3

/** Most stems that an id of 16 bits can tell apart. */
export const maxLexiconStems = 65_535

interface Layout {
  readonly edges: number
  readonly starts: number
  readonly units: number
  readonly ids: number
  readonly strengths: number
  readonly counts: number
  readonly stems: number
  readonly end: number
}

function layoutOf(nodes: number, postings: number, stems: number, stemBytes: number): Layout {
  const edges = headerBytes
  const starts = edges + 4 * (nodes + 1)
  const units = starts + 4 * (nodes + 1)
  const ids = align4(units + 2 * nodes)
  const strengths = align4(ids + 2 * postings)
  const counts = align4(strengths + postings)
  const text = align4(counts + stems)
  return {edges, starts, units, ids, strengths, counts, stems: text, end: text + stemBytes}
}

/** The tables of `entries` in memory; headwords in any order. `counts` tells how common a stem is among the headwords. */
export function buildLexiconTables(entries: LexiconEntries, counts: ReadonlyMap<string, number>): LexiconTables {
  const stems = [...new Set([...entries.values()].flatMap(list => list.map(([word]) => word)))].sort(byCodeUnit)
  if (stems.length > maxLexiconStems) throw new RangeError(`more than ${maxLexiconStems} stems: ${stems.length}`)
  const idOf = new Map(stems.map((word, id) => [word, id]))
  const headwords = [...entries.keys()].filter(headword => headword !== '').sort(byCodeUnit)
  const edges: number[] = []
  const starts: number[] = []
  const units: number[] = []
  const ids: number[] = []
  const strengths: number[] = []
  // breadth first: a node is a range of sorted headwords that share their first `depth` units
  const queue: {from: number; to: number; depth: number}[] = [{from: 0, to: headwords.length, depth: 0}]
  for (let head = 0; head < queue.length; head++) {
    const {from, to, depth} = queue[head]!
    edges.push(units.length)
    starts.push(ids.length)
    let next = from
    if (next < to && headwords[next]!.length === depth) {
      const strongestFirst = [...entries.get(headwords[next]!)!].sort((a, b) => b[1] - a[1])
      for (const [word, strength] of strongestFirst) {
        ids.push(idOf.get(word)!)
        strengths.push(Math.max(1, Math.min(255, Math.round(255 * strength))))
      }
      next++
    }
    while (next < to) {
      const unit = headwords[next]!.charCodeAt(depth)
      let end = next + 1
      while (end < to && headwords[end]!.charCodeAt(depth) === unit) end++
      units.push(unit)
      queue.push({from: next, to: end, depth: depth + 1})
      next = end
    }
  }
  edges.push(units.length)
  starts.push(ids.length)
  return {
    edges: Uint32Array.from(edges),
    starts: Uint32Array.from(starts),
    units: Uint16Array.from([...units, 0]).subarray(0, queue.length),
    ids: Uint16Array.from(ids),
    strengths: Uint8Array.from(strengths),
    counts: Uint8Array.from(stems, word => Math.min(255, Math.round(16 * Math.log2(1 + (counts.get(word) ?? 1))))),
    stems,
  }
}

/** The bytes of a lexicon file. */
export function encodeLexicon(entries: LexiconEntries, counts: ReadonlyMap<string, number>): Uint8Array {
  const tables = buildLexiconTables(entries, counts)
  const text = new TextEncoder().encode(tables.stems.join('\n'))
  const nodes = tables.edges.length - 1
  const layout = layoutOf(nodes, tables.ids.length, tables.stems.length, text.length)
  const bytes = new Uint8Array(layout.end)
  bytes.set(new TextEncoder().encode(magic))
  new Uint32Array(bytes.buffer, 8, 4).set([nodes, tables.ids.length, tables.stems.length, text.length])
  new Uint32Array(bytes.buffer, layout.edges, nodes + 1).set(tables.edges)
  new Uint32Array(bytes.buffer, layout.starts, nodes + 1).set(tables.starts)
  new Uint16Array(bytes.buffer, layout.units, nodes).set(tables.units)
  new Uint16Array(bytes.buffer, layout.ids, tables.ids.length).set(tables.ids)
  bytes.set(tables.strengths, layout.strengths)
  bytes.set(tables.counts, layout.counts)
  bytes.set(text, layout.stems)
  return bytes
}

/**
 * The tables of a lexicon file, as views where the buffer allows it; undefined when the bytes are no whole lexicon. What the numbers in it
 * point to is looked at unless it is `known` to be good, which saves half the time.
 */
export function decodeLexicon(given: Uint8Array, known = false): LexiconTables | undefined {
  if (given.length < headerBytes || new TextDecoder().decode(given.subarray(0, 8)) !== magic) return undefined
  const bytes = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given)
  const at = (offset: number) => bytes.byteOffset + offset
  const [nodes = 0, postings = 0, stems = 0, stemBytes = 0] = new Uint32Array(bytes.buffer, at(8), 4)
  const layout = layoutOf(nodes, postings, stems, stemBytes)
  if (nodes === 0 || layout.end !== bytes.length) return undefined
  const words = new TextDecoder().decode(bytes.subarray(layout.stems, layout.end))
  const tables: LexiconTables = {
    edges: new Uint32Array(bytes.buffer, at(layout.edges), nodes + 1),
    starts: new Uint32Array(bytes.buffer, at(layout.starts), nodes + 1),
    units: new Uint16Array(bytes.buffer, at(layout.units), nodes),
    ids: new Uint16Array(bytes.buffer, at(layout.ids), postings),
    strengths: bytes.subarray(layout.strengths, layout.strengths + postings),
    counts: bytes.subarray(layout.counts, layout.counts + stems),
    stems: words === '' ? [] : words.split('\n'),
  }
  return known || isConsistent(tables, nodes, postings, stems) ? tables : undefined
}

function isConsistent(tables: LexiconTables, nodes: number, postings: number, stems: number): boolean {
  if (tables.stems.length !== stems) return false
  for (let n = 0; n < nodes; n++) {
    if (tables.edges[n]! > tables.edges[n + 1]! || tables.starts[n]! > tables.starts[n + 1]!) return false
    // edge e leads to node e + 1, so edges that do not lead forward would be a cycle
    if (tables.edges[n + 1]! > tables.edges[n]! && tables.edges[n]! < n) return false
  }
  if (tables.edges[nodes]! !== nodes - 1 || tables.starts[nodes]! !== postings) return false
  for (let p = 0; p < postings; p++) if (tables.ids[p]! >= stems) return false
  for (let s = 1; s < stems; s++) if (!(tables.stems[s - 1]! < tables.stems[s]!)) return false
  return true
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
