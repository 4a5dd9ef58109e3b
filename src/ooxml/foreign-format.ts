import {namedError} from '../messages/named-error.js'

const beginnings: readonly (readonly [variant: string, beginning: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['old', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]

/** Refuse by its first bytes what is neither a text nor a package: throws DuizhaoError `FORMAT_NOT_READ` that says what to do instead. */
export function refuseForeignFormat(bytes: Uint8Array, path?: string): void {
  for (const [variant, beginning] of beginnings)
    if (beginning.every((byte, index) => bytes[index] === byte)) throw namedError('FORMAT_NOT_READ', {variant}, {path})
}

/** The error of a zip archive that is no document. */
export function unknownPackage(path?: string): Error {
  return namedError('FORMAT_NOT_READ', {}, {path})
}

/** Whether bytes begin as a zip does, an empty one too. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))
}
