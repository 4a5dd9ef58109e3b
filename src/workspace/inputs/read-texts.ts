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

/** Reads a file as `readTextFile` does. */
export type ReadFile = typeof readTextFile

/** Where texts are that are not on the disk. */
export interface TextSources {
  readonly overlays?: Overlays | undefined
  readonly readFile?: ReadFile | undefined
}

/** The texts of the files of an input. Throws the DuizhaoErrors of `readTextFile`. */
export async function readTexts(
  [first, second, original]: InputFiles,
  {encoding}: ReadingOptions = {},
  {overlays, readFile = readTextFile}: TextSources = {},
): Promise<InputTexts> {
  const read = async (name: string): Promise<TextFile> => {
    const path = shownPath(name)
    const text = overlays?.get(path)
    return text === undefined ? readFile(name, encoding) : {path, text}
  }
  const one = await read(first)
  if (second === undefined) return [one]
  const two = await read(second)
  return original === undefined ? [one, two] : [one, two, await read(original)]
}
