import type {DocumentFormat} from '../model/document.js'

const endings: ReadonlyMap<string, DocumentFormat> = new Map([
  ...'md markdown mdown mkd mdx qmd rmd'.split(' ').map((ending): [string, DocumentFormat] => [ending, 'markdown']),
  ...'html htm xhtml shtml wml'.split(' ').map((ending): [string, DocumentFormat] => [ending, 'html']),
  ...'txt text'.split(' ').map((ending): [string, DocumentFormat] => [ending, 'text']),
  ['json', 'i18next'],
])

/** The format of a file by its ending, else by its content. */
export function detectFormat(text: string, path?: string): DocumentFormat {
  const ending = path === undefined ? undefined : /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase()
  return (ending === undefined ? undefined : endings.get(ending)) ?? formatOfContent(text.slice(0, 50_000))
}

const page =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]|^#use wml::/iu
const blockTag = /<(?:p|div|h[1-6]|ul|ol|li|table|td|br|section|article)(?:\s[^<>]{0,300})?\/?>/giu
const markdownMarks = [
  /^#{1,6} \S/mu,
  /^[ \t]*(?:`{3}|~{3})/mu,
  /\]\([^()\s]{1,500}\)/u,
  /\*\*[^*\s][^*\n]{0,200}\*\*/u,
  /^\|? ?:?-{3,}:? ?\|/mu,
  /^---\n[\w-]+:/u,
  /^<!-- duizhao:/mu,
]

function formatOfContent(text: string): DocumentFormat {
  if (page.test(text)) return 'html'
  if (/^\s*\{\s*"/u.test(text)) return 'i18next'
  if (markdownMarks.some(mark => mark.test(text))) return 'markdown'
  return (text.match(blockTag)?.length ?? 0) >= 2 ? 'html' : 'text'
}
