import {type Command, Option} from 'commander'
import {wholeNumber} from './arguments.js'
import type {Making} from './help.js'
import {addAlignmentOptions, addCommonOptions, addGlossaryOptions, addInputOptions, addRuleOptions} from './options.js'

/** The commands that serve until they are told to end: people in a browser, editors, agents. */
export function addReview(program: Command, {io, done, help}: Making): void {
  const command = program.command('review').summary(help.review.summary).description(help.review.description)
  command.argument('[files...]', help.files).addHelpText('after', help.review.examples)
  command.option('--no-open', help.option.open)
  command.addOption(new Option('--port <number>', help.option.port).argParser(value => wholeNumber('--port', value, 1)))
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addInputOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {review} = await import('./commands/review.js')
    done(await review(files, options, io))
  })
}

export function addLsp(program: Command, {io, help}: Making): void {
  const command = program.command('lsp').summary(help.lsp.summary).description(help.lsp.description)
  command.addHelpText('after', help.lsp.examples)
  command.option('--stdio', help.option.stdio)
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addCommonOptions(command, help).action(async options => {
    const {lsp} = await import('./commands/lsp.js')
    await lsp(options, io)
  })
}

export function addMcp(program: Command, {io, done, help}: Making): void {
  const command = program.command('mcp').summary(help.mcp.summary).description(help.mcp.description)
  command.addHelpText('after', help.mcp.examples)
  command.option('--root <folder>', help.option.root)
  command.option('--write', help.option.write)
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addCommonOptions(command, help).action(async options => {
    const {mcp} = await import('./commands/mcp.js')
    done(await mcp(options, io))
  })
}
