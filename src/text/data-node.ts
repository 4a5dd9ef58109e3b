import type {Span} from '../model/span.js'

export type DataScalar = string | number | boolean | null

/** A value read from YAML, JSON or CSV that knows where it stands in its file. */
export type DataNode = ScalarNode | ListNode | MapNode

export interface ScalarNode extends Span {
  readonly kind: 'scalar'
  readonly value: DataScalar
}

export interface ListNode extends Span {
  readonly kind: 'list'
  readonly items: readonly DataNode[]
}

export interface MapNode extends Span {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, MapEntry>
}

export interface MapEntry {
  readonly key: Span
  readonly value: DataNode
}

/** One thing that is wrong with the data of a file. */
export interface DataProblem {
  /** Offset in the file. */
  readonly offset: number
  readonly found: string
  readonly expected?: string | undefined
  readonly remedy?: string | undefined
  /** The same as data: `variant` names the texts, for a catalogue in another language. */
  readonly data?: Readonly<Record<string, string | number>> | undefined
}

/** Lists and maps inside each other, in a data file of ours: more is a mistake or an attack. */
export const maxDataDepth = 64

/** The plain value. Keys are own properties even when they are called `__proto__`. */
export function dataValue(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(dataValue)
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, dataValue(entry.value)]))
}

/** The node at the end of a path, or the nearest one on the way to it that exists. */
export function nodeAt(node: DataNode, path: readonly PropertyKey[]): DataNode {
  let here = node
  for (const step of path) {
    const next = childOf(here, step)
    if (next === undefined) return here
    here = next
  }
  return here
}

/** Where the key at the end of a path stands; undefined where it is no key of a map. */
export function keyAt(node: DataNode, path: readonly PropertyKey[]): Span | undefined {
  const parent = nodeAt(node, path.slice(0, -1))
  return parent.kind === 'map' ? parent.entries.get(String(path.at(-1)))?.key : undefined
}

function childOf(node: DataNode, step: PropertyKey): DataNode | undefined {
  if (node.kind === 'list') return typeof step === 'number' ? node.items[step] : undefined
  return node.kind === 'map' ? node.entries.get(String(step))?.value : undefined
}
