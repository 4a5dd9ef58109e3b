import {extname} from 'node:path'
import type {Lexicon} from '../../align/lexicon/lexicon.js'
import {findLexicon} from '../../align/lexicon/load-lexicon.js'
import {buildIdentity} from '../../cache/build-identity.js'
import {stableDigest} from '../../cache/stable-digest.js'
import {AcceptedPassages} from '../../check/engine/accepted.js'
import {presetNames, presetSettings} from '../../check/engine/presets.js'
import {sourceChanged} from '../../check/engine/source-changed.js'
import {rules as allRules} from '../../check/rules/index.js'
import {relativeName} from '../../config/load.js'
import {type Config, resolveConfig} from '../../config/resolve.js'
import {checkPin} from '../../glossary/extend-glossary.js'
import {glossaryIdentity} from '../../glossary/lazy-glossary.js'
import type {Termbase} from '../../glossary/termbase.js'
import {canonicalTag} from '../../language/language-tag.js'
import {profileFor} from '../../language/registry.js'
import {loadMessages} from '../../messages/load-messages.js'
import type {ReportLanguage} from '../../messages/message-languages.js'
import {createTranslator, type Translator} from '../../messages/translator.js'
import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import type {Glossary, GlossaryPin} from '../../model/term.js'
import {packageVersion} from '../../text/package-version.js'
import {readLock} from '../lock/lock-file.js'
import {loadTermbase} from './load-termbase.js'
import type {ConfigChoice} from './nearest-config.js'
import {type RuleChoices, type RuleChooser, ruleChooser} from './rule-chooser.js'

/** What is asked of a run, whatever front end asks; everything wins over the configuration. Plain data: threads are told it. */
export interface RunOptions extends ConfigChoice, RuleChoices {
  /** The language of originals, a BCP 47 tag. */
  readonly sourceLang?: LanguageTag | undefined
  /** Beside those of the configuration. */
  readonly glossaries?: readonly (string | Glossary)[] | undefined
  /** Folder in which large glossaries are kept compiled. */
  readonly cache?: string | undefined
  readonly lang?: ReportLanguage | undefined
  /** Language of messages where neither `lang` nor the configuration says one. */
  readonly fallbackLang?: ReportLanguage | undefined
  readonly lexicon?: boolean | undefined
  readonly minConfidence?: number | undefined
  /** The file of accepted passages that the run is held against. */
  readonly locked?: string | undefined
  /** The day of the run, ISO; without it no suppression has ended. */
  readonly today?: string | undefined
  /** Keep what a page shows of each input; for reports in HTML. */
  readonly keepsViews?: boolean | undefined
  /** Keep what a report of terms is made of, where it is not made by the same process. */
  readonly keepsUses?: boolean | undefined
}

/** What a run knows from its options and its configuration. */
export interface Settings extends RuleChooser {
  readonly config: Config
  readonly translator: Translator
  readonly termbase: Termbase
  readonly minConfidence?: number | undefined
  readonly maxWarnings?: number | undefined
  readonly useLexicon: boolean
  /** The language of originals where it is stated. */
  readonly sourceLang?: LanguageTag | undefined
  /** The day of the run, ISO: suppressions that end before it do not hold. */
  readonly today?: string | undefined
  /** Passages that were accepted, where the run is held against them. */
  readonly accepted?: AcceptedPassages | undefined
  /** Whether results hold what a page shows. */
  readonly keepsViews: boolean
  /** Whether results hold what a report of terms is made of. */
  readonly keepsUses: boolean
  /** The word lexicon of two languages where it is wanted and there is one; loaded when it is first asked for. */
  lexicon(languages: LanguagePair): Promise<Lexicon | undefined>
  /**
   * A digest of everything in the settings that findings depend on but the rules: glossaries, options, the program itself, which is
   * that of this place unless `program` says it.
   */
  identity(program?: string): Promise<string>
}

/** Reads glossaries; the same of them may be read once for several configurations. */
export type ReadTermbase = typeof loadTermbase

/** Read configuration and glossaries. Throws their DuizhaoErrors, `GLOSSARY_PIN`, `RULE_UNKNOWN`, `RULE_OPTIONS` and `LANGUAGE_INVALID`. */
export async function readSettings(
  options: RunOptions = {},
  readTermbase: ReadTermbase = loadTermbase,
): Promise<Settings> {
  const config = await resolveConfig({
    folder: options.folder ?? process.cwd(),
    ruleIds: [...allRules, sourceChanged].map(rule => rule.id),
    presets: Object.fromEntries(presetNames.map(name => [`duizhao:${name}`, presetSettings(name)])),
    path: options.config,
  })
  const termbase = await readTermbase([...config.glossaries, ...(options.glossaries ?? [])], options.cache)
  for (const pin of config.pins ?? []) checkPinned(termbase, pin, config)
  const minConfidence = options.minConfidence ?? config.minConfidence
  const useLexicon = options.lexicon ?? config.lexicon ?? true
  const chooser = ruleChooser(config, options)
  const locked = options.locked === undefined ? undefined : await readLock(options.locked)
  const {keepsViews = false, keepsUses = false} = options
  const lang = options.lang ?? config.lang ?? options.fallbackLang
  await loadMessages(lang)
  const choices = [
    chooser.ruleKey([]),
    String(minConfidence),
    String(useLexicon),
    JSON.stringify(locked ?? null),
    ...(keepsViews ? ['views'] : []),
    ...(keepsUses ? ['uses'] : []),
  ]
  // A run of many parts asks for each of them, and a glossary may have 100,000 concepts.
  let contents: string | undefined
  return {
    ...chooser,
    config,
    translator: createTranslator(lang),
    termbase,
    sourceLang: statedLanguage(options.sourceLang ?? config.sourceLang),
    minConfidence,
    maxWarnings: config.maxWarnings,
    today: options.today,
    accepted: locked === undefined ? undefined : new AcceptedPassages(locked),
    keepsViews,
    keepsUses,
    useLexicon,
    lexicon: async languages => (useLexicon ? findLexicon(languages) : undefined),
    identity: async (program = buildIdentity()) => {
      contents ??= contentsOf(termbase)
      return stableDigest([packageVersion(), program, contents, ...choices])
    },
  }
}

function checkPinned({glossaries}: Termbase, pin: GlossaryPin, {path}: Config): void {
  const glossary = glossaries.find(one => one.path === pin.name)
  if (glossary !== undefined) checkPin(glossary, pin, path === undefined ? undefined : relativeName(path))
}

/** A language as it was stated, in its usual case. Throws DuizhaoError `LANGUAGE_INVALID`. */
export function statedLanguage(given: LanguageTag | undefined): LanguageTag | undefined {
  if (given === undefined) return undefined
  // Throws for what is no tag.
  profileFor(given)
  return canonicalTag(given)
}

/** A digest of what stands in glossaries. */
function contentsOf({glossaries}: Termbase): string {
  // The extension says how the text is read.
  return stableDigest(glossaries.flatMap(glossary => [extname(glossary.path ?? ''), glossaryIdentity(glossary)]))
}
