import type {Glossary} from '../../model/term.js'
import type {ConversionLoss, ConvertedGlossary} from './conversion-loss.js'
import type {WrittenFormat} from './format-names.js'
import {emitGlossaryI18next} from './i18next.js'
import {emitCspell} from './services/cspell.js'
import {emitPrh} from './services/prh.js'
import {emitServiceGlossary} from './services/service-files.js'
import {emitVale} from './services/vale.js'
import {emitGlossaryTbx} from './tbx/write-tbx.js'
import {emitGlossaryCsv, emitGlossaryJson, emitGlossaryYaml} from './write-glossary.js'
import {emitGlossaryXlsx} from './write-xlsx.js'

/** What a writer is told. */
export interface WriteOptions {
  /** The direction, for what holds one pair or the target language only; all languages in their order for what holds all. */
  readonly languages: readonly [source: string, target: string, ...others: string[]]
  /** Where it will be: an ending of `.csv` or `.tsv` says how a service's file is parted. */
  readonly file?: string | undefined
}

export interface WrittenGlossary {
  readonly content: string | Uint8Array
  readonly losses: readonly ConversionLoss[]
}

type Writer = (glossary: Glossary, options: WriteOptions) => WrittenGlossary

const text =
  (write: (glossary: Glossary, options: WriteOptions) => ConvertedGlossary): Writer =>
  (glossary, options) => {
    const {text: content, losses} = write(glossary, options)
    return {content, losses}
  }

const service = (name: 'deepl' | 'google' | 'azure' | 'amazon'): Writer =>
  text((glossary, {languages: [source, target], file}) =>
    emitServiceGlossary(glossary, name, [source, target], delimiterOf(file)),
  )

/** Every format that a glossary is written in. */
export const glossaryWriters: Readonly<Record<WrittenFormat, Writer>> = {
  yaml: text(emitGlossaryYaml),
  json: text(emitGlossaryJson),
  csv: text((glossary, {languages}) => emitGlossaryCsv(glossary, languages)),
  tsv: text((glossary, {languages}) => emitGlossaryCsv(glossary, languages, '\t')),
  xlsx: (glossary, {languages}) => {
    const {bytes: content, losses} = emitGlossaryXlsx(glossary, languages)
    return {content, losses}
  },
  tbx: text(glossary => emitGlossaryTbx(glossary)),
  'tbx-dct': text(glossary => emitGlossaryTbx(glossary, {dialect: 'dct'})),
  'tbx-v2': text(glossary => emitGlossaryTbx(glossary, {dialect: 'v2'})),
  i18next: text(emitGlossaryI18next),
  deepl: service('deepl'),
  google: service('google'),
  azure: service('azure'),
  amazon: service('amazon'),
  vale: text((glossary, {languages: [, target]}) => emitVale(glossary, target)),
  prh: text((glossary, {languages: [, target]}) => emitPrh(glossary, target)),
  cspell: text((glossary, {languages: [, target]}) => emitCspell(glossary, target)),
  weblate: text((glossary, {languages: [source, target]}) =>
    emitGlossaryTbx(glossary, {
      dialect: 'v2',
      languages: [source, target],
      // The two words that it takes for “not to be used”.
      statuses: {forbidden: 'forbidden', deprecated: 'obsolete'},
    }),
  ),
}

function delimiterOf(file: string | undefined): ',' | '\t' | undefined {
  if (file?.toLowerCase().endsWith('.csv') === true) return ','
  return file?.toLowerCase().endsWith('.tsv') === true ? '\t' : undefined
}
