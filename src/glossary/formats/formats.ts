import type {FileData} from '../read/file-data.js'
import {readJson} from '../read/json.js'
import {readYaml} from '../read/yaml.js'
import {readCsv} from './csv-data.js'
import type {GlossaryFormat} from './format-names.js'
import {readTbx} from './tbx/read-tbx.js'

/** A format of glossaries that is text. XLSX, which is bytes, is told by them: see `readXlsx`. */
export interface ReadFormat {
  readonly id: GlossaryFormat
  /** Without the dot, in lower case. */
  readonly endings: readonly string[]
  /** Whether a text without white space before it looks like one. */
  sniff(text: string): boolean
  /** Longest text that is read, in UTF-16 code units; all of YAML is slow and hungry, the others are not. */
  readonly mostLength: number
  read(text: string, path: string | undefined): FileData
}

const mostLength = 128 * 2 ** 20

/** What is not known to be something else. */
export const csvFormat: ReadFormat = {id: 'csv', endings: ['csv'], sniff: () => true, mostLength, read: readCsv}

/** In the order in which an unknown file is looked at. */
export const glossaryFormats: readonly ReadFormat[] = [
  {
    id: 'json',
    endings: ['json'],
    sniff: text => text.startsWith('{') || text.startsWith('['),
    mostLength,
    read: readJson,
  },
  {
    id: 'tbx',
    endings: ['tbx', 'mtf', 'xml'],
    sniff: text => text.startsWith('<'),
    mostLength,
    read: readTbx,
  },
  {
    id: 'yaml',
    endings: ['yaml', 'yml'],
    sniff: text => /^(?:[\w$-]+:(?:\s|$)|---|#)/u.test(text),
    mostLength: 16 * 2 ** 20,
    read: readYaml,
  },
  {id: 'tsv', endings: ['tsv'], sniff: () => false, mostLength, read: (text, path) => readCsv(text, path, '\t')},
  csvFormat,
]
