import {type Command, Option} from 'commander'
import type {HelpTexts} from '../messages/help/en.js'
import {languageChoices, type ReportLanguage} from '../messages/message-languages.js'
import type {BilingualLayout} from '../model/document.js'
import {choice, fraction, wholeNumber} from './arguments.js'
import {encodings, layouts} from './choices.js'
import {filled} from './help.js'

/** Options that most commands have. */
export interface CommonOptions {
  readonly config?: string | false | undefined
  readonly glossary?: readonly string[] | undefined
  readonly rule?: readonly string[] | undefined
  readonly lang?: ReportLanguage | undefined
  readonly lexicon?: boolean | undefined
  readonly minConfidence?: number | undefined
  readonly sourceLang?: string | undefined
  readonly locked?: string | boolean | undefined
  readonly quiet?: boolean | undefined
}

/** Options of commands that read documents. */
export interface InputChoices {
  readonly pair?: readonly string[] | undefined
  readonly encoding?: string | undefined
  readonly layout?: BilingualLayout | undefined
  readonly targetLang?: string | undefined
  readonly stdin?: boolean | undefined
  readonly stdinFilename?: string | undefined
}

/** Options of commands that work through many files. */
export interface SpeedChoices {
  /** Threads; as many as pay where left out. */
  readonly jobs?: number | undefined
  /** Folder of the results of earlier runs; `true` for the usual one. */
  readonly cache?: string | boolean | undefined
}

/** Options of commands that write something. */
export interface OutputChoices {
  readonly format?: readonly string[] | undefined
  readonly output?: string | undefined
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const languages = languageChoices

/** `--lang`, `--quiet`, `--config`, `--no-config`. */
export function addCommonOptions(command: Command, help: HelpTexts): Command {
  return command
    .addOption(
      new Option(`--lang <${languages.join('|')}>`, help.option.lang).argParser(value =>
        choice('--lang', value, languages),
      ),
    )
    .option('--config <file>', help.option.config)
    .option('--no-config', help.option.noConfig)
    .option('-q, --quiet', help.option.quiet)
}

/** `--glossary`, `--rule`. */
export function addGlossaryOptions(command: Command, help: HelpTexts): Command {
  return command.option('-g, --glossary <file>', help.option.glossary, collect)
}

export function addRuleOptions(command: Command, help: HelpTexts): Command {
  return command.option('--rule <id=level>', help.option.rule, collect)
}

/** `--no-lexicon`, `--min-confidence`. */
export function addAlignmentOptions(command: Command, help: HelpTexts): Command {
  return command
    .option('--no-lexicon', help.option.noLexicon)
    .addOption(
      new Option('--min-confidence <number>', help.option.minConfidence).argParser(value =>
        fraction('--min-confidence', value),
      ),
    )
}

/** `--source-lang`. */
export function addDirectionOption(command: Command, help: HelpTexts): Command {
  return command.option('--source-lang <tag>', help.option.sourceLang)
}

/** `--source-lang`, `--target-lang`, `--pair`, `--encoding`, `--layout`, `--stdin`. */
export function addInputOptions(command: Command, help: HelpTexts): Command {
  return addDirectionOption(command, help)
    .option('--target-lang <tag>', help.option.targetLang)
    .option('--pair <pattern>', help.option.pair, collect)
    .addOption(
      new Option('--encoding <name>', filled(help, help.option.encoding, {names: encodings})).argParser(value =>
        choice('--encoding', value.toLowerCase(), encodings),
      ),
    )
    .addOption(
      new Option('--layout <name>', filled(help, help.option.layout, {names: layouts})).argParser(value =>
        choice('--layout', value, layouts),
      ),
    )
    .option('--stdin', help.option.stdin)
    .option('--stdin-filename <name>', help.option.stdinFilename)
}

/** `--format`, `--output`. */
export function addOutputOptions(
  command: Command,
  help: HelpTexts,
  formats: readonly string[],
  fallback: string,
): Command {
  return addFormatOption(command, filled(help, help.option.format, {names: formats, fallback}), help)
}

/** `--format` with a description of its own, `--output`. */
export function addFormatOption(command: Command, description: string, help: HelpTexts): Command {
  return command
    .option('-f, --format <name[=file]>', description, collect)
    .option('-o, --output <file>', help.option.output)
}

/** `--baseline` and what can be done with it. */
export function addBaselineOptions(command: Command, help: HelpTexts): Command {
  return command
    .option('--baseline <file>', help.option.baseline)
    .option('--write-baseline', help.option.writeBaseline)
    .option('--prune-baseline', help.option.pruneBaseline)
}

/** `--baseline` and what can be done with it, `--locked`, `--since`. */
export function addAdoptionOptions(command: Command, help: HelpTexts): Command {
  return addBaselineOptions(command, help)
    .option('--locked [file]', help.option.locked)
    .option('--since <revision>', help.option.since)
}

/** `--jobs`. */
export function addJobsOption(command: Command, description: string): Command {
  return command.addOption(
    new Option('-j, --jobs <number>', description).argParser(value => wholeNumber('--jobs', value, 1)),
  )
}

/** `--jobs`, `--cache`. */
export function addSpeedOptions(command: Command, help: HelpTexts): Command {
  return addJobsOption(command, help.option.jobs).option('--cache [folder]', help.option.cache)
}

/** `--max-warnings`. */
export function addLimitOptions(command: Command, help: HelpTexts): Command {
  return command.addOption(
    new Option('--max-warnings <number>', help.option.maxWarnings).argParser(value =>
      wholeNumber('--max-warnings', value, 0),
    ),
  )
}
