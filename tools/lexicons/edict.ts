/** JMdict in the form of EDICT, from the Debian package edict. */
import {readFileSync} from 'node:fs'
import type {DictionaryEntry} from './dictd.js'

const longestGloss = 4

/** Headwords with their English glosses, and which of them newspapers use. */
export function readEdict(path: string): {entries: DictionaryEntry[]; common: ReadonlySet<string>} {
  const text = new TextDecoder('euc-jp').decode(readFileSync(path))
  const entries: DictionaryEntry[] = []
  const common = new Set<string>()
  for (const line of text.split('\n').slice(1)) {
    const parts = /^(\S+)(?: \[([^\]]+)\])? \/(.*)\/$/u.exec(line)
    if (parts === null) continue
    const [, head = '', , meanings = ''] = parts
    const translations = meanings
      .split('/')
      .map(meaning =>
        meaning
          .replace(/\([^()]*\)|\{[^{}]*\}/gu, ' ')
          .trim()
          .replace(/^to /u, '')
          .toLowerCase(),
      )
      .filter(gloss => gloss !== '' && gloss.split(/\s+/u).length <= longestGloss)
    entries.push({head, translations})
    if (meanings.endsWith('/(P)')) common.add(head)
  }
  return {entries, common}
}
