import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {alignDocuments} from '../../src/pipeline/align.js'

/** A small release in three languages as one file of each layout. */
export function releaseFiles(): (readonly [layout: string, file: string])[] {
  const [source, ...targets] = [
    ['zh', '# 题\n\n甲。乙。\n\n- 丙\n\n```\nx\n```\n'],
    ['en', '---\na: b\n---\n# T\n\nA. B.\n\n- C\n'],
    ['ru', '# Т\n\nА. Б.\n\n- В\n'],
  ].map(([lang, text]) => parseDocument(text!, {format: 'markdown', lang: lang!}))
  const pairs = targets.map(target => alignDocuments({source: source!, target}))
  return (['table', 'interleaved', 'sections'] as const).map(
    layout => [layout, emitBilingualMarkdown(pairs, {layout})] as const,
  )
}
