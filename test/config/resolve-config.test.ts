import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {resolveConfig} from '../../src/config/resolve.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {folderWith} from '../helpers/built-cli.js'

const ruleIds = ['term-missing', 'term-variant', 'spacing']
const made: {remove(): void}[] = []

afterEach(() => {
  for (const folder of made.splice(0)) folder.remove()
})

function folder(files: Readonly<Record<string, string>>): string {
  const {path, remove} = folderWith(files)
  made.push({remove})
  return path
}

function resolveIn(path: string, config?: string) {
  return resolveConfig({folder: path, ruleIds, ...(config === undefined ? {} : {path: config})})
}

async function errorOf(files: Readonly<Record<string, string>>, config?: string): Promise<DuizhaoError> {
  const error: unknown = await resolveIn(folder(files), config).catch((thrown: unknown) => thrown)
  if (!(error instanceof DuizhaoError)) throw new Error('no DuizhaoError was thrown')
  return error
}

const yaml = `lang: zh
glossaries: [duizhao:scoda, terms.yaml]
pairs: '{name}.zh.md={name}.en.md'
rules:
  term-missing: error
  spacing: [warning, {style: prc}]
overrides:
  - files: archive/**
    rules: {term-missing: off}
minConfidence: 0.4
maxWarnings: 0
lexicon: false
`

describe('is found', () => {
  const data = {rules: {'term-missing': 'off'}}
  test.each([
    ['duizhao.config.yaml', 'rules: {term-missing: off}'],
    ['duizhao.config.json', JSON.stringify(data)],
    ['duizhao.config.mjs', `export default ${JSON.stringify(data)}`],
    ['package.json', JSON.stringify({name: 'x', duizhao: data})],
  ])('%s, from a folder below it', async (name, text) => {
    const path = folder({[name]: text, 'a/b/c.md': ''})
    const config = await resolveIn(join(path, 'a/b'))
    expect(config).toMatchObject({rules: {'term-missing': 'off'}, folder: path, path: join(path, name)})
  })

  test('nowhere: then nothing is set', async () => {
    const path = folder({'package.json': '{"name": "x"}'})
    expect(await resolveIn(path)).toMatchObject({rules: {}, glossaries: [], pairs: [], folder: path})
  })
})

test('every key is read; paths are relative to the file', async () => {
  const path = folder({'duizhao.config.yaml': yaml})
  const config = await resolveIn(path)
  expect(config).toMatchObject({
    lang: 'zh',
    glossaries: ['duizhao:scoda', join(path, 'terms.yaml')],
    pairs: ['{name}.zh.md={name}.en.md'],
    rules: {'term-missing': 'error', spacing: ['warning', {style: 'prc'}]},
    overrides: [{folder: path, files: ['archive/**'], rules: {'term-missing': 'off'}}],
    minConfidence: 0.4,
    maxWarnings: 0,
    lexicon: false,
  })
})

test('what it extends comes first; lists grow, single values are replaced', async () => {
  const path = folder({
    'base/base.yaml': 'lang: en\nglossaries: [a.yaml]\nrules: {term-missing: warning, spacing: off}\nmaxWarnings: 3',
    'duizhao.config.json':
      '{"extends": "base/base.yaml", "glossaries": ["b.yaml"], "rules": {"term-missing": "error"}}',
  })
  expect(await resolveIn(path)).toMatchObject({
    lang: 'en',
    maxWarnings: 3,
    glossaries: [join(path, 'base/a.yaml'), join(path, 'b.yaml')],
    rules: {'term-missing': 'error', spacing: 'off'},
  })
})

test('presets can be extended by name', async () => {
  const presets = {'duizhao:strict': {'term-variant': 'error'}} as const
  const path = folder({
    'duizhao.config.yaml': 'extends: [duizhao:strict]\nrules: {spacing: off}',
    'wrong.yaml': 'extends: duizhao:strcit',
  })
  expect((await resolveConfig({folder: path, ruleIds, presets})).rules).toEqual({
    'term-variant': 'error',
    spacing: 'off',
  })
  await expect(resolveConfig({folder: path, ruleIds, presets, path: 'wrong.yaml'})).rejects.toThrow(/duizhao:strict/u)
})

describe('a broken one is named with its place', () => {
  test.each([
    ['unknown key', 'rulez: {}', 'CONFIG_INVALID', 1, 1, 'did you mean “rules”'],
    ['unknown rule', 'lang: en\nrules:\n  term-mising: error', 'RULE_UNKNOWN', 3, 3, 'did you mean “term-missing”'],
    ['unknown rule in an override', 'overrides:\n  - files: x\n    rules: {tern: off}', 'RULE_UNKNOWN', 3, 13, 'tern'],
    ['unknown level', 'rules:\n  term-missing: eror', 'CONFIG_INVALID', 2, 3, 'a level (error, warning, info, off)'],
    ['wrong kind', 'maxWarnings: many', 'CONFIG_INVALID', 1, 1, 'a number'],
    ['out of bounds', 'minConfidence: 2', 'CONFIG_INVALID', 1, 1, 'at most 1'],
    ['wrong language', 'lang: fr', 'CONFIG_INVALID', 1, 1, 'one of zh, en'],
    ['a list instead of keys', '- a', 'CONFIG_INVALID', 1, 1, 'keys and values'],
    ['broken YAML', 'rules: {a', 'YAML_SYNTAX', 1, undefined, ''],
    ['a tag', 'lang: !!js/function x', 'YAML_TAG', 1, undefined, 'tag'],
  ])('%s', async (_, text, code, line, column, part) => {
    const error = await errorOf({'duizhao.config.yaml': text})
    expect(error).toMatchObject({code, line, ...(column === undefined ? {} : {column})})
    expect(error.path).toMatch(/duizhao\.config\.yaml$/u)
    expect(error.message).toContain(part)
    expect(error.message.split('\n').length).toBeLessThanOrEqual(3)
  })

  test('one that extends itself', async () => {
    const error = await errorOf({
      'duizhao.config.yaml': 'extends: other.yaml',
      'other.yaml': 'extends: duizhao.config.yaml',
    })
    expect(error.code).toBe('CONFIG_CIRCULAR')
    expect(error.message).toMatch(/duizhao\.config\.yaml → .*other\.yaml → .*duizhao\.config\.yaml/u)
  })

  test('one that is not there', async () => {
    expect(await errorOf({}, 'no.yaml')).toMatchObject({code: 'CONFIG_MISSING'})
    expect(await errorOf({'duizhao.config.yaml': 'extends: no.mjs'})).toMatchObject({code: 'CONFIG_MISSING'})
  })

  test('one that throws', async () => {
    const error = await errorOf({'duizhao.config.mjs': 'throw new Error("no luck\\nsecond line")'})
    expect(error).toMatchObject({code: 'CONFIG_FAILED'})
    expect(error.message).toContain('no luck')
  })

  test('one nested too deep', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    expect(await errorOf({'duizhao.config.json': deep})).toMatchObject({code: 'DATA_TOO_DEEP'})
  })
})
