/** What people and formatters do to bilingual Markdown: a model of it, edit by edit. */

/** An edit of the lines of a file: what a person or a program does to it; `at` chooses the place. */
export type Edit = (lines: string[], at: (count: number) => number) => string[]

const isMark = (line: string): boolean => /^<!-- dz /u.test(line)
const isRow = (line: string): boolean => line.includes('<!--dz ') && line.startsWith('|')
const isProse = (line: string): boolean => /[\p{L}]/u.test(line) && !/^(?:<!--|\||`|---|title|echo)/u.test(line)

function pick(lines: readonly string[], like: (line: string) => boolean, at: (count: number) => number): number {
  const found = [...lines.keys()].filter(i => like(lines[i]!))
  return found.length === 0 ? -1 : found[at(found.length)]!
}

const change =
  (like: (line: string) => boolean, edit: (line: string, at: (count: number) => number) => string[]): Edit =>
  (lines, at) => {
    const i = pick(lines, like, at)
    return i < 0 ? lines : [...lines.slice(0, i), ...edit(lines[i]!, at), ...lines.slice(i + 1)]
  }

/** Within the visible text of a row, not in its mark. */
const inCell = (line: string, at: (count: number) => number): number => {
  const places = [...line.matchAll(/[\p{L}]/gu)].map(match => match.index).filter(i => i > line.indexOf('-->') + 3)
  return places[at(places.length)]!
}

export const added = ['增补一句话放在这里。', 'An added sentence stands right here.']

export const edits: Readonly<Record<string, Edit>> = {
  'a bar in a cell': change(isRow, (line, at) => [
    `${line.slice(0, inCell(line, at))}|${line.slice(inCell(line, at))}`,
  ]),
  'an escaped bar in a cell': change(isRow, (line, at) => {
    const i = inCell(line, at)
    return [`${line.slice(0, i)}\\|${line.slice(i)}`]
  }),
  'Enter in a cell': change(isRow, (line, at) => {
    const i = inCell(line, at)
    return [line.slice(0, i), line.slice(i)]
  }),
  'Enter twice in a cell': change(isRow, (line, at) => {
    const i = inCell(line, at)
    return [line.slice(0, i), '', line.slice(i)]
  }),
  'a row without outer bars': change(isRow, line => [line.replace(/^\|\s*|\s*\|$/gu, '')]),
  'all rows without outer bars': lines => lines.map(line => line.replace(/^\|\s*|\s*\|$/gu, '')),
  'a row added': change(isRow, line => [line, `| ${added[0]} | ${added[1]} |`]),
  'a row taken out': change(isRow, () => []),
  'two rows joined': (lines, at) => {
    const i = pick(lines, isRow, at)
    return i < 0 || !isRow(lines[i + 1] ?? '')
      ? lines
      : [...lines.slice(0, i), lines[i]! + lines[i + 1]!, ...lines.slice(i + 2)]
  },
  'a row without its mark': change(isRow, line => [line.replace(/<!--dz [\d.]+[^>]*-->/u, '')]),
  'marks of all rows gone': lines =>
    lines.map(line => (isRow(line) ? line.replace(/<!--dz [\d.]+[^>]*-->/u, '') : line)),
  'a mark gone': change(isMark, () => []),
  'all marks gone': lines => lines.filter(line => !isMark(line)),
  'all comments gone': lines => [lines[0]!, ...lines.slice(1).map(line => line.replace(/<!--.*?-->/gu, ''))],
  'a mark misspelt': change(isMark, line => [line.replace('--', '–')]),
  'blank lines after marks': lines => lines.flatMap(line => (isMark(line) ? [line, '', ''] : [line])),
  'no blank lines': lines => lines.filter((line, i) => line !== '' || !isMark(lines[i - 1] ?? '')),
  'a text behind its mark': (lines, at) => {
    const i = pick(lines, isMark, at)
    return i < 0 || !isProse(lines[i + 2] ?? '')
      ? lines
      : [...lines.slice(0, i), `${lines[i]} ${lines[i + 2]}`, ...lines.slice(i + 3)]
  },
  'words added': change(isProse, line => [`${line} ${/\p{Script=Han}/u.test(line) ? added[0] : added[1]}`]),
  'a passage added below': change(isProse, line => [line, '', /\p{Script=Han}/u.test(line) ? added[0]! : added[1]!]),
  'a passage of both added below': change(isProse, line => [line, '', added[0]!, '', added[1]!]),
  'a passage taken out': change(isProse, () => []),
  'a group taken out': (lines, at) => {
    const i = pick(lines, line => /^<!-- dz \d+ zh/u.test(line), at)
    if (i < 0) return lines
    const next = lines.findIndex((line, j) => j > i && isMark(line) && !/ en\b/u.test(line))
    return [...lines.slice(0, i), ...(next < 0 ? [] : lines.slice(next))]
  },
  'lines wrapped': lines => lines.flatMap(line => (isProse(line) ? line.split(/(?<=[,，]) ?/u) : [line])),
  CRLF: lines => lines.map(line => `${line}\r`),
  'a byte order mark': lines => [`\uFEFF${lines[0]}`, ...lines.slice(1)],
  'trailing spaces': lines => lines.map(line => (line === '' ? line : `${line} \t`)),
  'front matter in front': lines => ['---', 'layout: page', '---', '', ...lines],
  'a title in front of the marks': lines => [lines[0]!, '', '# Both texts', ...lines.slice(1)],
  'other emphasis and bullets': lines => lines.map(line => line.replace(/\*\*/gu, '__').replace(/^- /u, '* ')),
  'columns padded': lines => lines.map(line => (line.startsWith('|') ? line.replaceAll(' |', '      |') : line)),
  'a fence taken out': change(
    line => line.startsWith('```'),
    () => [],
  ),
}
