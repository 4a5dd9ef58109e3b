import type {LanguageTag} from '../model/document.js'
import {escapeXml} from '../text/escape-xml.js'
import {type TmxOptions, tmxFile, tmxVariant} from './tmx.js'

/** A unit of a translation memory. */
export interface TmxUnit {
  readonly source: string
  readonly target: string
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  readonly origin?: string | undefined
  /** ISO day. */
  readonly date?: string | undefined
}

/** A translation memory as TMX 1.4b, one `tu` a unit in its order: where it was published is `x-origin`, the day `changedate`. */
export function emitMemoryTmx(units: Iterable<TmxUnit>, {toolVersion = '1'}: TmxOptions = {}): string {
  const all = [...units]
  const languages = new Set(all.map(({sourceLang}) => sourceLang))
  const [first] = languages
  const common = languages.size === 1 ? first! : '*all*'
  const body = all.map(unit => translationUnit(unit, common))
  return tmxFile(body, common, toolVersion)
}

function translationUnit({source, target, sourceLang, targetLang, origin, date}: TmxUnit, common: string): string {
  const day = date === undefined ? undefined : /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)
  const attributes = [
    ...(day ? [` changedate="${day.slice(1).join('')}T000000Z"`] : []),
    ...(sourceLang === common ? [] : [` srclang="${escapeXml(sourceLang)}"`]),
  ]
  const from = origin === undefined ? '' : `      <prop type="x-origin">${escapeXml(origin)}</prop>\n`
  return `    <tu${attributes.join('')}>
${from}${tmxVariant(source, sourceLang)}${tmxVariant(target, targetLang)}    </tu>
`
}
