import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {bundledGlossaryPath} from '../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
import {errorMessages} from '../../src/messages/errors.js'
import {errorText} from '../../src/messages/named-error.js'
import {thrownErrorsZh} from '../../src/messages/thrown-errors.js'
import {createTranslator} from '../../src/messages/translator.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {parsePair} from '../../src/pipeline/read.js'
import {decodeText} from '../../src/text/encoding.js'
import {parseYamlData} from '../../src/text/yaml-data.js'
import {repository} from '../helpers/built-cli.js'

/** Rooms whose errors reach the command line; what only a program meets stays in English. */
const rooms = [
  'align/a',
  'align/l',
  'check/',
  'config/',
  'emit/',
  'glossary/',
  'memory/',
  'parse/',
  'pipeline.ts',
  'text/encoding',
]

/** Lists several mistakes of a file at once, in English. */
const inEnglish = ['GLOSSARY_SCHEMA']

test('every error of the rooms below has a Chinese text', () => {
  const source = join(repository, 'src')
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).map(name => name.replaceAll('\\', '/'))
  const codes = files
    .filter(name => name.endsWith('.ts') && rooms.some(room => name.startsWith(room)))
    .flatMap(name => [...readFileSync(join(source, name), 'utf8').matchAll(/code: '([A-Z_]{4,})'/gu)])
    .map(match => match[1]!)
  const known = [...Object.keys(thrownErrorsZh), ...Object.keys(errorMessages.zh)].map(key =>
    key.replace(/[./].*$/u, ''),
  )
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes) expect([...known, ...inEnglish]).toContain(code)
})

test('Chinese texts are in Chinese', () => {
  for (const [key, text] of Object.entries(thrownErrorsZh))
    if (!key.endsWith('.expected')) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, true])
})

test.each([
  ['a rule that does not exist', () => activateRules({'term-mising': 'error'}), '没有名为“term-mising”的规则'],
  ['options of a rule', () => activateRules({spacing: ['error', {style: 'x'}]}), '规则“spacing”的选项有误：style'],
  ['an unknown glossary', () => bundledGlossaryPath('duizhao:scado'), '是否要用“duizhao:scoda”？'],
  ['a glossary that is missing', () => loadGlossary('no.yaml'), 'no.yaml：没有这个术语表文件'],
  ['a glossary that is a folder', () => loadGlossary('.'), '.：术语表不是普通文件'],
  ['two files in one language', () => parsePair({text: '一二三'}, {text: '四五六'}), '两份文本是同一种语言（zh）'],
  [
    'a list as a resource',
    () => parsePair({text: '[]', path: 'a.json'}, {text: '{}', path: 'b.json'}),
    'a.json:1:1：文件内容是列表',
  ],
  ['binary data', () => decodeText(new Uint8Array([0, 1, 2, 0])), '这是二进制文件'],
  ['an encoding', () => decodeText(new Uint8Array([65]), {encoding: 'utf-9'}), '没有名为“utf-9”的编码'],
  ['broken YAML', () => parseYamlData('a: [', 'a.yaml'), 'YAML 语法有误：'],
  ['a YAML tag', () => parseYamlData('!!js x', 'a.yaml'), 'a.yaml:1:6：YAML 中有标签'],
])('%s', async (_, work, zh) => {
  const error = await Promise.resolve()
    .then((): unknown => work())
    .then(
      () => undefined,
      (cause: unknown) => cause,
    )
  if (!(error instanceof DuizhaoError)) throw new Error('nothing was thrown')
  expect(errorText(error, createTranslator('zh'))).toContain(zh)
  expect(errorText(error, createTranslator('zh'))).not.toContain('{{')
  expect(errorText(error, createTranslator('en'))).toBe(error.message)
})
