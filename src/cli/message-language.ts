import {type ReportLanguage, reportLanguages} from '../messages/message-languages.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language of messages: `--lang` or the configuration, else the locale of the environment as POSIX orders it
 * (LC_ALL, LC_MESSAGES, LANG), else English.
 */
export function messageLanguage(chosen: ReportLanguage | undefined, env: Environment): ReportLanguage {
  if (chosen !== undefined) return chosen
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '') ?? ''
  const primary = locale.toLowerCase().split(/[_.@-]/u, 1)[0]
  return reportLanguages.find(lang => lang === primary) ?? reportLanguages[0]
}

/** The `--lang` of a command line that could not be read as a whole. */
export function languageInArguments(args: readonly string[]): ReportLanguage | undefined {
  const at = args.indexOf('--lang')
  const value = at >= 0 ? args[at + 1] : args.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length)
  return reportLanguages.find(lang => lang === value)
}

/** `duizhao --lang zh check …` is `duizhao check … --lang zh`: the option belongs to the commands. */
export function withLanguageLast(args: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = args
  if (first.startsWith('--lang=')) return [...args.slice(1), first]
  return first === '--lang' && second !== undefined && rest.length > 0 ? [...rest, first, second] : args
}
