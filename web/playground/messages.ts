import type {FindingRef, MemoryFile, NewTerm, Repairing, TextEdit} from '../../src/api/browser.js'
import type {MessageLanguage} from '../../src/messages/message-languages.js'

/** What the page asks the engine for, by action. */
export interface Asked {
  readonly open: {
    readonly files: readonly MemoryFile[]
    readonly glossaries: readonly MemoryFile[]
    readonly bundled: readonly string[]
    readonly lang: MessageLanguage
    readonly today: string
  }
  readonly apply: readonly FindingRef[]
  readonly edit: TextEdit
  readonly repair: Repairing
  readonly suppress: {readonly finding: FindingRef; readonly reason: string}
  readonly addTerm: NewTerm
  readonly undo: undefined
  readonly diff: undefined
  readonly save: undefined
  readonly download: {readonly document: number; readonly format: string}
}

/** To the engine: a question, or a file of data that it wanted. */
export type FromPage =
  | {
      readonly [Name in keyof Asked]: {readonly id: number; readonly action: Name; readonly asked: Asked[Name]}
    }[keyof Asked]
  | {readonly arrived: string; readonly bytes: Uint8Array}

/** From the engine. */
export type Answer =
  | {readonly id: number; readonly answer: unknown}
  | {readonly id: number; readonly error: string}
  | {readonly wanted: string}
