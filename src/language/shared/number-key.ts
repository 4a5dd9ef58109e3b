/** A value as the key of a number token: equal for equal values, whatever way they were computed. */
export function numberKey(value: number): string {
  return String(Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12)))
}
