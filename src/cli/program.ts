import {Command, Option} from 'commander'
import {services, writtenFormats} from '../glossary/formats/format-names.js'
import {recordModes} from '../records/answer-record.js'
import {packageVersion} from '../text/package-version.js'
import {alignFormats} from '../workspace/output/align-formats.js'
import {choice, fraction, wholeNumber} from './arguments.js'
import {addBatch} from './batch-program.js'
import {
  alignUnits,
  checkFormats,
  consistencyFormats,
  diffFormats,
  explainFormats,
  findingsFormats,
  memoryExportFormats,
  memoryFormats,
  mineFormats,
  packedAlignFormats,
  segmentFormats,
} from './choices.js'
import type {ExitCode} from './exit-codes.js'
import * as help from './help.js'
import type {Io} from './io.js'
import {
  addAdoptionOptions,
  addAlignmentOptions,
  addBaselineOptions,
  addCommonOptions,
  addDirectionOption,
  addGlossaryOptions,
  addInputOptions,
  addJobsOption,
  addLimitOptions,
  addOutputOptions,
  addRuleOptions,
  addSpeedOptions,
} from './options.js'
import {addLsp, addMcp, addReview} from './server-program.js'

type Done = (code: ExitCode) => void

const commands: Readonly<Record<string, (program: Command, io: Io, done: Done) => void>> = {
  check: addCheck,
  align: addAlign,
  fix: addFix,
  split: addSplit,
  report: addReport,
  segment: addSegment,
  glossary: addGlossary,
  diff: addDiff,
  lock: addLock,
  memory: addMemory,
  pipe: addPipe,
  init: addInit,
  batch: addBatch,
  review: addReview,
  lsp: addLsp,
  mcp: addMcp,
}

/**
 * The command line: names, options and help. What a command does is loaded when it runs, so that help is quick; of a command line that
 * begins with the name of a command (`first`) only this one is made.
 */
export function createProgram(io: Io, done: Done, first = ''): Command {
  const program = new Command('duizhao')
    .description(help.description)
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help; also duizhao COMMAND --help')
    .helpCommand(false)
    .addHelpText('after', help.examples)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: () => {},
    })
  const named = Object.hasOwn(commands, first) ? {[first]: commands[first]!} : commands
  for (const add of Object.values(named)) add(program, io, done)
  return program
}

function addCheck(program: Command, io: Io, done: Done): void {
  const command = program.command('check').summary(help.check.summary).description(help.check.description)
  command.option('--watch', 'look again whenever a file changes')
  command.argument('[files...]', help.filesArgument).addHelpText('after', help.check.examples)
  addOutputOptions(command, checkFormats, 'pretty')
  addGlossaryOptions(command)
  addRuleOptions(command)
  addLimitOptions(command)
  addAdoptionOptions(command)
  addSpeedOptions(command)
  addInputOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {check} = await import('./commands/check.js')
    done(await check(files, options, io))
  })
}

function addAlign(program: Command, io: Io, done: Done): void {
  const command = program.command('align').summary(help.align.summary).description(help.align.description)
  command.argument('[files...]', 'a Chinese and an English file in any order, or one file with both languages')
  command.addHelpText('after', help.align.examples)
  addOutputOptions(command, [...alignFormats, ...packedAlignFormats], 'md-table')
  command.addOption(
    new Option('--unit <name>', 'what is paired: sentence (default) or paragraph').argParser(value =>
      choice('--unit', value, alignUnits),
    ),
  )
  command.option('--explain', `say for each pairing what speaks for it (formats ${explainFormats.join(', ')})`)
  addGlossaryOptions(command)
  addInputOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {align} = await import('./commands/align.js')
    done(await align(files, options, io))
  })
}

function addFix(program: Command, io: Io, done: Done): void {
  const command = program.command('fix').summary(help.fix.summary).description(help.fix.description)
  command.argument('[files...]', help.filesArgument).addHelpText('after', help.fix.examples)
  command.option('--unsafe', 'also apply fixes that a person should look at afterwards')
  command.option('--dry-run', 'change nothing, print a unified diff')
  command.option('--both', 'let house style change the originals too (else only the translations)')
  addOutputOptions(command, findingsFormats, 'pretty')
  addGlossaryOptions(command)
  addRuleOptions(command)
  addInputOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {fix} = await import('./commands/fix.js')
    done(await fix(files, options, io))
  })
}

function addSplit(program: Command, io: Io, done: Done): void {
  const command = program.command('split').summary(help.split.summary).description(help.split.description)
  command.argument('<file>', 'bilingual Markdown').addHelpText('after', help.split.examples)
  command.option('-d, --directory <folder>', 'write the two files there (else beside the file)')
  command.option('--force', 'replace files that exist')
  command.option('--check', 'write nothing, only say whether both files could be written')
  addCommonOptions(command).action(async (file: string, options) => {
    const {split} = await import('./commands/split.js')
    done(await split(file, options, io))
  })
}

function addReport(program: Command, io: Io, done: Done): void {
  const command = program.command('report').summary(help.report.summary).description(help.report.description)
  command.argument('[files...]', help.filesArgument).addHelpText('after', help.report.examples)
  addOutputOptions(command, consistencyFormats, 'terminal')
  addGlossaryOptions(command)
  addInputOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {report} = await import('./commands/report.js')
    done(await report(files, options, io))
  })
}

function addSegment(program: Command, io: Io, done: Done): void {
  const command = program.command('segment').summary(help.segment.summary).description(help.segment.description)
  command.argument('[file]', 'a document').addHelpText('after', help.segment.examples)
  addOutputOptions(command, segmentFormats, 'json')
  addInputOptions(command)
  addCommonOptions(command).action(async (file: string | undefined, options) => {
    const {segment} = await import('./commands/segment.js')
    done(await segment(file, options, io))
  })
}

function addGlossary(program: Command, io: Io, done: Done): void {
  const glossary = program.command('glossary').summary(help.glossary.summary).description(help.glossary.description)
  glossary.addHelpText('after', help.glossary.examples)
  // Without a subcommand one line says so; commander would write the whole help to standard error.
  glossary.configureOutput({writeErr: () => {}})
  const lint = glossary.command('lint').summary(help.glossary.lint).description(help.glossary.lint)
  lint.argument('[files...]', 'glossary files or bundled names (else those of the configuration)')
  addOutputOptions(lint, ['pretty', 'json'], 'pretty')
  addLimitOptions(lint)
  addCommonOptions(lint).action(async (files: string[], options) => {
    const {lintGlossaries} = await import('./commands/glossary-lint.js')
    done(await lintGlossaries(files, options, io))
  })
  const test = glossary.command('test').summary(help.glossary.test).description(help.glossary.test)
  test.argument('[files...]', 'glossary files or bundled names (else those of the configuration)')
  addOutputOptions(test, ['pretty', 'json'], 'pretty')
  addRuleOptions(test)
  addCommonOptions(test).action(async (files: string[], options) => {
    const {testGlossaries} = await import('./commands/glossary-test.js')
    done(await testGlossaries(files, options, io))
  })
  const stats = glossary.command('stats').summary(help.glossary.stats).description(help.glossary.stats)
  stats.argument('[files...]', 'glossary files or bundled names (else those of the configuration)')
  addOutputOptions(stats, ['pretty', 'json'], 'pretty')
  addCommonOptions(stats).action(async (files: string[], options) => {
    const {showGlossaryStats} = await import('./commands/glossary-stats.js')
    done(await showGlossaryStats(files, options, io))
  })
  addGlossaryCompile(glossary, io, done)
  addGlossaryConvert(glossary, io, done)
  addGlossaryMine(glossary, io, done)
}

function addGlossaryMine(glossary: Command, io: Io, done: Done): void {
  const mine = glossary.command('mine').summary(help.glossary.mine).description(help.glossary.mine)
  mine.argument('[files...]', help.filesArgument)
  addOutputOptions(mine, mineFormats, 'yaml')
  mine
    .addOption(
      new Option('--min-count <number>', 'translation units in which a term must stand (default 2)').argParser(value =>
        wholeNumber('--min-count', value, 2),
      ),
    )
    .addOption(
      new Option('--limit <number>', 'most proposals (default 200)').argParser(value =>
        wholeNumber('--limit', value, 1),
      ),
    )
  addGlossaryOptions(mine)
  addInputOptions(mine)
  addAlignmentOptions(mine)
  addCommonOptions(mine).action(async (files: string[], options) => {
    const {mineGlossary} = await import('./commands/glossary-mine.js')
    done(await mineGlossary(files, options, io))
  })
}

function addDiff(program: Command, io: Io, done: Done): void {
  const command = program.command('diff').summary(help.diff.summary).description(help.diff.description)
  command
    .argument('[files...]', 'the earlier source, the later one and the translation; with --since the files of today')
    .addHelpText('after', help.diff.examples)
    .option('--since <revision>', 'compare with a revision of git')
  addOutputOptions(command, diffFormats, 'pretty')
  addGlossaryOptions(command)
  addRuleOptions(command)
  addBaselineOptions(command)
  addInputOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {diff} = await import('./commands/diff.js')
    done(await diff(files, options, io))
  })
}

function addLock(program: Command, io: Io, done: Done): void {
  const command = program.command('lock').summary(help.lock.summary).description(help.lock.description)
  command
    .argument('[files...]', help.filesArgument)
    .addHelpText('after', help.lock.examples)
    .option('--update', 'accept these files and keep what is accepted of others')
    .option('-o, --output <file>', 'where the list is kept (default duizhao.lock.json)')
  addInputOptions(command)
  addGlossaryOptions(command)
  addAlignmentOptions(command)
  addCommonOptions(command).action(async (files: string[], options) => {
    const {lock} = await import('./commands/lock.js')
    done(await lock(files, options, io))
  })
}

function addMemory(program: Command, io: Io, done: Done): void {
  const memory = program.command('memory').summary(help.memory.summary).description(help.memory.description)
  memory.addHelpText('after', help.memory.examples)
  memory.configureOutput({writeErr: () => {}})
  const add = memory.command('add').summary(help.memory.add).description(help.memory.add)
  add.argument('<memory>', 'a JSON Lines file; made if need be').argument('[files...]', help.filesArgument)
  addGlossaryOptions(add)
  addInputOptions(add)
  addAlignmentOptions(add)
  addCommonOptions(add).action(async (file: string, files: string[], options) => {
    const {addToMemory} = await import('./commands/memory-add.js')
    done(await addToMemory(file, files, options, io))
  })
  const search = memory.command('search').summary(help.memory.search).description(help.memory.search)
  search.argument('<memory>', 'a JSON Lines file').argument('<text...>', 'texts to be found')
  search
    .addOption(
      new Option('--min-score <number>', 'matches below this likeness are left out (0.5…1, default 0.7)').argParser(
        value => fraction('--min-score', value),
      ),
    )
    .addOption(
      new Option('--limit <number>', 'most matches of a text (default 5)').argParser(value =>
        wholeNumber('--limit', value, 1),
      ),
    )
  search.option('--contains', 'units that have the text in either language, instead of those like it')
  addOutputOptions(search, memoryFormats, 'pretty')
  addGlossaryOptions(search)
  addCommonOptions(search).action(async (file: string, texts: string[], options) => {
    const {searchMemory} = await import('./commands/memory.js')
    done(await searchMemory(file, texts, options, io))
  })
  const exported = memory.command('export').summary(help.memory.export).description(help.memory.export)
  exported.argument('<memory>', 'a JSON Lines file')
  addOutputOptions(exported, memoryExportFormats, 'tmx')
  addCommonOptions(exported).action(async (file: string, options) => {
    const {exportMemory} = await import('./commands/memory-export.js')
    done(await exportMemory(file, options, io))
  })
  const stats = memory.command('stats').summary(help.memory.stats).description(help.memory.stats)
  stats.argument('<memory>', 'a JSON Lines file')
  addOutputOptions(stats, memoryFormats, 'pretty')
  addCommonOptions(stats).action(async (file: string, options) => {
    const {memoryStats} = await import('./commands/memory.js')
    done(await memoryStats(file, options, io))
  })
  const variants = memory.command('variants').summary(help.memory.variants).description(help.memory.variants)
  variants.argument('<memory>', 'a JSON Lines file')
  addOutputOptions(variants, memoryFormats, 'pretty')
  addCommonOptions(variants).action(async (file: string, options) => {
    const {memoryVariants} = await import('./commands/memory.js')
    done(await memoryVariants(file, options, io))
  })
}

function addGlossaryCompile(glossary: Command, io: Io, done: Done): void {
  const compile = glossary.command('compile').summary(help.glossary.compile).description(help.glossary.compile)
  compile
    .argument('[files...]', 'glossary files or bundled names (else those of the configuration)')
    .requiredOption('-o, --output <file>', 'the compiled file')
  addCommonOptions(compile).action(async (files: string[], options) => {
    const {compileGlossaries} = await import('./commands/glossary-compile.js')
    done(await compileGlossaries(files, options, io))
  })
}

function addGlossaryConvert(glossary: Command, io: Io, done: Done): void {
  const convert = glossary.command('convert').summary(help.glossary.convert).description(help.glossary.convert)
  convert.argument('<file>', 'a glossary file or a bundled name')
  addOutputOptions(convert, writtenFormats, 'that of the ending of -o, else yaml')
  addDirectionOption(
    convert
      .option('--for <name>', `what a program or service takes: ${services.join(', ')}`)
      .option('--target-lang <tag>', 'language of the translations, for what holds one pair'),
  )
  addCommonOptions(convert).action(async (file: string, options) => {
    const {convertGlossary} = await import('./commands/glossary-convert.js')
    done(await convertGlossary(file, options, io))
  })
}

function addPipe(program: Command, io: Io, done: Done): void {
  const command = program.command('pipe').summary(help.pipe.summary).description(help.pipe.description)
  command.argument('<mode>', recordModes.join(', ')).addHelpText('after', help.pipe.examples)
  addGlossaryOptions(command)
  addRuleOptions(command)
  addAlignmentOptions(command)
  addJobsOption(command, 'threads to work in (else two for a long stream)')
  addCommonOptions(command).action(async (mode: string, options) => {
    const {pipe} = await import('./commands/pipe.js')
    done(await pipe(mode, options, io))
  })
}

function addInit(program: Command, io: Io, done: Done): void {
  const command = program.command('init').summary(help.init.summary).description(help.init.description)
  command.option('--force', 'replace files that exist').addHelpText('after', help.init.examples)
  addCommonOptions(command).action(async options => {
    const {init} = await import('./commands/init.js')
    done(await init(options, io))
  })
}
