import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {expect, test} from 'vitest'
import {presetNames} from '../../src/check/engine/presets.js'
import {consistencyFormats, encodings, findingsFormats, layouts} from '../../src/cli/choices.js'
import {createProgram} from '../../src/cli/program.js'
import {configFileNames} from '../../src/config/load.js'
import {configSchema} from '../../src/config/schema.js'
import {helpEn} from '../../src/messages/help/en.js'
import {recordModes} from '../../src/records/answer-record.js'
import {alignFormats} from '../../src/workspace/output/align-formats.js'
import {repository} from '../helpers/built-cli.js'

const page = (name: string): string => readFileSync(join(repository, 'docs', name), 'utf8')
const stream = new PassThrough()
const program = createProgram({
  io: {stdin: stream, stdout: stream, stderr: stream, env: {}},
  done: () => {},
  help: helpEn,
})

test('every command and every option of the program is on the page, and no other', () => {
  const text = page('cli.md')
  for (const command of program.commands) {
    expect(text).toContain(`\`${command.name()}`)
    for (const option of command.options) if (option.long !== undefined) expect(text).toContain(option.long)
  }
  const all = program.commands.flatMap(command => [command, ...command.commands])
  const known = all.flatMap(command => command.options.map(({long}) => long))
  const named = [...text.matchAll(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/gu)].map(([name]) => name)
  for (const name of new Set(named)) expect([...known, '--help', '--version']).toContain(name)
})

test('every format and mode is on its page', () => {
  for (const name of [...findingsFormats, ...consistencyFormats]) expect(page('reports.md')).toContain(`\`${name}\``)
  for (const name of [...alignFormats, ...recordModes]) expect(page('cli.md')).toContain(`\`${name}\``)
  const help = program.commands.find(command => command.name() === 'check')!.helpInformation()
  for (const name of [...layouts, ...encodings]) expect(help.replace(/\s+/gu, ' ')).toContain(name)
})

test('every key, file name and preset of the configuration is on its page', () => {
  const text = page('configuration.md')
  for (const key of Object.keys(configSchema.shape)) expect(text).toContain(`\`${key}\``)
  for (const name of configFileNames) expect(text).toContain(name.replace(/^duizhao\.config(?=\.(?!yaml))/u, ''))
  for (const name of presetNames) expect(text).toContain(`\`duizhao:${name}\``)
})

test('help names only what there is', () => {
  for (const command of program.commands) {
    const examples = [...command.helpInformation().matchAll(/duizhao ([a-z]+)/gu)].map(match => match[1]!)
    for (const name of examples) expect(program.commands.map(other => other.name())).toContain(name)
  }
})
