import {FILE_HEADERS_ONLY, formatPatch, structuredPatch} from 'diff'

/**
 * The change of one file as `git apply` and `patch -p1` take it; empty where nothing changed. Line ends stay as they are.
 * Cost: O((length of both) · number of changed lines).
 */
export function formatDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const name = path.replace(/[\t\n\r]/gu, '?')
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {context: 3})
  return formatPatch(patch, FILE_HEADERS_ONLY)
}
