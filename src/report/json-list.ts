import {jsonSafe} from '../text/terminal-safe.js'

/**
 * A JSON text with an empty list `name`, its last property of all, taken apart there, so that its items may be written one by one by
 * {@link listItem} and need not be held.
 */
export function aroundList(value: object, name: string): {readonly before: string; readonly after: string} {
  const text = jsonSafe(JSON.stringify(value, null, 2))
  const at = text.lastIndexOf(`"${name}": []`) + name.length + 5
  return {before: text.slice(0, at), after: text.slice(at)}
}

/** An item of a list whose items begin at `indent`, as `JSON.stringify` of the whole writes it. */
export function listItem(item: object, indent: string, isFirst: boolean): string {
  const text = jsonSafe(JSON.stringify(item, null, 2)).replace(/\n/gu, `\n${indent}`)
  return `${isFirst ? '' : ','}\n${indent}${text}`
}

/** What comes before the end of such a list. */
export function listEnd(indent: string, isEmpty: boolean): string {
  return isEmpty ? '' : `\n${indent.slice(2)}`
}
