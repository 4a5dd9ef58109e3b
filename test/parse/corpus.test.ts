import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {decodeText} from '../../src/text/encoding.js'

/** Real documents for evaluation; they are not part of this repository. */
const folder = join(process.env.DUIZHAO_EVAL ?? resolve('../shared/eval'), 'docs')
const files = existsSync(folder) ? readdirSync(folder).filter(name => /\.(?:zh|en|both)\.\w+$/u.test(name)) : []

describe.skipIf(files.length === 0)('real documents (skipped: the evaluation data is not here)', () => {
  test.each(files)('%s', name => {
    const path = join(folder, name)
    const {text} = decodeText(readFileSync(path), {path})
    const isBoth = name.includes('.both.')
    const bilingual = parseBilingual(text, {path})
    expect(bilingual !== undefined).toBe(isBoth)
    const documents = bilingual === undefined ? [parseDocument(text, {path})] : [bilingual.source, bilingual.target]
    for (const document of documents) {
      expect(document.lang).toBe(isBoth ? document.lang : name.includes('.zh.') ? 'zh' : 'en')
      const {segments} = segmentDocument(document)
      expect(segments.length).toBeGreaterThan(1)
      let end = 0
      for (const {start, end: next, content} of segments) {
        expect(start).toBeGreaterThanOrEqual(end)
        const inner = content.originalSpan(0, content.length)
        expect(inner.start >= start && inner.end <= next).toBe(true)
        end = next
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})
