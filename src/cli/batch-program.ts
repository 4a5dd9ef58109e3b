import {type Command, Option} from 'commander'
import {wholeNumber} from './arguments.js'
import {checkFormats} from './choices.js'
import {filled, type Making} from './help.js'
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
export function addBatch(program: Command, {io, done, help}: Making): void {
  const batch = program.command('batch').summary(help.batch.summary).description(help.batch.description)
  batch.addHelpText('after', help.batch.examples).helpCommand('help [command]', help.words.helpCommand)
  batch.configureOutput({writeErr: () => {}})
  const redis = (command: Command): Command =>
    command.option('--redis <url>', help.option.redis, 'redis://127.0.0.1:6379')
  const submit = batch.command('submit').summary(help.batch.submit).description(help.batch.submit)
  submit
    .argument('[files...]', help.files)
    .requiredOption('--run <name>', help.option.run)
    .requiredOption('-o, --output <folder>', help.option.results)
    .addOption(
      new Option('--shard-size <number>', help.option.shardSize).argParser(value =>
        wholeNumber('--shard-size', value, 1),
      ),
    )
    .addOption(
      new Option('--priority <number>', help.option.priority).argParser(value => wholeNumber('--priority', value, 0)),
    )
  addGlossaryOptions(redis(submit), help)
  addRuleOptions(submit, help)
  addInputOptions(submit, help)
  addAlignmentOptions(submit, help)
  addCommonOptions(submit, help).action(async (files: string[], options) => {
    done(await (await import('./commands/batch.js')).submit(files, options, io))
  })
  const work = redis(batch.command('work').summary(help.batch.work).description(help.batch.work))
  work.option('--until-empty', help.option.untilEmpty)
  addJobsOption(work, help.option.jobsOfWorker)
  addCommonOptions(work, help).action(async options => {
    done(await (await import('./commands/batch.js')).work(options, io))
  })
  const status = redis(batch.command('status').summary(help.batch.status).description(help.batch.status))
  status
    .requiredOption('--run <name>', help.option.run)
    .addOption(new Option('-f, --format <name>', help.option.statusFormat).choices(['text', 'json']).default('text'))
  addCommonOptions(status, help).action(async options => {
    done(await (await import('./commands/batch.js')).status(options, io))
  })
  for (const name of ['pause', 'resume'] as const)
    redis(batch.command(name).summary(help.batch[name]).description(help.batch[name])).action(async options => {
      done(await (await import('./commands/batch.js')).pause(options, name === 'resume'))
    })
  const cancel = redis(batch.command('cancel').summary(help.batch.cancel).description(help.batch.cancel))
  cancel.requiredOption('--run <name>', help.option.run)
  addCommonOptions(cancel, help).action(async options => {
    done(await (await import('./commands/batch.js')).cancel(options, io))
  })
  const collect = batch.command('collect').summary(help.batch.collect).description(help.batch.collect)
  collect
    .requiredOption('--run <name>', help.option.run)
    .requiredOption('-o, --output <folder>', help.option.resultsToCollect)
    .option('--redis <url>', help.option.redisUnneeded)
    .option(
      '-f, --format <name[=file]>',
      filled(help, help.option.formatOfCollect, {names: checkFormats}),
      (value, before: string[] = []) => [...before, value],
    )
  addLimitOptions(collect, help)
  addCommonOptions(collect, help).action(async options => {
    done(await (await import('./commands/batch.js')).collect(options, io))
  })
}
