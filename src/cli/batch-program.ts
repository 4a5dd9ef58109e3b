import {type Command, Option} from 'commander'
import {wholeNumber} from './arguments.js'
import {checkFormats} from './choices.js'
import type {ExitCode} from './exit-codes.js'
import * as help from './help.js'
import type {Io} from './io.js'
import {
  addAlignmentOptions,
  addCommonOptions,
  addGlossaryOptions,
  addInputOptions,
  addJobsOption,
  addLimitOptions,
  addRuleOptions,
} from './options.js'

/** The commands of `duizhao batch`. */
export function addBatch(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const batch = program.command('batch').summary(help.batch.summary).description(help.batch.description)
  batch.addHelpText('after', help.batch.examples)
  batch.configureOutput({writeErr: () => {}})
  const redis = (command: Command): Command =>
    command.option('--redis <url>', 'address of Redis', 'redis://127.0.0.1:6379')
  const submit = batch.command('submit').summary(help.batch.submit).description(help.batch.submit)
  submit
    .argument('[files...]', help.filesArgument)
    .requiredOption('--run <name>', 'name of the run')
    .requiredOption('-o, --output <folder>', 'folder of the results, the same for all workers')
    .addOption(
      new Option('--shard-size <number>', 'inputs of a shard (default 100 to 1000, by their number)').argParser(value =>
        wholeNumber('--shard-size', value, 1),
      ),
    )
    .addOption(
      new Option('--priority <number>', 'runs with a smaller number go first').argParser(value =>
        wholeNumber('--priority', value, 0),
      ),
    )
  addGlossaryOptions(redis(submit))
  addRuleOptions(submit)
  addInputOptions(submit)
  addAlignmentOptions(submit)
  addCommonOptions(submit).action(async (files: string[], options) => {
    done(await (await import('./commands/batch.js')).submit(files, options, io))
  })
  const work = redis(batch.command('work').summary(help.batch.work).description(help.batch.work))
  work.option('--until-empty', 'end when nothing is left to do')
  addJobsOption(work, 'threads to work in (else one)')
  addCommonOptions(work).action(async options => {
    done(await (await import('./commands/batch.js')).work(options, io))
  })
  const status = redis(batch.command('status').summary(help.batch.status).description(help.batch.status))
  status
    .requiredOption('--run <name>', 'name of the run')
    .addOption(new Option('-f, --format <name>', 'text or json').choices(['text', 'json']).default('text'))
  addCommonOptions(status).action(async options => {
    done(await (await import('./commands/batch.js')).status(options, io))
  })
  for (const name of ['pause', 'resume'] as const)
    redis(batch.command(name).summary(help.batch[name]).description(help.batch[name])).action(async options => {
      done(await (await import('./commands/batch.js')).pause(options, name === 'resume'))
    })
  const cancel = redis(batch.command('cancel').summary(help.batch.cancel).description(help.batch.cancel))
  cancel.requiredOption('--run <name>', 'name of the run')
  addCommonOptions(cancel).action(async options => {
    done(await (await import('./commands/batch.js')).cancel(options, io))
  })
  const collect = batch.command('collect').summary(help.batch.collect).description(help.batch.collect)
  collect
    .requiredOption('--run <name>', 'name of the run')
    .requiredOption('-o, --output <folder>', 'folder of the results')
    .option('--redis <url>', 'not needed: the folder has all')
    .option(
      '-f, --format <name[=file]>',
      `format of the findings (repeatable): ${checkFormats.join(', ')}`,
      (value, before: string[] = []) => [...before, value],
    )
  addLimitOptions(collect)
  addCommonOptions(collect).action(async options => {
    done(await (await import('./commands/batch.js')).collect(options, io))
  })
}
