import {dataValue, maxDataDepth} from '../../text/data-node.js'
import {parseJsonData} from '../../text/json-data.js'
import {entryStarts, type FileData, once} from './file-data.js'

/**
 * Read JSON by the engine's own parser. What that does not refuse and we do (a key twice, depth) is left to the reader that knows
 * places, which says what is wrong and where. Throws what {@link parseJsonData} throws. Cost: O(length).
 */
export function readJson(text: string, path: string | undefined): FileData {
  const tree = once(() => parseJsonData(text, path))
  const value = parsed(text)
  const {keys, depth} = measure(text)
  const isSure = value !== undefined && depth <= maxDataDepth && keys === countKeys(value)
  return {value: isSure ? value : dataValue(tree()), problems: [], tree, starts: list => entryStarts(tree(), list)}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keys of all maps in a value that is not deep. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (const item of value) count += countKeys(item)
  else for (const item of Object.values(value)) count += 1 + countKeys(item)
  return count
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

/** Of a text that is JSON, how many keys are written in it and how deep it is. */
function measure(text: string): {readonly keys: number; readonly depth: number} {
  let keys = 0
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) i = endOfString(text, i)
    else if (unit === colon) keys++
    else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (unit === 0x7d || unit === 0x5d) depth--
  }
  return {keys, depth: deepest}
}

/** The closing quotation mark of the string that begins at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) return i
    if (unit === backslash) i++
  }
  return text.length
}
