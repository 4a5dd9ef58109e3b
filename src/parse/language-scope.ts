import type {LanguageTag} from '../model/document.js'

const tag = /<(\/?)([a-z][a-z\d]*)\b([^<>]*)>/giu
const langAttribute = /\s(?:xml:)?lang\s*=\s*["']?([a-z\d-]+)/iu
const maxDepth = 1000

/** The language that HTML wrappers around Markdown state: `<div lang="en">`, paragraphs, `</div>`. */
export class LanguageScope {
  private readonly open: {readonly name: string; readonly lang: LanguageTag | undefined}[] = []

  get lang(): LanguageTag | undefined {
    return this.open.at(-1)?.lang
  }

  /** Take in the tags of a piece of HTML. */
  read(html: string): void {
    for (const [, slash, name = '', attributes = ''] of html.matchAll(tag)) {
      if (slash === '') {
        if (this.open.length < maxDepth && !attributes.endsWith('/'))
          this.open.push({name, lang: langAttribute.exec(attributes)?.[1] ?? this.lang})
        continue
      }
      const at = this.open.findLastIndex(element => element.name === name)
      if (at >= 0) this.open.length = at
    }
  }
}
