import {type Command, Option} from 'commander'
import {wholeNumber} from './arguments.js'
import type {ExitCode} from './exit-codes.js'
import * as help from './help.js'
import type {Io} from './io.js'
import {addAlignmentOptions, addCommonOptions, addGlossaryOptions, addInputOptions, addRuleOptions} from './options.js'

type Done = (code: ExitCode) => void

/** The commands that serve until they are told to end: people in a browser, editors, agents. */
export function addReview(program: Command, io: Io, done: Done): void {
  const command = program.command('review').summary(help.review.summary).description(help.review.description)
  command.argument('[files...]', help.filesArgument).addHelpText('after', help.review.examples)
  command.option('--no-open', 'print the address only and open no browser')
  command.addOption(
    new Option('--port <number>', 'port on this machine (else a free one)').argParser(value =>
      wholeNumber('--port', value, 1),
    ),
  )
  addGlossaryOptions(command)
  addRuleOptions(command)
  addInputOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {review} = await import('./commands/review.js')
    done(await review(files, options, io))
  })
}

export function addLsp(program: Command, io: Io): void {
  const command = program.command('lsp').summary(help.lsp.summary).description(help.lsp.description)
  command.addHelpText('after', help.lsp.examples)
  command.option('--stdio', 'over standard input and output (the only way there is)')
  addGlossaryOptions(command)
  addRuleOptions(command)
  addCommonOptions(command).action(async options => {
    const {lsp} = await import('./commands/lsp.js')
    await lsp(options, io)
  })
}

export function addMcp(program: Command, io: Io, done: Done): void {
  const command = program.command('mcp').summary(help.mcp.summary).description(help.mcp.description)
  command.addHelpText('after', help.mcp.examples)
  command.option('--root <folder>', 'the folder that the agent may see (default: the working directory)')
  command.option('--write', 'let fix_pair change files below the root')
  addGlossaryOptions(command)
  addRuleOptions(command)
  addCommonOptions(command).action(async options => {
    const {mcp} = await import('./commands/mcp.js')
    done(await mcp(options, io))
  })
}
