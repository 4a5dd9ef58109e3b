import type {BilingualLayout, LanguageTag} from '../../model/document.js'
import type {SidesOfPair, SingleSide} from '../../pipeline/read.js'
import {readTextFile, type TextFile} from '../files/read-file.js'
import {shownPath} from '../files/shown-path.js'
import type {InputFiles} from '../pairing/input-files.js'
import type {InputTexts} from './input-texts.js'

/** One input parsed. */
export type Sides = SidesOfPair | SingleSide

export interface ReadingOptions {
  /** Of the files; found out unless given. */
  readonly encoding?: string | undefined
  /** How one file holds both languages; found out unless given. */
  readonly layout?: BilingualLayout | undefined
  /** The language of translations, of a file in several languages. */
  readonly targetLang?: LanguageTag | undefined
}

/** Unsaved texts by their shown path; they stand for what the files hold. */
export type Overlays = ReadonlyMap<string, string>

/** The texts of the files of an input. Throws the DuizhaoErrors of `readTextFile`. */
export async function readTexts(
  [first, second, original]: InputFiles,
  {encoding}: ReadingOptions = {},
  overlays?: Overlays,
): Promise<InputTexts> {
  const read = (name: string) => readText(name, encoding, overlays)
  const one = await read(first)
  if (second === undefined) return [one]
  const two = await read(second)
  return original === undefined ? [one, two] : [one, two, await read(original)]
}

async function readText(name: string, encoding: string | undefined, overlays?: Overlays): Promise<TextFile> {
  const path = shownPath(name)
  const text = overlays?.get(path)
  return text === undefined ? readTextFile(name, encoding) : {path, text}
}
