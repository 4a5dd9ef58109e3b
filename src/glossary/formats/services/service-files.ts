import {primaryLanguage} from '../../../language/language-tag.js'
import {namedError} from '../../../messages/named-error.js'
import type {Glossary} from '../../../model/term.js'
import type {ConvertedGlossary} from '../conversion-loss.js'
import {type ServicePair, servicePairs} from './service-pairs.js'

/** Translation services that take a glossary of pairs, one direction a file. */
export type TranslationService = 'deepl' | 'google' | 'azure' | 'amazon'

interface Service {
  /** Bytes of a file. */
  readonly mostBytes: number
  readonly usual: ',' | '\t'
  readonly header: (source: string, target: string) => readonly string[] | undefined
  readonly pairs?: (pairs: readonly ServicePair[]) => readonly ServicePair[]
}

const none = (): undefined => undefined
const MiB = 2 ** 20

const services: Readonly<Record<TranslationService, Service>> = {
  deepl: {mostBytes: 10 * MiB, usual: '\t', header: none},
  google: {mostBytes: 10 * MiB, usual: ',', header: none},
  azure: {mostBytes: 10 * MiB, usual: '\t', header: none},
  amazon: {
    mostBytes: 10 * 1000 * 1000,
    usual: ',',
    header: (source, target) => [primaryLanguage(source), primaryLanguage(target)],
    pairs: withCapitals,
  },
}

/** Bytes of a term; DeepL and Google state it, what is longer is no term anywhere. */
const mostTermBytes = 1024

/**
 * The preferred pairs of a glossary as a service takes them: CSV or TSV by `delimiter`, as the service prefers it where that is left out.
 * What cannot be in it is listed. Throws DuizhaoError `GLOSSARY_TOO_LARGE` where the file is larger than the service takes.
 */
export function emitServiceGlossary(
  glossary: Glossary,
  service: TranslationService,
  languages: readonly [source: string, target: string],
  delimiter: ',' | '\t' = services[service].usual,
): ConvertedGlossary {
  const {header, mostBytes, pairs: extended} = services[service]
  // A tab or line break parts fields or lines; control characters are refused by all of them.
  const {pairs, losses} = servicePairs(glossary, languages, {mostBytes: mostTermBytes, forbidden: /\p{Cc}/u})
  const first = header(...languages)
  const rows = [
    ...(first === undefined ? [] : [first]),
    ...(extended?.(pairs) ?? pairs).map(({source, target}) => [source, target]),
  ]
  const text = rows.map(row => `${row.map(field => written(field, delimiter)).join(delimiter)}\n`).join('')
  const size = new TextEncoder().encode(text).length
  if (size > mostBytes)
    throw namedError('GLOSSARY_TOO_LARGE', {variant: 'service', service, size, limit: mostBytes}, {path: glossary.path})
  return {text, losses}
}

/** Services read no quotes in TSV. */
function written(field: string, delimiter: ',' | '\t'): string {
  return delimiter === ',' && /[",]|^\s|\s$/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/** Amazon looks for the source as it is written: at the beginning of a sentence a term has a capital. */
function withCapitals(pairs: readonly ServicePair[]): readonly ServicePair[] {
  const sources = new Set(pairs.map(({source}) => source))
  return pairs.flatMap(pair => {
    const [first = ''] = pair.source
    const capital = first.toUpperCase() + pair.source.slice(first.length)
    if (sources.has(capital)) return [pair]
    sources.add(capital)
    return [pair, {...pair, source: capital}]
  })
}
