const inlineMarks = /[\\`*_[\]<>|~$]|&(?=#?\w)|!(?=\[)|(?<=(?:\b|_)www)\.|(?<=\{)[{%:/]/giu
const lineStart = /^(?:(?=[#=+:{-])|(?=~~~)|(\d{1,9})(?=[.)]))/u
/** Where GFM begins one: behind anything but a letter of ASCII. */
const address = /(?<![a-z])https?:\/\/[!-;=?-~]+/giu

/**
 * Plain text as the content of one Markdown line: what would be markup is escaped. Addresses become autolinks, because
 * a bare one takes in whatever follows up to a space, Chinese text and escapes included.
 */
export function escapeMarkdown(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const url = withoutPunctuation(match[0])
    // A bare address takes escapes for a part of itself; one in angle brackets must not cut a table cell, nor be taken for a template's.
    const written = /[\\|`{]/u.test(url) ? escapeMarks(url).replaceAll('://', '\\://') : `<${url}>`
    parts.push(escapeMarks(text.slice(from, match.index)), written)
    from = match.index + url.length
  }
  parts.push(escapeMarks(text.slice(from)))
  return escapeLineStart(escapeClosingMarks(parts.join('')))
}

/** `C ##` at the end of a heading would be its closing mark. */
function escapeClosingMarks(line: string): string {
  let start = line.length
  while (line[start - 1] === '#') start--
  const isClosing = start < line.length && /^\s?$/u.test(line[start - 1] ?? '')
  return isClosing ? `${line.slice(0, start)}\\${line.slice(start)}` : line
}

/** Keep the start of a line from being a list mark, a heading or the like. */
export function escapeLineStart(line: string): string {
  return line.replace(lineStart, (_, digits: string | undefined) => (digits === undefined ? '\\' : `${digits}\\`))
}

function escapeMarks(text: string): string {
  return text.replace(inlineMarks, mark => `\\${mark}`)
}

function withoutPunctuation(url: string): string {
  let end = url.length
  while (end > 0 && '.,;:!?\'")]}*_~'.includes(url[end - 1]!)) end--
  return url.slice(0, end)
}
