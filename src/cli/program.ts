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
import {filled, helpStyle, type Making} from './help.js'
import {
  addAdoptionOptions,
  addAlignmentOptions,
  addBaselineOptions,
  addCommonOptions,
  addDirectionOption,
  addFormatOption,
  addGlossaryOptions,
  addInputOptions,
  addJobsOption,
  addLimitOptions,
  addOutputOptions,
  addRuleOptions,
  addSpeedOptions,
} from './options.js'
import {addLsp, addMcp, addReview} from './server-program.js'

const commands: Readonly<Record<string, (program: Command, making: Making) => void>> = {
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
export function createProgram(making: Making, first = ''): Command {
  const {io, help} = making
  const program = new Command('duizhao')
    .description(help.description)
    .version(packageVersion(), '-V, --version', help.option.version)
    .helpOption('-h, --help', help.option.help)
    .helpCommand(false)
    .addHelpText('after', help.examples)
    .showSuggestionAfterError(true)
    .configureHelp(helpStyle(help))
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: () => {},
    })
  const named = Object.hasOwn(commands, first) ? {[first]: commands[first]!} : commands
  for (const add of Object.values(named)) add(program, making)
  return program
}

function addCheck(program: Command, {io, done, help}: Making): void {
  const command = program.command('check').summary(help.check.summary).description(help.check.description)
  command.option('--watch', help.option.watch)
  command.argument('[files...]', help.files).addHelpText('after', help.check.examples)
  addOutputOptions(command, help, checkFormats, 'pretty')
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addLimitOptions(command, help)
  addAdoptionOptions(command, help)
  addSpeedOptions(command, help)
  addInputOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {check} = await import('./commands/check.js')
    done(await check(files, options, io))
  })
}

function addAlign(program: Command, {io, done, help}: Making): void {
  const command = program.command('align').summary(help.align.summary).description(help.align.description)
  command.argument('[files...]', help.align.files)
  command.addHelpText('after', help.align.examples)
  addOutputOptions(command, help, [...alignFormats, ...packedAlignFormats], 'md-table')
  command.addOption(
    new Option('--unit <name>', help.option.unit).argParser(value => choice('--unit', value, alignUnits)),
  )
  command.option('--explain', filled(help, help.option.explain, {names: explainFormats}))
  addGlossaryOptions(command, help)
  addInputOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {align} = await import('./commands/align.js')
    done(await align(files, options, io))
  })
}

function addFix(program: Command, {io, done, help}: Making): void {
  const command = program.command('fix').summary(help.fix.summary).description(help.fix.description)
  command.argument('[files...]', help.files).addHelpText('after', help.fix.examples)
  command.option('--unsafe', help.option.unsafe)
  command.option('--dry-run', help.option.dryRun)
  command.option('--both', help.option.both)
  addOutputOptions(command, help, findingsFormats, 'pretty')
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addInputOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {fix} = await import('./commands/fix.js')
    done(await fix(files, options, io))
  })
}

function addSplit(program: Command, {io, done, help}: Making): void {
  const command = program.command('split').summary(help.split.summary).description(help.split.description)
  command.argument('<file>', help.split.file).addHelpText('after', help.split.examples)
  command.option('-d, --directory <folder>', help.option.directory)
  command.option('--force', help.option.force)
  command.option('--check', help.option.splitCheck)
  addCommonOptions(command, help).action(async (file: string, options) => {
    const {split} = await import('./commands/split.js')
    done(await split(file, options, io))
  })
}

function addReport(program: Command, {io, done, help}: Making): void {
  const command = program.command('report').summary(help.report.summary).description(help.report.description)
  command.argument('[files...]', help.files).addHelpText('after', help.report.examples)
  addOutputOptions(command, help, consistencyFormats, 'terminal')
  addGlossaryOptions(command, help)
  addInputOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {report} = await import('./commands/report.js')
    done(await report(files, options, io))
  })
}

function addSegment(program: Command, {io, done, help}: Making): void {
  const command = program.command('segment').summary(help.segment.summary).description(help.segment.description)
  command.argument('[file]', help.segment.file).addHelpText('after', help.segment.examples)
  addOutputOptions(command, help, segmentFormats, 'json')
  addInputOptions(command, help)
  addCommonOptions(command, help).action(async (file: string | undefined, options) => {
    const {segment} = await import('./commands/segment.js')
    done(await segment(file, options, io))
  })
}

function addGlossary(program: Command, {io, done, help}: Making): void {
  const glossary = program.command('glossary').summary(help.glossary.summary).description(help.glossary.description)
  glossary.addHelpText('after', help.glossary.examples).helpCommand('help [command]', help.words.helpCommand)
  // Without a subcommand one line says so; commander would write the whole help to standard error.
  glossary.configureOutput({writeErr: () => {}})
  const lint = glossary.command('lint').summary(help.glossary.lint).description(help.glossary.lint)
  lint.argument('[files...]', help.glossary.files)
  addOutputOptions(lint, help, ['pretty', 'json'], 'pretty')
  addLimitOptions(lint, help)
  addCommonOptions(lint, help).action(async (files: string[], options) => {
    const {lintGlossaries} = await import('./commands/glossary-lint.js')
    done(await lintGlossaries(files, options, io))
  })
  const test = glossary.command('test').summary(help.glossary.test).description(help.glossary.test)
  test.argument('[files...]', help.glossary.files)
  addOutputOptions(test, help, ['pretty', 'json'], 'pretty')
  addRuleOptions(test, help)
  addCommonOptions(test, help).action(async (files: string[], options) => {
    const {testGlossaries} = await import('./commands/glossary-test.js')
    done(await testGlossaries(files, options, io))
  })
  const stats = glossary.command('stats').summary(help.glossary.stats).description(help.glossary.stats)
  stats.argument('[files...]', help.glossary.files)
  addOutputOptions(stats, help, ['pretty', 'json'], 'pretty')
  addCommonOptions(stats, help).action(async (files: string[], options) => {
    const {showGlossaryStats} = await import('./commands/glossary-stats.js')
    done(await showGlossaryStats(files, options, io))
  })
  addGlossaryCompile(glossary, {io, done, help})
  addGlossaryConvert(glossary, {io, done, help})
  addGlossaryDiff(glossary, {io, done, help})
  addGlossaryMine(glossary, {io, done, help})
}

function addGlossaryMine(glossary: Command, {io, done, help}: Making): void {
  const mine = glossary.command('mine').summary(help.glossary.mine).description(help.glossary.mine)
  mine.argument('[files...]', help.files)
  addOutputOptions(mine, help, mineFormats, 'yaml')
  mine
    .addOption(
      new Option('--min-count <number>', help.option.minCount).argParser(value => wholeNumber('--min-count', value, 2)),
    )
    .addOption(
      new Option('--limit <number>', help.option.mineLimit).argParser(value => wholeNumber('--limit', value, 1)),
    )
  addGlossaryOptions(mine, help)
  addInputOptions(mine, help)
  addAlignmentOptions(mine, help)
  addCommonOptions(mine, help).action(async (files: string[], options) => {
    const {mineGlossary} = await import('./commands/glossary-mine.js')
    done(await mineGlossary(files, options, io))
  })
}

function addDiff(program: Command, {io, done, help}: Making): void {
  const command = program.command('diff').summary(help.diff.summary).description(help.diff.description)
  command
    .argument('[files...]', help.diff.files)
    .addHelpText('after', help.diff.examples)
    .option('--since <revision>', help.option.sinceDiff)
  addOutputOptions(command, help, diffFormats, 'pretty')
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addBaselineOptions(command, help)
  addInputOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {diff} = await import('./commands/diff.js')
    done(await diff(files, options, io))
  })
}

function addLock(program: Command, {io, done, help}: Making): void {
  const command = program.command('lock').summary(help.lock.summary).description(help.lock.description)
  command
    .argument('[files...]', help.files)
    .addHelpText('after', help.lock.examples)
    .option('--update', help.option.lockUpdate)
    .option('-o, --output <file>', help.option.lockOutput)
  addInputOptions(command, help)
  addGlossaryOptions(command, help)
  addAlignmentOptions(command, help)
  addCommonOptions(command, help).action(async (files: string[], options) => {
    const {lock} = await import('./commands/lock.js')
    done(await lock(files, options, io))
  })
}

function addMemory(program: Command, {io, done, help}: Making): void {
  const memory = program.command('memory').summary(help.memory.summary).description(help.memory.description)
  memory.addHelpText('after', help.memory.examples).helpCommand('help [command]', help.words.helpCommand)
  memory.configureOutput({writeErr: () => {}})
  const add = memory.command('add').summary(help.memory.add).description(help.memory.add)
  add.argument('<memory>', help.memory.fileToAdd).argument('[files...]', help.files)
  addGlossaryOptions(add, help)
  addInputOptions(add, help)
  addAlignmentOptions(add, help)
  addCommonOptions(add, help).action(async (file: string, files: string[], options) => {
    const {addToMemory} = await import('./commands/memory-add.js')
    done(await addToMemory(file, files, options, io))
  })
  const search = memory.command('search').summary(help.memory.search).description(help.memory.search)
  search.argument('<memory>', help.memory.file).argument('<text...>', help.memory.texts)
  search
    .addOption(
      new Option('--min-score <number>', help.option.minScore).argParser(value => fraction('--min-score', value)),
    )
    .addOption(
      new Option('--limit <number>', help.option.searchLimit).argParser(value => wholeNumber('--limit', value, 1)),
    )
  search.option('--contains', help.option.contains)
  addOutputOptions(search, help, memoryFormats, 'pretty')
  addGlossaryOptions(search, help)
  addCommonOptions(search, help).action(async (file: string, texts: string[], options) => {
    const {searchMemory} = await import('./commands/memory.js')
    done(await searchMemory(file, texts, options, io))
  })
  const exported = memory.command('export').summary(help.memory.export).description(help.memory.export)
  exported.argument('<memory>', help.memory.file)
  addOutputOptions(exported, help, memoryExportFormats, 'tmx')
  addCommonOptions(exported, help).action(async (file: string, options) => {
    const {exportMemory} = await import('./commands/memory-export.js')
    done(await exportMemory(file, options, io))
  })
  const stats = memory.command('stats').summary(help.memory.stats).description(help.memory.stats)
  stats.argument('<memory>', help.memory.file)
  addOutputOptions(stats, help, memoryFormats, 'pretty')
  addCommonOptions(stats, help).action(async (file: string, options) => {
    const {memoryStats} = await import('./commands/memory.js')
    done(await memoryStats(file, options, io))
  })
  const variants = memory.command('variants').summary(help.memory.variants).description(help.memory.variants)
  variants.argument('<memory>', help.memory.file)
  addOutputOptions(variants, help, memoryFormats, 'pretty')
  addCommonOptions(variants, help).action(async (file: string, options) => {
    const {memoryVariants} = await import('./commands/memory.js')
    done(await memoryVariants(file, options, io))
  })
}

function addGlossaryCompile(glossary: Command, {io, done, help}: Making): void {
  const compile = glossary.command('compile').summary(help.glossary.compile).description(help.glossary.compile)
  compile.argument('[files...]', help.glossary.files).requiredOption('-o, --output <file>', help.option.compiledOutput)
  addCommonOptions(compile, help).action(async (files: string[], options) => {
    const {compileGlossaries} = await import('./commands/glossary-compile.js')
    done(await compileGlossaries(files, options, io))
  })
}

function addGlossaryConvert(glossary: Command, {io, done, help}: Making): void {
  const convert = glossary.command('convert').summary(help.glossary.convert).description(help.glossary.convert)
  convert.argument('<file>', help.glossary.file)
  addFormatOption(convert, filled(help, help.option.formatOfGlossary, {names: writtenFormats}), help)
  addDirectionOption(
    convert
      .option('--for <name>', filled(help, help.option.for, {names: services}))
      .option('--target-lang <tag>', help.option.convertTarget),
    help,
  )
  addCommonOptions(convert, help).action(async (file: string, options) => {
    const {convertGlossary} = await import('./commands/glossary-convert.js')
    done(await convertGlossary(file, options, io))
  })
}

function addGlossaryDiff(glossary: Command, {io, done, help}: Making): void {
  const diff = glossary.command('diff').summary(help.glossary.diff).description(help.glossary.diff)
  diff.argument('<old>', help.glossary.file).argument('<new>', help.glossary.later)
  addOutputOptions(diff, help, ['pretty', 'json', 'md'], 'pretty')
  addDirectionOption(diff, help)
  addCommonOptions(diff, help).action(async (before: string, after: string, options) => {
    const {diffGlossaries} = await import('./commands/glossary-diff.js')
    done(await diffGlossaries([before, after], options, io))
  })
}

function addPipe(program: Command, {io, done, help}: Making): void {
  const command = program.command('pipe').summary(help.pipe.summary).description(help.pipe.description)
  command.argument('<mode>', recordModes.join(', ')).addHelpText('after', help.pipe.examples)
  addGlossaryOptions(command, help)
  addRuleOptions(command, help)
  addAlignmentOptions(command, help)
  addJobsOption(command, help.option.jobsOfPipe)
  addCommonOptions(command, help).action(async (mode: string, options) => {
    const {pipe} = await import('./commands/pipe.js')
    done(await pipe(mode, options, io))
  })
}

function addInit(program: Command, {io, done, help}: Making): void {
  const command = program.command('init').summary(help.init.summary).description(help.init.description)
  command.option('--force', help.option.force).addHelpText('after', help.init.examples)
  addCommonOptions(command, help).action(async options => {
    const {init} = await import('./commands/init.js')
    done(await init(options, io))
  })
}
