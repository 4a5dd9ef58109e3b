import * as jsYaml from 'js-yaml'
import {dataValue, maxDataDepth} from '../../text/data-node.js'
import {parseYamlData} from '../../text/yaml-data.js'
import {entryStarts, type FileData, type ListName, once} from './file-data.js'

/**
 * Read YAML. Throws what {@link parseYamlData} throws. Cost: O(length); of a file with tags, anchors or mistakes fifteen times that.
 */
export function readYaml(text: string, path: string | undefined): FileData {
  const plain = readPlainYaml(text, path)
  if (plain !== undefined) return plain
  const tree = parseYamlData(text, path)
  return {value: dataValue(tree), problems: [], tree: () => tree, starts: list => entryStarts(tree, list)}
}

/**
 * Read YAML by a parser that is fast and knows where entries begin. Undefined where that refuses a text, and where we do but it does
 * not (tags, a second document) or the two differ (aliases).
 */
export function readPlainYaml(text: string, path?: string): FileData | undefined {
  if (rareCharacters.test(text) || marker.test(text.replace(firstMarker, ''))) return undefined
  try {
    const events = jsYaml.parseEvents(text, {maxDepth: maxDataDepth})
    if (!isPlain(text, events)) return undefined
    const [value] = jsYaml.constructFromEvents(events, {source: text, schema, maxAliases: 0})
    const again = once(() => jsYaml.parseEvents(text, {maxDepth: maxDataDepth}))
    return {
      value,
      problems: [],
      tree: once(() => parseYamlData(text, path)),
      starts: list => startsOf(text, again(), list),
    }
  } catch {
    return undefined
  }
}

/** What one reader takes for the end of a line, a space or nothing, and the other for text. */
const rareCharacters = /\r(?!\n)|[\0-\t\v\f\x0E-\x1F\x7F\u0085\u2028\u2029\uFEFF]/u

/** The beginning and the end of a document, indented or not. */
const marker = /^ *(?:---|\.\.\.)/mu
const firstMarker = /^---(?=\r?\n)/u

/** Keys are text; any other key is read differently by the two. */
const textMap = jsYaml.defineMappingTag<Record<string, unknown>>(jsYaml.mapTag.tagName, {
  ...jsYaml.mapTag,
  addPair: (map, key, value) =>
    typeof key === 'string' ? jsYaml.mapTag.addPair(map, key, value) : 'a key that is no text',
})
const schema = jsYaml.CORE_SCHEMA.withTags(textMap)

function isPlain(text: string, events: readonly jsYaml.Event[]): boolean {
  let documents = 0
  for (const event of events) {
    if (event.type === jsYaml.EVENT_ID.POP) continue
    if (event.type === jsYaml.EVENT_ID.DOCUMENT) documents++
    else if (event.type === jsYaml.EVENT_ID.ALIAS || event.tagStart >= 0 || event.anchorStart >= 0) return false
    else if (event.type === jsYaml.EVENT_ID.SCALAR && isBlock(event) && hasBlankLine(text, event)) return false
  }
  return documents === 1
}

function isBlock({style}: jsYaml.ScalarEvent): boolean {
  return style === jsYaml.SCALAR_STYLE.LITERAL_BLOCK || style === jsYaml.SCALAR_STYLE.FOLDED_BLOCK
}

/** Lines of nothing but spaces in a block of text are content to one reader and none to the other. */
function hasBlankLine(text: string, {valueStart, valueEnd}: jsYaml.ScalarEvent): boolean {
  return /^[ \t]+$/mu.test(text.slice(valueStart, valueEnd))
}

/** Where the maps in a list of the file begin, in events that are plain. */
function startsOf(text: string, events: readonly jsYaml.Event[], list: ListName): number[] {
  const starts: number[] = []
  let depth = 0
  let isKey = true
  let isInList = false
  for (const event of events) {
    if (event.type === jsYaml.EVENT_ID.POP) depth--
    else if (depth === entryDepth && isInList && event.type === jsYaml.EVENT_ID.MAPPING) starts.push(event.start)
    else if (depth === keyDepth) {
      if (isKey)
        isInList = event.type === jsYaml.EVENT_ID.SCALAR && text.slice(event.valueStart, event.valueEnd) === list
      else isInList &&= event.type === jsYaml.EVENT_ID.SEQUENCE
      isKey = !isKey
    }
    if (opens(event)) depth++
  }
  return starts
}

/** Inside of the document and the map that the file is; and inside of a list under one of its keys. */
const keyDepth = 2
const entryDepth = 3

function opens({type}: jsYaml.Event): boolean {
  return type === jsYaml.EVENT_ID.DOCUMENT || type === jsYaml.EVENT_ID.MAPPING || type === jsYaml.EVENT_ID.SEQUENCE
}
