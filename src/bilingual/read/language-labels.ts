import {knownProfiles} from '../../language/registry.js'
import type {BlockDraft} from '../../parse/block-draft.js'

const longest = 24

/** Whether a text is the name of a language, as languages call it. */
export function isLanguageName(text: string): boolean {
  const name = text.trim().toLowerCase()
  return name.length < longest && knownProfiles().some(({names}) => names.includes(name))
}

/** Whether a text only names a language, as a heading above its part does: “English”, “中文说明”. */
export function namesLanguage(text: string): boolean {
  const label = text.trim().toLowerCase()
  if (label === '' || label.length > longest) return false
  return knownProfiles().some(({names}) => names.some(name => label === name || isNameAndWord(label, name)))
}

/** A name with a word or two of its own script behind it: “中文说明”, “English version”. */
function isNameAndWord(label: string, name: string): boolean {
  const rest = label.startsWith(name) ? label.slice(name.length) : ''
  return /^(?:[\p{Script=Han}]{1,3}| \p{L}{3,13})$/u.test(rest)
}

const separators = /[|｜·•/／,，、\-–—[\]()（）\s]+/u

/** Whether a block is nothing but links to the same page in other languages: “English | 简体中文”, “[中文说明](#中文说明)”. */
export function isLanguageSwitch({kind, inline, links = []}: BlockDraft): boolean {
  if (links.length === 0 || (kind !== 'paragraph' && kind !== 'list-item')) return false
  const {text} = inline
  if (text.length > 200) return false
  const isLinked = (at: number): boolean => {
    const place = inline.start(at)
    return links.some(({start, end, image}) => !image && start <= place && place < end)
  }
  let at = 0
  let names = 0
  for (const part of text.split(separators)) {
    const start = text.indexOf(part, at)
    at = start + part.length
    const isName = namesLanguage(part)
    if (isName) names++
    else if (/\p{L}/u.test(part) && !isLinked(start)) return false
  }
  return names > 0
}
