import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import {isSameLanguage} from '../../language/language-tag.js'
import {knownLanguages} from '../../language/registry.js'
import {shownPath} from '../files/shown-path.js'
import {exists} from '../files/write-file.js'
import type {ReleasePattern} from './pair-pattern.js'
import type {LanguageFile} from './release-pairs.js'

/** The texts of a release that a file belongs to, by patterns with `{lang}`. */
export interface ReleasePlace {
  readonly folder: string
  readonly releases: readonly ReleasePattern[]
}

/** The releases among files: those that are one text in several languages, in the order of their first files. */
export function releasesAmong(files: readonly string[], patterns: readonly ReleasePattern[]): LanguageFile[][] {
  const groups = new Map<string, LanguageFile[]>()
  for (const file of files) {
    const found = readName(file, patterns)
    if (found !== undefined) groups.set(found.key, [...(groups.get(found.key) ?? []), {file, lang: found.lang}])
  }
  return [...groups.values()]
}

/** The files that may be the same text in the languages that are known, the file itself among them; empty where no pattern is of it. */
export function languagesOf(file: string, {folder, releases}: ReleasePlace): LanguageFile[] {
  const name = relative(folder, resolve(file)).split(sep).join('/')
  const found = readName(name, releases)
  if (found === undefined) return []
  const others = knownLanguages().filter(lang => !isSameLanguage(lang, found.lang))
  return [
    {file, lang: found.lang},
    ...others.map(lang => {
      const other = join(folder, found.key.replaceAll('{lang}', lang))
      return {file: shownPath(isAbsolute(file) ? other : relative(process.cwd(), other)), lang}
    }),
  ]
}

/** Of these, the files that are there. */
export async function existingLanguages(files: readonly LanguageFile[]): Promise<LanguageFile[]> {
  const there = await Promise.all(files.map(({file}) => exists(resolve(file))))
  return files.filter((_, index) => there[index])
}

function readName(name: string, patterns: readonly ReleasePattern[]): ReturnType<ReleasePattern['read']> {
  for (const pattern of patterns) {
    const found = pattern.read(name)
    if (found !== undefined) return found
  }
  return undefined
}
