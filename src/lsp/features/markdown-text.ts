/** Text for Markdown in which nothing is markup: a glossary and a document are data. */
export function markdownText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]()#+!|<>~&]/gu, '\\$&')
}
