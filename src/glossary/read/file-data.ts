import {type DataNode, type DataProblem, nodeAt} from '../../text/data-node.js'

/** The lists of a glossary file whose entries keep their places. */
export type ListName = 'concepts' | 'replace' | 'tests'

/** What a glossary file says, in the shape of the schema; where it says so is looked up when somebody asks. */
export interface FileData {
  readonly value: unknown
  /** What is wrong by the rules of the format itself. */
  readonly problems: readonly DataProblem[]
  /** The place of every value. Cost: that of reading the file again. */
  tree(): DataNode
  /** Where the maps in a list begin, as offsets. Cost: when first asked for, that of reading the file again. */
  starts(list: ListName): readonly number[]
  /** How often the file says what a glossary has no place for, by what it calls it. */
  readonly passedOver?: ReadonlyMap<string, number> | undefined
  /** Terms that the file calls deprecated and that are read as forbidden. */
  readonly deprecatedAsForbidden?: number | undefined
  /** Where an offset is, in a file that is no text; else line and column of the text. */
  position?(offset: number): {readonly line: number; readonly column: number}
}

/** Where the maps in a list of the file begin; an entry of another kind is a mistake, which has its place from the tree. */
export function entryStarts(tree: DataNode, list: ListName): number[] {
  const node = nodeAt(tree, [list])
  return node.kind === 'list' ? node.items.filter(({kind}) => kind === 'map').map(({start}) => start) : []
}

/** The same value each time, made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
