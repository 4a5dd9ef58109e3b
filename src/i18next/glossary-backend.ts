import type {BackendModule, InitOptions, ReadCallback, Services} from 'i18next'
import {glossaryNamespace, termResource} from '../glossary/formats/i18next.js'
import {termLanguage} from '../glossary/language-keys.js'
import type {Termbase} from '../glossary/termbase.js'
import {namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import {nearestName} from '../text/nearest-name.js'
import {terminalLine} from '../text/terminal-safe.js'
import {type Glossaries, readGlossaries} from './glossaries.js'

/** Options of the backend, as in `init({backend: …})`. */
export interface GlossaryBackendOptions {
  readonly glossaries: Glossaries
  /** `terms` by default. */
  readonly namespace?: string | undefined
  /** The backend of all other namespaces, ready to read (`new FsBackend(null, {…})`). */
  readonly others?: Pick<BackendModule, 'read'> | undefined
}

/**
 * A backend of i18next that serves glossaries as a namespace: `t('terms:four-centers')` is the official term in the
 * language of the page, `t('terms:scoda', {context: 'full'})` its full form. Set it up by `use(GlossaryBackend)` and the
 * option `backend`, or as one of the backends of i18next-chained-backend.
 *
 * Languages are matched by their primary tag (`zh-CN` → `zh`); one without terms has an empty namespace. What cannot be
 * read is given to i18next as the error of the namespace, and said once on `console.error`, as is a language that gets terms in another
 * script (`zh-TW`). An unknown option throws DuizhaoError
 * `OPTION_VALUE`.
 */
export class GlossaryBackend implements BackendModule<GlossaryBackendOptions> {
  static readonly type = 'backend' as const
  readonly type = 'backend' as const
  private options: Partial<GlossaryBackendOptions> = {}
  private termbase: Promise<Termbase> | undefined
  private readonly said = new Set<string>()

  constructor(_services?: Services | null, options?: GlossaryBackendOptions, _i18next?: InitOptions) {
    this.init(_services, options)
  }

  init(_services?: Services | null, options?: GlossaryBackendOptions, _i18next?: InitOptions): void {
    if (options != null) checkNames(options)
    this.options = {...this.options, ...options}
    this.termbase = undefined
    this.said.clear()
  }

  read(language: string, namespace: string, callback: ReadCallback): void {
    const {namespace: own = glossaryNamespace, others} = this.options
    if (namespace !== own && others !== undefined) {
      // As i18next itself does: a reader without a callback gives a promise.
      const answer: unknown = others.read(language, namespace, callback)
      if (others.read.length < 3 && answer instanceof Promise) answer.then(data => callback(null, data), fail(callback))
      return
    }
    if (namespace === own) {
      const serve = ({concepts}: Termbase): void => {
        const lang = termLanguage(language)
        const terms = termResource(concepts, lang)
        if (Object.keys(terms).length > 0 && scriptOf(lang) !== scriptOf(language))
          this.say(otherScript(language, lang))
        callback(null, terms)
      }
      this.load().then(serve, (error: unknown) => {
        this.say(error instanceof Error ? error.message : String(error))
        fail(callback)(error)
      })
    } else callback(unknownNamespace(namespace, own), false)
  }

  /** i18next is silent about a namespace that cannot be read, and shows ids instead of terms. Once for each message. */
  private say(message: string): void {
    if (this.said.has(message)) return
    this.said.add(message)
    console.error(terminalLine(`duizhao: ${message}`))
  }

  private load(): Promise<Termbase> {
    const {glossaries} = this.options
    this.termbase ??= glossaries === undefined ? Promise.reject(noGlossaries()) : readGlossaries(glossaries)
    return this.termbase
  }
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return
  }
}

function otherScript(language: string, lang: string): string {
  return `${language} gets the terms of ${lang}, which are in another script (${scriptOf(lang)}, not ${scriptOf(language)}); load a namespace of its own for it`
}

function fail(callback: ReadCallback): (error: unknown) => void {
  return error => callback(error instanceof Error ? error : new Error(String(error)), false)
}

const optionNames = ['glossaries', 'namespace', 'others']

function checkNames(options: object): void {
  const name = Object.keys(options).find(key => !optionNames.includes(key))
  if (name === undefined) return
  const nearest = nearestName(name, optionNames)
  throw namedError('OPTION_VALUE', {
    variant: 'backend',
    value: name,
    choices: optionNames.join(', '),
    ...(nearest === undefined ? {} : {nearest}),
  })
}

function noGlossaries(): DuizhaoError {
  return namedError('GLOSSARY_ABSENT', {variant: 'backend'})
}

function unknownNamespace(namespace: string, own: string): DuizhaoError {
  return namedError('NAMESPACE_UNKNOWN', {namespace, own})
}
