import {fileURLToPath, pathToFileURL} from 'node:url'

/** The absolute path behind a `file:` URI; undefined for any other, such as a text that was never saved. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** The `file:` URI of an absolute path. */
export function uriOfPath(path: string): string {
  return pathToFileURL(path).href
}
