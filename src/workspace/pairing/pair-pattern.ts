import {canonicalTag, isLanguageTag} from '../../language/language-tag.js'
import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'

/** Files without an ending in the pattern are paired only when they hold text of a kind that can be read. */
const documentEnding = /\.(?:md|markdown|mdx|html?|xhtml|wml|txt|text)$/iu

type Part =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'name'; readonly name: string}
  | {readonly kind: 'glob'; readonly glob: '*' | '**' | '**/' | '?'}

interface Side {
  readonly parts: readonly Part[]
  readonly expression: RegExp
}

/** `LEFT=RIGHT`: how the name of a file becomes the name of its counterpart, in both directions. */
export interface PairPattern {
  readonly pattern: string
  /** The names that the counterpart may have, one where `path` is the left side and one where it is the right side. */
  counterparts(path: string): readonly Counterpart[]
}

/** What a file is paired with; `side` says which side of the pattern the file itself is. */
export interface Counterpart {
  readonly side: 'left' | 'right'
  readonly path: string
}

/**
 * Read a pair pattern. `{name}` stands for any text and is the same on both sides; `*` is any text without a slash,
 * `**` any text, `?` one character, and these correspond in their order.
 *
 * Throws DuizhaoError `PAIR_PATTERN_…`.
 */
export function parsePairPattern(pattern: string): PairPattern {
  const sides = pattern.split('=')
  if (sides.length !== 2 || sides.some(side => side.trim() === '')) throw invalid(pattern, 'SIDES')
  const [left, right] = sides.map(side => parseSide(side.trim(), pattern)) as [Side, Side]
  if (wildcards(left).length === 0) throw invalid(pattern, 'WILDCARD')
  if (sides[0]!.trim() === sides[1]!.trim()) throw invalid(pattern, 'SAME')
  if (!correspond(left, right)) throw invalid(pattern, 'UNEQUAL')
  return {
    pattern,
    counterparts(path) {
      const there = rewrite(path, left, right)
      const back = rewrite(path, right, left)
      return [
        ...(there === undefined ? [] : [{side: 'left', path: there} as const]),
        ...(back === undefined ? [] : [{side: 'right', path: back} as const]),
      ]
    },
  }
}

type Mistake = 'SIDES' | 'WILDCARD' | 'SAME' | 'BRACE' | 'UNEQUAL' | 'OUTSIDE'

function invalid(pattern: string, mistake: Mistake): Error {
  return namedError(`PAIR_PATTERN_${mistake}`, {pattern})
}

/** `{name}.{lang}.md`: the names of one text in any languages. */
export interface ReleasePattern {
  readonly pattern: string
  /** The text that a file is of, as its name with \`{lang}` in the place of the language, and that language; undefined where the pattern is of other files. */
  read(path: string): {readonly key: string; readonly lang: LanguageTag} | undefined
}

/** Whether a pattern is that of a release: it has \`{lang}`, and no counterpart. */
export function isReleasePattern(pattern: string): boolean {
  return !pattern.includes('=') && pattern.includes(langPart)
}

/** Read the pattern of a release. Throws DuizhaoError `PAIR_PATTERN_…`. */
export function parseReleasePattern(pattern: string): ReleasePattern {
  const side = parseSide(pattern.trim(), pattern, {lang: languageName})
  const key: Side = {
    ...side,
    parts: side.parts.map(part =>
      part.kind === 'name' && part.name === 'lang' ? {kind: 'text', text: langPart} : part,
    ),
  }
  return {
    pattern,
    read(path) {
      const lang = side.expression.exec(path)?.groups?.[groupName('lang')]
      if (lang === undefined || !isLanguageTag(lang)) return undefined
      const written = rewrite(path, side, key)
      return written === undefined ? undefined : {key: written, lang: canonicalTag(lang)}
    },
  }
}

const langPart = '{lang}'

/** `names` says what some of the names may be; others are any text. */
function parseSide(side: string, pattern: string, names: Readonly<Record<string, string>> = {}): Side {
  const normal = side.replace(/\\/gu, '/').replace(/^(?:\.\/)+/u, '')
  if (normal.startsWith('/') || /^[a-z]:/iu.test(normal) || normal.split('/').includes('..'))
    throw invalid(pattern, 'OUTSIDE')
  const parts: Part[] = []
  for (let at = 0; at < normal.length; ) {
    const glob = /^(?:\*\*\/|\*\*|\*|\?)/u.exec(normal.slice(at, at + 3))?.[0]
    if (glob !== undefined) {
      parts.push({kind: 'glob', glob: glob as '*' | '**' | '**/' | '?'})
      at += glob.length
    } else if (normal[at] === '{') {
      const end = normal.indexOf('}', at)
      const name = normal.slice(at + 1, end)
      if (end < 0 || !/^[a-z][\w-]*$/iu.test(name)) throw invalid(pattern, 'BRACE')
      parts.push({kind: 'name', name})
      at = end + 1
    } else {
      if (normal[at] === '}') throw invalid(pattern, 'BRACE')
      parts.push({kind: 'text', text: normal[at]!})
      at++
    }
  }
  return {parts, expression: expressionOf(parts, names)}
}

function expressionOf(parts: readonly Part[], names: Readonly<Record<string, string>>): RegExp {
  const seen = new Set<string>()
  const source = parts.map(part => {
    if (part.kind === 'text') return part.text.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
    if (part.kind === 'glob') return {'*': '([^/]*)', '**': '(.*)', '**/': '((?:.*/)?)', '?': '([^/])'}[part.glob]
    if (seen.has(part.name)) return `\\k<${groupName(part.name)}>`
    seen.add(part.name)
    return `(?<${groupName(part.name)}>${names[part.name] ?? '.+'})`
  })
  return new RegExp(`^${source.join('')}$`, 'u')
}

/** A tag as file names have it. */
const languageName = '[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})*'

function groupName(name: string): string {
  return `n_${name.replace(/-/gu, '$')}`
}

function wildcards(side: Side): string[] {
  return side.parts.flatMap(part => (part.kind === 'text' ? [] : [part.kind === 'name' ? part.name : part.glob]))
}

/** The same names, and the same globs in the same order. */
function correspond(left: Side, right: Side): boolean {
  const globs = (side: Side): string => side.parts.flatMap(part => (part.kind === 'glob' ? [part.glob] : [])).join(' ')
  const names = (side: Side): string =>
    [...new Set(side.parts.flatMap(part => (part.kind === 'name' ? [part.name] : [])))].sort().join(' ')
  return globs(left) === globs(right) && names(left) === names(right)
}

function rewrite(path: string, from: Side, to: Side): string | undefined {
  const match = from.expression.exec(path)
  if (match === null) return undefined
  const last = from.parts.at(-1)
  if (last?.kind !== 'text' && !documentEnding.test(path)) return undefined
  const captured: string[] = []
  let group = 0
  const seen = new Set<string>()
  for (const part of from.parts) {
    if (part.kind === 'text') continue
    if (part.kind === 'name' && seen.has(part.name)) continue
    group++
    if (part.kind === 'name') seen.add(part.name)
    else captured.push(match[group] ?? '')
  }
  let next = 0
  return to.parts
    .map(part => {
      if (part.kind === 'text') return part.text
      return part.kind === 'name' ? (match.groups?.[groupName(part.name)] ?? '') : (captured[next++] ?? '')
    })
    .join('')
}
