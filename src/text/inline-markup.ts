/** What a unit of a text is to a reader: itself, part of the markup, the first unit of something opaque, a line break. */
export const unitKind = {text: 0, markup: 1, opaque: 2, break: 3} as const

const hasMarkup = /[*_`~[<@]|:\/\/|www\.|&[a-z]{2,6};/iu
/** Entities that stand for a blank, a dash or a quote: what a term may have inside. */
const looseEntity = /&(?:nbsp|ensp|emsp|thinsp|ndash|mdash|quot|[lr][ds]quo);/giu
const ampersand = /&amp;/giu
const inlineTag =
  /<\/?(?:a|abbr|b|bdi|br|cite|code|del|div|em|font|i|img|ins|kbd|mark|p|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|u|var|wbr)(?:\s[^<>]{0,2000})?\/?>/iuy
const comment = /<!--[^>]{0,2000}-->/uy
const address =
  /(?:(?:https?|ftp):\/\/|www\.)[^\s<>()"'“”‘’（）「」《》，。；、\u3400-\u9FFF]{1,2048}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/giu
const wordUnit = /[\p{L}\p{N}]/u
const longestDestination = 2048

/**
 * Tell the inline markup of Markdown and HTML from the text in a string that was not parsed as either: emphasis marks,
 * code ticks, link brackets with their destination, tags, comments and common entities; addresses (URLs, mail) are opaque, so that
 * nothing is found inside them. One {@link unitKind} a UTF-16 code unit; undefined where everything is text.
 * Text that merely looks like markup (`5 * 3`, `a < b`, `snake_case`) stays text. Cost: linear.
 */
export function findInlineMarkup(text: string): Uint8Array | undefined {
  if (!hasMarkup.test(text)) return
  const kinds = new Uint8Array(text.length)
  markTags(text, kinds)
  markEntities(text, kinds)
  markLinks(text, kinds)
  markAddresses(text, kinds)
  markDelimiters(text, kinds)
  return kinds
}

function markTags(text: string, kinds: Uint8Array): void {
  for (let i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
    const pattern = text.startsWith('<!--', i) ? comment : inlineTag
    pattern.lastIndex = i
    const tag = pattern.exec(text)?.[0]
    if (tag === undefined) continue
    kinds.fill(unitKind.markup, i, i + tag.length)
    if (/^<(?:br|p|div|\/p|\/div)\b/iu.test(tag)) kinds[i] = unitKind.break
    i += tag.length - 1
  }
}

function markEntities(text: string, kinds: Uint8Array): void {
  if (!text.includes('&')) return
  for (const {index, 0: entity} of text.matchAll(looseEntity)) {
    kinds.fill(unitKind.markup, index, index + entity.length)
    kinds[index] = unitKind.break
  }
  for (const {index, 0: entity} of text.matchAll(ampersand))
    kinds.fill(unitKind.markup, index + 1, index + entity.length)
}

/** `[text](destination)`, `![alt](destination)`, `[text][label]`: the text stays. */
function markLinks(text: string, kinds: Uint8Array): void {
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (kinds[i] !== unitKind.text) continue
    const unit = text[i]
    if (unit === '\n' && text[i + 1] === '\n') open.length = 0
    else if (unit === '[') open.push(i)
    else if (unit === ']') {
      const start = open.pop()
      if (start === undefined) continue
      const end = destinationEnd(text, i + 1)
      if (end < 0) continue
      kinds[start] = unitKind.markup
      if (start > 0 && text[start - 1] === '!') kinds[start - 1] = unitKind.markup
      kinds.fill(unitKind.markup, i, end)
      i = end - 1
    }
  }
}

/** End of `(…)` or `[…]` that begins at `start`; -1 where there is none. */
function destinationEnd(text: string, start: number): number {
  const opening = text[start]
  if (opening !== '(' && opening !== '[') return -1
  const closing = opening === '(' ? ')' : ']'
  const last = Math.min(text.length, start + longestDestination)
  let depth = 0
  for (let i = start; i < last; i++) {
    const unit = text[i]
    if (unit === '\n' && text[i + 1] === '\n') return -1
    if (unit === opening) depth++
    else if (unit === closing && --depth === 0) return i + 1
  }
  return -1
}

function markAddresses(text: string, kinds: Uint8Array): void {
  for (const match of text.matchAll(address)) {
    if (kinds[match.index] !== unitKind.text) continue
    const end = match.index + match[0].replace(/[.,;:!?*_~]{1,8}$/u, '').length
    kinds.fill(unitKind.markup, match.index, end)
    kinds[match.index] = unitKind.opaque
  }
}

function markDelimiters(text: string, kinds: Uint8Array): void {
  for (let i = 0; i < text.length; ) {
    const unit = text[i]!
    if (kinds[i] !== unitKind.text || !'*_`~'.includes(unit)) {
      i++
      continue
    }
    let end = i + 1
    while (end < text.length && text[end] === unit && kinds[end] === unitKind.text) end++
    if (isDelimiter(unit, end - i, text[i - 1] ?? ' ', text[end] ?? ' ')) kinds.fill(unitKind.markup, i, end)
    i = end
  }
}

function isDelimiter(unit: string, length: number, before: string, after: string): boolean {
  if (unit === '`') return true
  if (unit === '~') return length === 2
  const spaced = before.trim() === '' && after.trim() === ''
  if (length > 3 || spaced) return false
  const inside = unit === '_' ? wordUnit : /\d/u
  return !(inside.test(before) && inside.test(after))
}
