import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {bundledGlossaryPath} from '../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
import {glossarySchemaErrorsZh} from '../../src/messages/glossary-schema-errors.js'
import {errorText} from '../../src/messages/named-error.js'
import {thrownErrors} from '../../src/messages/thrown-errors.js'
import {createTranslator} from '../../src/messages/translator.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {parsePair} from '../../src/pipeline/read.js'
import {decodeText} from '../../src/text/encoding.js'
import {parseJsonData} from '../../src/text/json-data.js'
import {parseYamlData} from '../../src/text/yaml-data.js'
import {repository} from '../helpers/built-cli.js'

/** Where an error is made otherwise: copies with another place, several mistakes of a file at once, and what was kept. */
const makers = [
  'batch/shard-result.ts',
  'bilingual/written/damage.ts',
  'glossary/read/parse-glossary.ts',
  'messages/named-error.ts',
  'workspace/files/error-place.ts',
]

test('every error has its texts in the catalogue', () => {
  const source = join(repository, 'src')
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).map(name => name.replaceAll('\\', '/'))
  const making = files.filter(
    name => name.endsWith('.ts') && readFileSync(join(source, name), 'utf8').includes('new DuizhaoError('),
  )
  expect(making.sort()).toEqual(makers)
})

test('Chinese texts are in Chinese', () => {
  for (const [key, text] of Object.entries({...thrownErrors.zh, ...glossarySchemaErrorsZh}))
    if (!key.endsWith('.expected')) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, true])
})

test.each([
  ['a rule that does not exist', () => activateRules({'term-mising': 'error'}), '没有名为“term-mising”的规则'],
  ['options of a rule', () => activateRules({spacing: ['error', {style: 'x'}]}), '规则“spacing”的选项有误：style'],
  ['an unknown glossary', () => bundledGlossaryPath('duizhao:scado'), '是否应为“duizhao:scoda”？'],
  ['a glossary that is missing', () => loadGlossary('no.yaml'), 'no.yaml：找不到该术语表文件'],
  ['a glossary that is a folder', () => loadGlossary('.'), '.：这是文件夹'],
  ['two files in one language', () => parsePair({text: '一二三'}, {text: '四五六'}), '两份文稿是同一种语言（中文）'],
  [
    'a list as a resource',
    () => parsePair({text: '[]', path: 'a.json'}, {text: '{}', path: 'b.json'}),
    'a.json:1:1：文件内容是列表',
  ],
  ['binary data', () => decodeText(new Uint8Array([0, 1, 2, 0])), '这是二进制文件'],
  ['an encoding', () => decodeText(new Uint8Array([65]), {encoding: 'utf-9'}), '没有名为“utf-9”的编码'],
  ['broken YAML', () => parseYamlData('a: [', 'a.yaml'), 'YAML 语法有误：'],
  ['a key that stands twice', () => parseYamlData('a: 1\na: 2', 'a.yaml'), 'YAML 语法有误：同一映射中的键不得重复'],
  ['JSON that is cut off', () => parseJsonData('{"a": "b', 'a.json'), 'a.json:1:7：字符串缺少后一半引号'],
  ['a key of JSON that stands twice', () => parseJsonData('{"a": 1, "a": 2}', 'a.json'), '键“a”重复'],
  ['a YAML tag', () => parseYamlData('!!js x', 'a.yaml'), 'a.yaml:1:6：YAML 中有标签“'],
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
