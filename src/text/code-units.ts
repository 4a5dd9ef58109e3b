const decoder = new TextDecoder('utf-16le')
const fewUnits = 512

/** The string of the first `length` code units; none of them is U+FEFF at the start. Cost: linear. */
export function stringOfUnits(units: Uint16Array, length: number): string {
  const used = units.subarray(0, length)
  return length <= fewUnits ? String.fromCharCode.apply(null, used as unknown as number[]) : decoder.decode(used)
}
