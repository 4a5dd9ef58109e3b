/** A key with its value, a text in one line: its place in the source, quotes included. */
export interface FlatEntry {
  readonly key: string
  readonly value: string
  readonly start: number
  readonly end: number
}

const quoted = `"[^"\\\\\\p{Cc}]*"|'[^'\\p{Cc}]*'`
const plain = '[\\p{L}\\p{N}][^:#\\p{Cc}\\p{Zl}\\p{Zp}\\uFEFF]*'
const keyLine = new RegExp(
  `^([A-Za-z]\\w*):(?: +(${quoted}|${plain}|\\[(?:"[^"\\\\\\p{Cc}]*"|[\\p{L}\\p{N}, -])*\\]))? *$`,
  'u',
)
const itemLine = new RegExp(`^( *)- +(?:${quoted}|${plain}) *$`, 'u')

/**
 * The entries of YAML that is flat: keys with a text in one line, or with a list of such texts below or in brackets, which are left out. That is
 * the front matter of nearly every page, and read in a hundredth of the time; undefined for anything else, which the package `yaml` reads.
 */
export function readFlatYaml(source: string): FlatEntry[] | undefined {
  const entries: FlatEntry[] = []
  /** Of the items below the last key; -1 where it has a value. */
  let indent: number | undefined = -1
  let at = 0
  for (const line of source.split('\n')) {
    const start = at
    at += line.length + 1
    if (line === '') continue
    const [, key, written = ''] = keyLine.exec(line) ?? []
    if (key !== undefined) {
      indent = written === '' ? undefined : -1
      if (written.startsWith('[')) continue
      const value = /^["']/u.test(written) ? written.slice(1, -1) : written.trimEnd()
      const end = start + line.trimEnd().length
      entries.push({
        key: key.toLowerCase(),
        value,
        start: written === '' ? end : start + line.indexOf(written, key.length + 1),
        end,
      })
      continue
    }
    const spaces = itemLine.exec(line)?.[1]?.length
    if (spaces === undefined || (indent !== undefined && indent !== spaces)) return undefined
    // the key has a list, and no text
    if (indent === undefined) entries.pop()
    indent = spaces
  }
  return entries
}
