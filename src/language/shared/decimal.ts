/** Decimal arithmetic leaves traces in the 16th digit; values are compared, so take them off. */
export function clean(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e13 ? value : Number(value.toPrecision(13))
}

/** Value of the last digit that is not a trailing zero of the integer part: 100 for `3500`, 0.01 for `98.60`. */
export function lastDigitStep(digits: string): number {
  const point = digits.indexOf('.')
  if (point >= 0) return 10 ** (point + 1 - digits.length)
  let zeros = 0
  while (zeros < digits.length - 1 && digits[digits.length - 1 - zeros] === '0') zeros++
  return 10 ** zeros
}
