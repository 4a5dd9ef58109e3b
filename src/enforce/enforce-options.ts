import {isLanguageTag} from '../language/language-tag.js'
import {messageLanguages} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import {nearestName} from '../text/nearest-name.js'

/** What an option has to be; an option that is left out is always right. */
interface OptionKind {
  readonly expected: string
  readonly required?: true
  accepts(value: unknown): boolean
}

const count: OptionKind = {expected: 'a number from 1', accepts: value => isNumber(value) && value >= 1}
const yesOrNo: OptionKind = {expected: 'true or false', accepts: value => typeof value === 'boolean'}
const language: OptionKind = {
  expected: 'a language tag such as zh, en or pt-BR',
  accepts: value => typeof value === 'string' && isLanguageTag(value),
}
const method: OptionKind = {expected: 'a function', accepts: value => typeof value === 'function'}
const text: OptionKind = {expected: 'a text', accepts: value => typeof value === 'string'}
const messages: OptionKind = {
  expected: `one of ${messageLanguages.join(', ')}`,
  accepts: value => (messageLanguages as readonly unknown[]).includes(value),
}

function objectWith(...methods: readonly string[]): OptionKind {
  return {
    expected: methods.length === 0 ? 'an object' : `an object with ${methods.join(' and ')}`,
    accepts: value =>
      typeof value === 'object' &&
      value !== null &&
      methods.every(name => name in value && (value as Record<string, unknown>)[name] !== undefined),
  }
}

/** Of `enforce`. */
export const enforceOptionKinds: Readonly<Record<string, OptionKind>> = {
  source: {
    expected: 'a text or a list of texts',
    required: true,
    accepts: value =>
      typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string')),
  },
  translate: {...method, required: true},
  termbase: {...objectWith('glossaries'), expected: 'a termbase, such as createTermbase([]) gives', required: true},
  rules: {
    expected: 'a list of rules, as activateRules gives it',
    accepts: value => Array.isArray(value) && value.every(rule => typeof rule?.rule?.check === 'function'),
  },
  maxRounds: count,
  patience: count,
  concurrency: count,
  timeoutMs: count,
  signal: objectWith('addEventListener'),
  memory: objectWith('find'),
  minMemoryScore: {expected: 'a number from 0 to 1', accepts: value => isNumber(value) && value >= 0 && value <= 1},
  unsafeFixes: yesOrNo,
  whole: yesOrNo,
  format: {expected: 'markdown, html or text', accepts: value => ['markdown', 'html', 'text'].includes(String(value))},
  lexicon: {
    expected: 'a lexicon, as loadLexicon gives it, or false',
    accepts: value => value === false || objectWith('tables').accepts(value),
  },
  sourceLang: language,
  targetLang: language,
  date: {
    expected: 'a day such as 2024-01-21',
    accepts: value => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value),
  },
  lang: messages,
  state: {expected: 'the units of an earlier result', accepts: value => Array.isArray(value)},
  onUnit: method,
  clock: objectWith('now', 'sleep'),
}

/** Of `aiTranslator`. */
export const aiOptionKinds: Readonly<Record<string, OptionKind>> = {
  model: {
    expected: 'a language model of the AI SDK, or its name',
    required: true,
    accepts: value => text.accepts(value) || objectWith().accepts(value),
  },
  system: text,
  temperature: {expected: 'a number from 0', accepts: value => isNumber(value) && value >= 0},
  maxOutputTokens: count,
  maxRetries: {expected: 'a number from 0', accepts: value => isNumber(value) && value >= 0},
  lang: messages,
}

/** Throws DuizhaoError `ENFORCE_OPTION` for the first option that is unknown, missing or cannot be what it is. */
export function checkOptions(options: object, kinds: Readonly<Record<string, OptionKind>>): void {
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) throw unknownOption(name, Object.keys(kinds))
    if (value !== undefined && !kind.accepts(value)) throw wrongValue(name, value, kind)
  }
  for (const [name, kind] of Object.entries(kinds))
    if (kind.required && (options as Record<string, unknown>)[name] === undefined)
      throw wrongValue(name, undefined, kind)
}

function unknownOption(name: string, known: readonly string[]) {
  const nearest = nearestName(name, known)
  return namedError('ENFORCE_OPTION', {
    variant: 'unknown',
    name,
    choices: known.join(', '),
    ...(nearest === undefined ? {} : {nearest}),
  })
}

function wrongValue(name: string, value: unknown, {expected}: OptionKind) {
  return namedError('ENFORCE_OPTION', {name, value: shown(value), expected})
}

const longestShown = 60

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'number' || value === undefined) return String(value)
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, longestShown)
  } catch {
    return 'an object'
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
