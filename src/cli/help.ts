import {type Command, Help, type HelpConfiguration, type Option} from 'commander'
import type {HelpTexts} from '../messages/help/en.js'
import {fillTemplate, readTemplate} from '../messages/template.js'
import {displayWidth} from '../text/display-width.js'
import type {ExitCode} from './exit-codes.js'
import type {Io} from './io.js'

/** What the commands are made of: where they print, who hears their exit code, and the texts of their help. */
export interface Making {
  readonly io: Io
  readonly done: (code: ExitCode) => void
  readonly help: HelpTexts
}

/** A text of the help with names of formats or the like in it. */
export function filled(
  {words}: Pick<HelpTexts, 'words'>,
  text: string,
  data: Readonly<Record<string, string | readonly string[]>>,
): string {
  return fillTemplate(readTemplate(text), data, {listSeparator: words.separator, nameOf: (_, value) => value})
}

/** How commander lays out a help: its own words from the catalogue, and lines by what a terminal shows of them. */
export function helpStyle({words}: HelpTexts): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  }
  const places = (text: string): string =>
    text.replace('[options]', words.optionsPlace).replace('[command]', words.commandPlace)
  return {
    displayWidth,
    // commander puts a space behind its title, which a full-width colon does not need.
    formatHelp(command, helper) {
      return Help.prototype.formatHelp.call(this, command, helper).replace('： ', '：')
    },
    styleTitle: title => titles[title] ?? title,
    styleUsage: places,
    subcommandTerm: command => places(subcommandTerm(command)),
    optionDescription: option => `${option.description}${remarks(option, words)}`,
    boxWrap: wrapped,
  }
}

function subcommandTerm(command: Command): string {
  const names = command.registeredArguments.map(argument => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? ` <${name}>` : ` [${name}]`
  })
  return `${command.name()}${command.options.length > 0 ? ' [options]' : ''}${names.join('')}`
}

function remarks({argChoices, defaultValue, negate}: Option, words: HelpTexts['words']): string {
  const hasDefault = defaultValue !== undefined && !negate && typeof defaultValue !== 'boolean'
  return [
    argChoices === undefined ? '' : filled({words}, words.choices, {names: argChoices}),
    hasDefault ? filled({words}, words.default, {value: String(defaultValue)}) : '',
  ].join('')
}

/** Pieces between which a line may end: words, and ideographs with the mark behind them. */
const pieces = /[\p{Script=Han}][，。、；：！？）」”]*|[^\s\p{Script=Han}、，。；]+[、，。；：）]*|\s+|./gu

/** A text in lines of at most `width` columns. */
function wrapped(this: Help, text: string, width: number): string {
  if (width < this.minWidthToWrap) return text
  return text
    .split('\n')
    .map(line => {
      const lines = ['']
      for (const [piece] of line.matchAll(pieces)) {
        const last = lines.at(-1)!
        if (displayWidth(last) + displayWidth(piece.trimEnd()) <= width) lines[lines.length - 1] = last + piece
        else if (piece.trim() !== '') lines.push(piece)
      }
      return lines.map(one => one.trimEnd()).join('\n')
    })
    .join('\n')
}
