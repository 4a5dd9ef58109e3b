import {PassThrough} from 'node:stream'
import type {Command} from 'commander'
import {describe, expect, test} from 'vitest'
import {createProgram} from '../../src/cli/program.js'
import {usageText} from '../../src/cli/usage-text.js'
import {type HelpTexts, helpEn} from '../../src/messages/help/en.js'
import {helpZh} from '../../src/messages/help/zh.js'
import {createTranslator} from '../../src/messages/translator.js'
import {displayWidth} from '../../src/text/display-width.js'

const stream = new PassThrough()

function commandsIn(help: HelpTexts): [string, Command][] {
  const program = createProgram({io: {stdin: stream, stdout: stream, stderr: stream, env: {}}, done: () => {}, help})
  const all = (command: Command, name: string): [string, Command][] => [
    [name, command],
    ...command.commands.flatMap(sub => all(sub, `${name} ${sub.name()}`)),
  ]
  return all(program, 'duizhao')
}

/** The help with its examples, which are printed behind it. */
function helpOf(command: Command): string {
  let printed = ''
  command.configureOutput({
    writeOut: text => {
      printed += text
    },
  })
  command.outputHelp()
  return printed
}

/** Two or more English words in a row that are no option, command line, list of names or name of a protocol. */
function englishIn(help: string): string[] {
  const prose = help
    .split('\n')
    .filter(line => !/^ {2}(?:duizhao|cat|echo) |→/u.test(line))
    .map(line => line.replace(/^ {2}\S.*? {2,}|^用法：.*/u, ''))
    .join('\n')
    .replace(/Language Server Protocol|Model Context Protocol|JSON Lines|duizhao(?: [a-z]+| --\w+)*|COMMAND/gu, '')
  return prose.match(/(?<![\w./-])[A-Za-z]{2,} +[A-Za-z]{2,}(?![\w./-])/gu) ?? []
}

/** Lines above examples and records, which are not wrapped. */
function described(help: string): string[] {
  return help.split(/\n(?:示例|记录)：/u, 1)[0]!.split('\n')
}

describe.each(commandsIn(helpZh))('%s --help in Chinese', (name, command) => {
  const help = helpOf(command)

  test('has no English sentence in it', () => {
    expect(englishIn(help)).toEqual([])
    expect(help).toMatch(/^用法：duizhao/u)
    for (const line of described(help).filter(line => /^ {2}\S+.*? {2,}\S/u.test(line)))
      expect([name, line, /\p{Script=Han}|^ {2}(?:-f,|mode) /u.test(line)]).toEqual([name, line, true])
  })

  test('fits the terminal', () => {
    for (const line of described(help)) expect(displayWidth(line)).toBeLessThanOrEqual(82)
  })
})

test('English and Chinese have the same commands and examples', () => {
  const shapes = (help: HelpTexts): string[] =>
    commandsIn(help).map(([name, command]) => {
      const examples = helpOf(command)
        .split('\n')
        .filter(line => line.startsWith('  duizhao '))
        .map(line => line.trim().split(/ {2,}/u)[0])
      return [name, ...examples].join('\n')
    })
  expect(shapes(helpZh)).toEqual(shapes(helpEn))
})

describe.each(['zh', 'en'] as const)('wrong use in %s', lang => {
  const wrong = [
    ['chek'],
    ['check', '--fromat', 'json'],
    ['split'],
    ['split', 'a', 'b'],
    ['check', '-g'],
    ['batch', 'submit'],
    ['batch', 'status', '--run', 'x', '-f', 'xml'],
    ['glossary'],
  ]
  test.each(wrong)('%s %s %s', async (...args) => {
    const {program} = {program: commandsIn(lang === 'zh' ? helpZh : helpEn)[0]![1]}
    const error = await program.parseAsync(args.filter(Boolean), {from: 'user'}).then(
      () => undefined,
      (cause: unknown) => cause,
    )
    const text = usageText(error as Parameters<typeof usageText>[0], createTranslator(lang))
    expect(/\p{Script=Han}/u.test(text)).toBe(lang === 'zh')
    if (lang === 'zh') expect(text).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/u)
  })
})
