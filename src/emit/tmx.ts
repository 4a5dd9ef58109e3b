import {type AlignedPair, type TranslationUnit, translationUnits} from '../model/alignment.js'
import type {LanguageTag} from '../model/document.js'
import type {Segment} from '../model/segment.js'
import {escapeXml} from '../text/escape-xml.js'
import {languagesOf, roundConfidence, unitText} from './unit-text.js'

/** Options of `emitTmx`. */
export interface TmxOptions {
  /** `creationtoolversion` of the header. */
  readonly toolVersion?: string | undefined
}

/**
 * A translation memory, TMX 1.4b (LISA OSCAR): one `tu` a unit with its plain text. An omission or addition is a `tu` of
 * one language. TMX has no place for confidence and for the counterpart of a moved unit: they are `prop` elements.
 */
export function emitTmx(pair: AlignedPair, {toolVersion = '1'}: TmxOptions = {}): string {
  const [sourceLang, targetLang] = languagesOf(pair)
  const units = translationUnits(pair).map(unit => translationUnit(unit, sourceLang, targetLang))
  return tmxFile(units, sourceLang, toolVersion)
}

/** The file around its `tu` elements. */
export function tmxFile(units: readonly string[], sourceLang: string, toolVersion: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="duizhao" creationtoolversion="${escapeXml(toolVersion)}" segtype="sentence" o-tmf="duizhao" adminlang="en" srclang="${escapeXml(sourceLang)}" datatype="plaintext"/>
  <body>
${units.join('')}  </body>
</tmx>
`
}

/** A text of a `tu` element. */
export function tmxVariant(text: string, lang: LanguageTag): string {
  return `      <tuv xml:lang="${escapeXml(lang)}"><seg>${escapeXml(text)}</seg></tuv>\n`
}

function translationUnit(unit: TranslationUnit, sourceLang: LanguageTag, targetLang: LanguageTag): string {
  const isSentence = unit.source.length <= 1 && unit.target.length <= 1
  const moved = unit.moved === undefined ? '' : `      <prop type="x-moved">${unit.moved + 1}</prop>\n`
  return `    <tu tuid="${unit.index + 1}"${isSentence ? '' : ' segtype="block"'}>
      <prop type="x-confidence">${roundConfidence(unit.confidence)}</prop>
${moved}${variant(unit.source, sourceLang)}${variant(unit.target, targetLang)}    </tu>
`
}

function variant(segments: readonly Segment[], lang: LanguageTag): string {
  return segments.length === 0 ? '' : tmxVariant(unitText(segments, lang), lang)
}
