import type {ReportLanguage} from '../messages/message-languages.js'
import {cacheFolder} from '../workspace/cache/cache-folder.js'
import {defaultLock} from '../workspace/lock/lock-name.js'
import {runDay} from '../workspace/settings/clock.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import {Workspace} from '../workspace/workspace.js'
import {ruleSettings} from './arguments.js'
import type {Io} from './io.js'
import {messageLanguage} from './message-language.js'
import type {CommonOptions, InputChoices, SpeedChoices} from './options.js'

/** The options of a command line as those of a run. Throws DuizhaoError `RULE_SETTING` or `OPTION_VALUE`. */
export function runOptions(options: CommonOptions, io: Io): RunOptions & {readonly fallbackLang: ReportLanguage} {
  const {config, glossary, rule = [], lang, lexicon, minConfidence, sourceLang, locked} = options
  return {
    config,
    glossaries: glossary,
    rules: ruleSettings(rule),
    lang,
    fallbackLang: messageLanguage(undefined, io.env),
    // `--no-lexicon` is said, its opposite is what commander gives.
    lexicon: lexicon === false ? false : undefined,
    minConfidence,
    sourceLang,
    locked: locked === true ? defaultLock : locked === false ? undefined : locked,
    today: runDay(io.env),
  }
}

/** The workspace that the options of a command mean. Throws the DuizhaoErrors of reading configuration and glossaries. */
export async function openWorkspace(
  options: CommonOptions & InputChoices & Pick<SpeedChoices, 'cache'>,
  io: Io,
  more: Pick<RunOptions, 'keepsViews'> = {},
): Promise<Workspace> {
  const {encoding, layout, targetLang, cache = false} = options
  const run = {...runOptions(options, io), ...more, cache: cache === false ? undefined : cacheFolder(cache)}
  return Workspace.open(run, {encoding, layout, targetLang})
}
