/** Texts of one generation: their number, and the UTF-16 code units of all of them. */
const mostTexts = 2048
const mostUnits = 2 ** 17
/** A longer text does not come again as it is. */
const longest = 2000

/**
 * A reader of texts that remembers what it gave: headings, menu lines and the sentences that nobody has touched since the last check
 * come again and again. Keeps the latest texts in two generations, at most 4,096 of them and 262,144 code units; what is asked for
 * again stays. What `read` gives is shared, so nobody may change it. Cost: one look-up a text.
 */
export function remembering<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  let young = new Map<string, Reading>()
  let old = new Map<string, Reading>()
  let units = 0
  return text => {
    if (text.length > longest) return read(text)
    const known = young.get(text)
    if (known !== undefined) return known
    const reading = old.get(text) ?? read(text)
    if (young.size >= mostTexts || units >= mostUnits) {
      old = young
      young = new Map()
      units = 0
    }
    young.set(text, reading)
    units += text.length
    return reading
  }
}

/** As {@link remembering}, one memory for each `key`: a language, mostly. */
export function rememberingBy<Key extends WeakKey, Reading>(
  read: (key: Key, text: string) => Reading,
): (key: Key, text: string) => Reading {
  const readers = new WeakMap<Key, (text: string) => Reading>()
  return (key, text) => {
    let reader = readers.get(key)
    if (reader === undefined) {
      reader = remembering(own => read(key, own))
      readers.set(key, reader)
    }
    return reader(text)
  }
}
