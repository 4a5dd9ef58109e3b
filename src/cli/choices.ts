import {services, writtenFormats} from '../glossary/formats/format-names.js'
import type {BilingualLayout} from '../model/document.js'

/** Formats of findings that are text. */
export const findingsFormats = [
  'pretty',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'md',
  'html',
] as const
/** Formats of `check`, those that are files of Excel too. */
export const checkFormats = [...findingsFormats, 'xlsx'] as const
export type FindingsFormat = (typeof findingsFormats)[number]

/** Formats of `report`. */
export const consistencyFormats = ['terminal', 'md', 'json', 'html'] as const
/** Those that show no document. */
export const collectedReports = ['terminal', 'md', 'json'] as const

/** `align --explain` without a format. */
export const explainFormats = ['pretty', 'json', 'jsonl'] as const

/** Formats of `align` that are no text. */
export const packedAlignFormats = ['docx', 'xlsx'] as const

/** What `align` pairs. */
export const alignUnits = ['sentence', 'paragraph'] as const

export const segmentFormats = ['json', 'jsonl', 'text'] as const
export type SegmentFormat = (typeof segmentFormats)[number]

/** Formats of `glossary convert`. */
export const glossaryFormats = [...writtenFormats, ...services] as const

export const layouts = [
  'paragraphs',
  'table',
  'sections',
  'comments',
  'lang-attributes',
] as const satisfies readonly BilingualLayout[]

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5'] as const

export const ruleLevels = ['error', 'warning', 'info', 'off'] as const

/** Formats of `diff`: those of `check`, and tasks as JSON Lines. */
export const diffFormats = [...findingsFormats, 'tasks'] as const

/** Formats of `memory search` and `memory stats`. */
export const memoryFormats = ['pretty', 'json'] as const

/** Formats of `memory export`. */
export const memoryExportFormats = ['tmx'] as const

/** Formats of `glossary mine`. */
export const mineFormats = ['yaml', 'json', 'csv', 'tsv', 'xlsx'] as const
