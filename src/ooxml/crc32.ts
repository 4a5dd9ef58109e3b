const table = Uint32Array.from({length: 256}, (_, index) => {
  let code = index
  for (let bit = 0; bit < 8; bit++) code = (code >>> 1) ^ (code & 1 ? 0xedb88320 : 0)
  return code
})

/** CRC-32 as zip has it (ISO 3309), unsigned. `zlib.crc32` is not in Node before 20.15, nor in browsers. */
export function crc32(bytes: Uint8Array): number {
  let code = 0xffffffff
  for (const byte of bytes) code = (code >>> 8) ^ table[(code ^ byte) & 0xff]!
  return (code ^ 0xffffffff) >>> 0
}
