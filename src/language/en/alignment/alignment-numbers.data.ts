const list = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, first + i * step])

/** Number words to their value. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...list('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 1),
  ...list('seventeen eighteen nineteen', 17),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['dozen', 12],
])

/** Ordinal words to their value; “second” is left out for the unit of time, “first” for “at first”. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...list('third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth', 3),
  ...list('sixteenth seventeenth eighteenth nineteenth', 16),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
])

export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

export const months: ReadonlyMap<string, number> = new Map([
  ...list('january february march april may june july august september october november december', 1),
  ...list('jan feb mar apr', 1),
  ...list('jun jul aug sep oct nov dec', 6),
  ['sept', 9],
])
