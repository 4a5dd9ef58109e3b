/** Decimal arithmetic leaves traces in the 16th digit; values are compared, so take them off. */
export function clean(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e13 ? value : Number(value.toPrecision(13))
}
