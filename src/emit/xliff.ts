import {type AlignedPair, type TranslationUnit, translationUnits} from '../model/alignment.js'
import {escapeXml} from '../text/escape-xml.js'
import {languagesOf, roundConfidence, unitText} from './unit-text.js'

/**
 * XLIFF 2.1 (OASIS): one `unit` a translation unit with its plain text. An omission has no target and is in the state
 * `initial`; an addition has an empty source. Confidence and the counterpart of a moved unit are notes. Characters that
 * XML cannot hold become `cp` elements.
 */
export function emitXliff(pair: AlignedPair): string {
  const [sourceLang, targetLang] = languagesOf(pair)
  const original = pair.source.document.path
  const units = translationUnits(pair).map(unit => translationUnit(unit, sourceLang, targetLang))
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${escapeXml(sourceLang)}" trgLang="${escapeXml(targetLang)}">
  <file id="f1"${original === undefined ? '' : ` original="${escapeXml(original)}"`}>
${units.length === 0 ? emptyUnit : units.join('')}  </file>
</xliff>
`
}

/** A file must hold a unit. */
const emptyUnit = '    <unit id="u1"><segment><source/></segment></unit>\n'

function translationUnit(unit: TranslationUnit, sourceLang: string, targetLang: string): string {
  const moved = unit.moved === undefined ? '' : `\n        <note category="moved">u${unit.moved + 1}</note>`
  const target =
    unit.target.length === 0 ? '' : `\n        <target>${content(unitText(unit.target, targetLang))}</target>`
  return `    <unit id="u${unit.index + 1}">
      <notes>
        <note category="confidence">${roundConfidence(unit.confidence)}</note>${moved}
      </notes>
      <segment state="${unit.target.length === 0 ? 'initial' : 'translated'}">
        <source>${content(unitText(unit.source, sourceLang))}</source>${target}
      </segment>
    </unit>
`
}

const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu

function content(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(impossible)) {
    const hex = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    parts.push(escapeXml(text.slice(from, match.index)), `<cp hex="${hex}"/>`)
    from = match.index + 1
  }
  parts.push(escapeXml(text.slice(from)))
  return parts.join('')
}
