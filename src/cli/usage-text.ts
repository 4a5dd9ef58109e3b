import type {CommanderError} from 'commander'
import type {CliMessage, Translator} from '../messages/translator.js'

/** What commander says of wrong use, by its code: the parts of its sentence, and the message of the catalogue that says the same. */
const sentences: Readonly<Record<string, readonly [RegExp, CliMessage]>> = {
  'commander.unknownOption': [/^unknown option '(?<name>.+)'/u, 'usage-unknown-option'],
  'commander.unknownCommand': [/^unknown command '(?<name>.+)'/u, 'usage-unknown-command'],
  'commander.missingArgument': [/^missing required argument '(?<name>.+)'/u, 'usage-missing-argument'],
  'commander.optionMissingArgument': [/^option '(?<name>.+)' argument missing/u, 'usage-option-without-value'],
  'commander.missingMandatoryOptionValue': [/^required option '(?<name>.+)' not specified/u, 'usage-missing-option'],
  'commander.excessArguments': [
    /^too many arguments(?: for '(?<name>.+)')?\. Expected (?<most>\d+) arguments? but got (?<given>\d+)/u,
    'usage-excess-arguments',
  ],
  'commander.invalidArgument': [
    /^(?:option|command-argument value) .*?'(?<value>[^']*)' is invalid(?: for argument '.*')?\. Allowed choices are (?<choices>.+)\.$/u,
    'usage-invalid-choice',
  ],
}

/** Wrong use in the translator's language, with the name that was perhaps meant. A sentence that is not known is given as it is. */
export function usageText({code, message}: CommanderError, translator: Translator): string {
  if (code === 'commander.help') return translator.cli('usage-missing-subcommand')
  const [sentence = '', ...rest] = message.replace(/^error: /u, '').split('\n')
  const known = sentences[code]
  const parts = known?.[0].exec(sentence)?.groups
  if (known === undefined || parts === undefined) return message.replace(/^error: /u, '')
  const nearest = /^\(Did you mean (?:one of )?(.+)\?\)$/u.exec(rest.join(' '))?.[1]
  const text = translator.cli(known[1], parts)
  return nearest === undefined ? text : `${text}\n${translator.cli('usage-nearest', {nearest})}`
}
