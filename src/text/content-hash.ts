/** 64 bits of a text as 16 hexadecimal digits: two 32-bit lanes of FNV-1a with different seeds, mixed at the end. No secret. */
export function contentHash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 13
  }
  a = Math.imul(a ^ (b >>> 15), 0xc2b2ae35)
  b = Math.imul(b ^ (a >>> 16), 0x27d4eb2f)
  return [a, b].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
