import {createInstance} from 'i18next'
import {expect, test, vi} from 'vitest'
import {emitGlossaryI18next} from '../../src/glossary/formats/i18next.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {
  createTermGuard,
  GlossaryBackend,
  type GuardFinding,
  termGuardName,
  termResource,
} from '../../src/i18next/index.js'

const glossary = parseGlossary(
  `
id: test
concepts:
  - id: oasis
    definition: {en: a new area}
    zh: [绿洲新区]
    en:
      - {text: ONA, form: abbreviation}
      - {text: Oasis New Area, form: full}
      - {text: Oasis New Zone, status: forbidden}
  - id: two.hubs
    zh: [两个枢纽]
    en: [{text: two centers, status: admitted}, two hubs]
  - id: old-name
    zh: [旧称]
    en: [{text: Old Name, until: 2020-01-01}, {text: New Name, from: 2020-01-02}]
  - id: only-zh
    zh: [只有中文]
    en: [{text: wrong, status: forbidden}]
`,
  {format: 'yaml'},
)

async function application(lng: string, more: object = {}) {
  const i18n = createInstance()
  await i18n.use(GlossaryBackend).init({
    lng,
    fallbackLng: 'en',
    ns: ['page', 'terms'],
    defaultNS: 'page',
    partialBundledLanguages: true,
    resources: {
      en: {page: {welcome: 'Welcome to $t(terms:oasis)!', bad: 'Visit the {{place}}.'}},
      zh: {page: {welcome: '欢迎来到$t(terms:oasis)！', bad: '参观{{place}}。'}},
    },
    backend: {glossaries: glossary},
    interpolation: {escapeValue: false},
    ...more,
  })
  return i18n
}

test.each([
  ['en', 'ONA', 'Welcome to ONA!'],
  ['zh', '绿洲新区', '欢迎来到绿洲新区！'],
  ['zh-CN', '绿洲新区', '欢迎来到绿洲新区！'],
  ['en-GB', 'ONA', 'Welcome to ONA!'],
  ['fr', 'ONA', 'Welcome to ONA!'],
])('the glossary as a namespace, language %s', async (lng, term, welcome) => {
  const {t} = await application(lng)
  expect([t('terms:oasis'), t('welcome')]).toEqual([term, welcome])
})

test('full and short forms by context; keys with dots; the form in force', async () => {
  const {t} = await application('en')
  expect(t('terms:oasis', {context: 'full'})).toBe('Oasis New Area')
  expect(t('terms:oasis', {context: 'short'})).toBe('ONA')
  expect(t('terms:two.hubs')).toBe('two hubs')
  expect(t('terms:old-name')).toBe('New Name')
})

test('several of a common noun, in languages that say so', async () => {
  const more = parseGlossary(
    'id: n\nconcepts:\n  - {id: hub, zh: [贸易枢纽], en: [{text: hub of trade, form: full}]}\n  - {id: city, zh: [城市], en: [{text: city, inflect: false}]}\n  - {id: run, zh: [试运行], en: [run a trial]}\n',
    {format: 'yaml'},
  )
  const {t} = await application('en', {backend: {glossaries: more}})
  expect([1, 3].map(count => t('terms:hub', {count}))).toEqual(['hub of trade', 'hubs of trade'])
  expect(t('terms:hub', {count: 3, context: 'full'})).toBe('hubs of trade')
  expect(['city', 'run'].map(key => t(`terms:${key}`, {count: 3}))).toEqual(['city', 'run a trial'])
  expect(termResource(more.concepts, 'zh')).toEqual({hub: '贸易枢纽', city: '城市', run: '试运行'})
})

test.each([
  ['zh-TW', ['zh-TW gets the terms of zh, which are in another script (Hans, not Hant)']],
  ['zh-HK', ['zh-HK gets the terms of zh']],
  ['zh-CN', []],
  ['en-GB', []],
])('terms in another script than %s has are said once', async (lng, expected) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const {reloadResources} = await application(lng)
  await reloadResources()
  const said = error.mock.calls.map(([line]) => String(line))
  error.mockRestore()
  expect(said).toHaveLength(expected.length)
  for (const [i, text] of expected.entries()) expect(said[i]).toContain(text)
})

test('no forbidden form is ever served', () => {
  expect(Object.values(termResource(glossary.concepts, 'en'))).not.toContain('Oasis New Zone')
  expect(termResource(glossary.concepts, 'en')).not.toHaveProperty('only-zh')
  expect(termResource(glossary.concepts, 'fr')).toEqual({})
})

test('a bundled glossary by its name', async () => {
  const {t} = await application('en', {backend: {glossaries: 'duizhao:scoda'}})
  expect(t('terms:scoda', {context: 'full'})).toMatch(/Demonstration Area$/u)
})

test('other namespaces come from another backend', async () => {
  const others = {read: vi.fn((_lng, _ns, callback) => callback(null, {ok: 'Fine'}))}
  const {t} = await application('en', {ns: ['page', 'terms', 'common'], backend: {glossaries: glossary, others}})
  expect([t('common:ok'), t('terms:two.hubs')]).toEqual(['Fine', 'two hubs'])
})

test.each([
  [{glossaries: 'nowhere.yaml'}, 'terms', 'FILE_MISSING'],
  [{}, 'terms', 'GLOSSARY_ABSENT'],
  [{glossaries: glossary}, 'other', 'NAMESPACE_UNKNOWN'],
])('%j, namespace %s: the error of the namespace', async (options, namespace, code) => {
  const backend = new GlossaryBackend(null, options as {glossaries: string})
  const error = await new Promise(resolve => backend.read('en', namespace, found => resolve(found)))
  expect(error).toMatchObject({code})
})

test('the guard tells of forbidden terms in what is shown, once a text, and changes nothing', async () => {
  const found: GuardFinding[] = []
  const guard = await createTermGuard({glossaries: glossary, onFinding: finding => found.push(finding)})
  const i18n = createInstance()
  await i18n.use(guard).init({
    lng: 'en',
    resources: {en: {translation: {bad: 'Visit the {{place}}.', good: 'Visit Oasis New Area.'}}},
    postProcess: [termGuardName],
  })
  const texts = [1, 2].map(() => i18n.t('bad', {place: 'Oasis New Zone'}))
  expect(texts).toEqual(['Visit the Oasis New Zone.', 'Visit the Oasis New Zone.'])
  i18n.t('good')
  i18n.t('missing key')
  expect(found).toEqual([
    {
      key: 'bad',
      language: 'en',
      value: 'Visit the Oasis New Zone.',
      ruleId: 'term-forbidden',
      severity: 'error',
      message: '“Oasis New Zone” must not be used; expected “ONA”',
      concept: 'oasis',
      actual: 'Oasis New Zone',
      expected: 'ONA',
    },
  ])
})

test('by default the guard warns on the console, and is silent in production', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const say = async (options: object): Promise<void> => {
    const guard = await createTermGuard({glossaries: glossary, ...options})
    guard.process('Oasis New Zone\u001b[31m', 'key', {}, undefined)
  }
  await say({lang: 'zh'})
  expect(warn.mock.calls).toEqual([['duizhao: key: 不得使用“Oasis New Zone”，应为“ONA” (term-forbidden)']])
  vi.stubEnv('NODE_ENV', 'production')
  await say({})
  vi.unstubAllEnvs()
  await say({enabled: false})
  expect(warn).toHaveBeenCalledTimes(1)
  warn.mockRestore()
})

test('glossary convert -f i18next: resources for init, and what they cannot say', async () => {
  const {text, losses} = emitGlossaryI18next(glossary)
  const i18n = createInstance()
  await i18n.init({lng: 'zh', ns: ['terms'], resources: JSON.parse(text)})
  expect([i18n.t('terms:oasis'), i18n.getFixedT('en')('terms:oasis', {context: 'full'})]).toEqual([
    '绿洲新区',
    'Oasis New Area',
  ])
  expect(losses).toEqual([
    {concept: 'oasis', keys: ['definition', 'forbidden']},
    {concept: 'two.hubs', keys: ['admitted']},
    {concept: 'old-name', keys: ['from', 'until']},
    {concept: 'only-zh', keys: ['forbidden']},
  ])
})

test('an unknown option is named at once, and a file that cannot be read is said once', async () => {
  expect(() => new GlossaryBackend(null, {glosaries: 'terms.yaml'} as never)).toThrow('did you mean “glossaries”?')
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const backend = new GlossaryBackend(null, {glossaries: 'nowhere.yaml'})
  for (const lng of ['en', 'zh']) await new Promise(resolve => backend.read(lng, 'terms', resolve))
  expect(said.mock.calls).toEqual([[expect.stringContaining('nowhere.yaml')]])
  said.mockRestore()
})
