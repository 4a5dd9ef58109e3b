import {type Command, Option} from 'commander'
import {type MessageLanguage, messageLanguages} from '../messages/message-languages.js'
import type {BilingualLayout} from '../model/document.js'
import {choice, fraction, wholeNumber} from './arguments.js'
import {encodings, layouts} from './choices.js'

/** Options that most commands have. */
export interface CommonOptions {
  readonly config?: string | false | undefined
  readonly glossary?: readonly string[] | undefined
  readonly rule?: readonly string[] | undefined
  readonly lang?: MessageLanguage | undefined
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

const languages = [...messageLanguages].reverse()

/** `--lang`, `--quiet`, `--config`, `--no-config`. */
export function addCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        `--lang <${languages.join('|')}>`,
        'language of messages and reports (else that of the locale)',
      ).argParser(value => choice('--lang', value, languages)),
    )
    .option('--config <file>', 'configuration file (else duizhao.config.* here or in a folder above)')
    .option('--no-config', 'use no configuration file')
    .option('-q, --quiet', 'print no notes and no progress')
}

/** `--glossary`, `--rule`. */
export function addGlossaryOptions(command: Command): Command {
  return command.option(
    '-g, --glossary <file>',
    'glossary file, or a bundled one such as duizhao:scoda (repeatable)',
    collect,
  )
}

export function addRuleOptions(command: Command): Command {
  return command.option('--rule <id=level>', 'set a rule to error, warning, info or off (repeatable)', collect)
}

/** `--no-lexicon`, `--min-confidence`. */
export function addAlignmentOptions(command: Command): Command {
  return command
    .option('--no-lexicon', 'align without the bundled word lexicon')
    .addOption(
      new Option(
        '--min-confidence <number>',
        'pairings below this confidence mute what depends on them (0…1)',
      ).argParser(value => fraction('--min-confidence', value)),
    )
}

/** `--source-lang`. */
export function addDirectionOption(command: Command): Command {
  return command.option(
    '--source-lang <tag>',
    'language of the originals, such as zh or en (else Chinese before English before others)',
  )
}

/** `--source-lang`, `--target-lang`, `--pair`, `--encoding`, `--layout`, `--stdin`. */
export function addInputOptions(command: Command): Command {
  return addDirectionOption(command)
    .option('--target-lang <tag>', 'language of the translations, for a file that holds several, such as zh-TW')
    .option(
      '--pair <pattern>',
      "which files belong together, such as '{name}.zh.md={name}.en.md' (repeatable)",
      collect,
    )
    .addOption(
      new Option('--encoding <name>', `encoding of the files (else detected): ${encodings.join(', ')}`).argParser(
        value => choice('--encoding', value.toLowerCase(), encodings),
      ),
    )
    .addOption(
      new Option(
        '--layout <name>',
        `how one file holds both languages (else detected): ${layouts.join(', ')}`,
      ).argParser(value => choice('--layout', value, layouts)),
    )
    .option('--stdin', 'read one document from standard input')
    .option('--stdin-filename <name>', 'name of that document, for its format and in reports')
}

/** `--format`, `--output`. */
export function addOutputOptions(command: Command, formats: readonly string[], fallback: string): Command {
  return command
    .option('-f, --format <name[=file]>', `${formats.join(', ')} (repeatable with files; default ${fallback})`, collect)
    .option('-o, --output <file>', 'write to a file, whole or not at all')
}

/** `--baseline` and what can be done with it. */
export function addBaselineOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'findings to live with: only new ones are reported')
    .option(
      '--write-baseline',
      'take over all findings of this run into the baseline (duizhao-baseline.json unless named)',
    )
    .option('--prune-baseline', 'remove what no longer occurs from the baseline')
}

/** `--baseline` and what can be done with it, `--locked`, `--since`. */
export function addAdoptionOptions(command: Command): Command {
  return addBaselineOptions(command)
    .option('--locked [file]', 'report what is not as duizhao lock accepted it (default duizhao.lock.json)')
    .option('--since <revision>', 'report only what was touched since this branch left a git revision')
}

/** `--jobs`. */
export function addJobsOption(command: Command, description: string): Command {
  return command.addOption(
    new Option('-j, --jobs <number>', description).argParser(value => wholeNumber('--jobs', value, 1)),
  )
}

/** `--jobs`, `--cache`. */
export function addSpeedOptions(command: Command): Command {
  return addJobsOption(command, 'threads to work in (else as many as pay)').option(
    '--cache [folder]',
    'keep results and check only what has changed (default .duizhao-cache)',
  )
}

/** `--max-warnings`. */
export function addLimitOptions(command: Command): Command {
  return command.addOption(
    new Option('--max-warnings <number>', 'exit 1 when there are more warnings than this').argParser(value =>
      wholeNumber('--max-warnings', value, 0),
    ),
  )
}
