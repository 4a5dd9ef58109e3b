/**
 * Where a batch reads documents and keeps results: files by names with forward slashes, below one place. All methods reject with the
 * DuizhaoErrors `STORE_FAILED` or `OUTPUT_UNWRITABLE`, which name the file and the reason and hold until the reason has gone.
 */
export interface FileStore {
  /** As the user names it. */
  readonly address: string
  /**
   * The bytes of a file, or those from `start` to before `end`, fewer where it ends earlier; undefined where there is no such file.
   */
  read(name: string, range?: ByteRange): Promise<Uint8Array | undefined>
  /** Whole or not at all, whoever else writes the same name. */
  write(name: string, content: Uint8Array): Promise<void>
  has(name: string): Promise<boolean>
  /** The names of all files below, sorted by code units. */
  list(): Promise<string[]>
}

/** Part of a file, in bytes, the end exclusive. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Bytes that are read at once of a long file. */
const pieceBytes = 8 * 1024 * 1024

/** A file, or a part of it, piece by piece: memory does not grow with it. Nothing where there is no such file. */
export async function* piecesOf(
  store: FileStore,
  name: string,
  {start, end}: ByteRange = {start: 0, end: Number.POSITIVE_INFINITY},
): AsyncGenerator<Uint8Array> {
  for (let from = start; from < end; from += pieceBytes) {
    const wanted = Math.min(pieceBytes, end - from)
    const piece = await store.read(name, {start: from, end: from + wanted})
    if (piece === undefined || piece.length === 0) return
    yield piece
    if (piece.length < wanted) return
  }
}
