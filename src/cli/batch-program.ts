import {type Command, Option} from 'commander'
import {wholeNumber} from './arguments.js'
import {checkFormats, collectedReports} from './choices.js'
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
    command.addOption(
      new Option('--redis <url>', help.option.redis).env('DUIZHAO_REDIS').default('redis://127.0.0.1:6379'),
    )
  const submit = batch.command('submit').summary(help.batch.submit).description(help.batch.submit)
  submit
    .argument('[files...]', help.files)
    .requiredOption('--run <name>', help.option.run)
    .requiredOption('-o, --output <place>', help.option.results)
    .option('--input <place>', help.option.batchInput)
    .option('--manifest <file>', help.option.manifest)
    .option('--records <file>', help.option.records)
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
  work
    .option('--until-empty', help.option.untilEmpty)
    .addOption(
      new Option('--lock <seconds>', help.option.lockOfWorker).argParser(value => wholeNumber('--lock', value, 2)),
    )
    .option('--input <place>', help.option.inputOfWorker, repeated)
    .option('--output <place>', help.option.outputOfWorker, repeated)
  addJobsOption(work, help.option.jobsOfWorker)
  addCommonOptions(work, help).action(async options => {
    done(await (await import('./commands/batch.js')).work(options, io))
  })
  const status = redis(batch.command('status').summary(help.batch.status).description(help.batch.status))
  status
    .requiredOption('--run <name>', help.option.run)
    .option('--watch', help.option.watchStatus)
    .addOption(new Option('-f, --format <name>', help.option.statusFormat).choices(['text', 'json']).default('text'))
  addCommonOptions(status, help).action(async options => {
    done(await (await import('./commands/batch.js')).status(options, io))
  })
  for (const name of ['pause', 'resume'] as const)
    redis(batch.command(name).summary(help.batch[name]).description(help.batch[name])).action(async options => {
      done(await (await import('./commands/batch.js')).hold(options, name === 'resume'))
    })
  const cancel = redis(batch.command('cancel').summary(help.batch.cancel).description(help.batch.cancel))
  cancel.requiredOption('--run <name>', help.option.run)
  addCommonOptions(cancel, help).action(async options => {
    done(await (await import('./commands/batch.js')).cancel(options, io))
  })
  const failed = batch.command('failed').summary(help.batch.failed).description(help.batch.failed)
  failed
    .requiredOption('--run <name>', help.option.run)
    .requiredOption('-o, --output <place>', help.option.resultsToCollect)
    .addOption(new Option('-f, --format <name>', help.option.statusFormat).choices(['text', 'json']).default('text'))
  addCommonOptions(failed, help).action(async options => {
    done(await (await import('./commands/batch-collect.js')).failed(options, io))
  })
  const collect = batch.command('collect').summary(help.batch.collect).description(help.batch.collect)
  collect
    .requiredOption('--run <name>', help.option.run)
    .requiredOption('-o, --output <place>', help.option.resultsToCollect)
    .option('--input <place>', help.option.inputToCollect)
    .option('--redis <url>', help.option.redisUnneeded)
    .option('--report', help.option.reportOfCollect)
    .option(
      '-f, --format <name[=file]>',
      filled(help, help.option.formatOfCollect, {names: checkFormats, reports: collectedReports}),
      repeated,
    )
  addLimitOptions(collect, help)
  addCommonOptions(collect, help).action(async options => {
    done(await (await import('./commands/batch-collect.js')).collect(options, io))
  })
}

function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
