import {expect, test} from 'vitest'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {emitGlossaryI18next} from '../../src/glossary/formats/i18next.js'
import {emitGlossaryCsv, emitGlossaryYaml} from '../../src/glossary/formats/write-glossary.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {profileFor} from '../../src/language/registry.js'
import {isOtherWording} from '../../src/mine/drift.js'
import {type MineOptions, mineTerms} from '../../src/mine/mine-terms.js'
import type {Proposal} from '../../src/mine/proposal.js'
import {proposedGlossary} from '../../src/mine/proposed-glossary.js'
import type {Concept} from '../../src/model/term.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {parsePair} from '../../src/pipeline/read.js'

const releases: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['青岛启动海洋牧场项目。', 'Qingdao has launched a marine ranching project.'],
    ['专家参观了海洋牧场和育苗车间。', 'Experts toured the marine ranching site and the hatchery.'],
    ['渔业研究院（简称“渔研院”）提供了数据。', 'The Fishery Research Institute (FRI) provided the data.'],
    ['曾赞荣介绍了今年的安排。', 'Zeng Zanrong introduced the arrangements for this year.'],
  ],
  [
    ['去年，海洋牧场新增三处。', 'Last year, three marine ranching sites were added.'],
    ['渔业研究院与两所大学签约。', 'The Fishery Research Institute signed agreements with two universities.'],
    ['低空旅游受到市民欢迎。', 'Low-altitude tourism is popular with residents.'],
    ['公司计划投资低空旅游。', 'The company plans to invest in low-altitude tourism.'],
  ],
  [
    ['记者采访了渔业研究院的学者。', 'Reporters interviewed scholars of the Fishery Research Institute.'],
    ['有关低空旅游的标准已经发布。', 'Standards for low-altitude sightseeing have been published.'],
    ['海边的低空旅游航线增至六条。', 'Seaside routes for low-altitude sightseeing have grown to six.'],
    ['会后，曾赞荣前往港口。', 'After the meeting, Zeng Zanrong went to the port.'],
  ],
]

const lexicon = await loadLexicon()
const align = (documents: typeof releases) =>
  documents.map((lines, i) =>
    alignDocuments(
      parsePair(
        {text: lines.map(([zh]) => zh).join('\n\n'), path: `r${i}.zh.md`},
        {text: lines.map(([, en]) => en).join('\n\n'), path: `r${i}.en.md`},
      ),
      {lexicon},
    ),
  )
const pairs = align(releases)
const mine = (options: MineOptions = {}): Proposal[] => mineTerms(pairs, {lexicon, ...options})
const find = (source: string): Proposal | undefined => mine().find(proposal => proposal.source === source)

test('recurring terms with their renderings', () => {
  expect(find('海洋牧场')).toMatchObject({kind: 'term', count: 3, documents: 2})
  expect(find('海洋牧场')?.renderings[0]?.text).toMatch(/^marine ranching/u)
})

test('an organization with its abbreviations in both languages', () => {
  expect(find('渔业研究院')).toMatchObject({
    kind: 'name',
    renderings: [{text: 'Fishery Research Institute', count: 3}],
    abbreviation: 'FRI',
    sourceShort: '渔研院',
  })
})

test('a person by pinyin', () => {
  expect(find('曾赞荣')).toMatchObject({kind: 'name', renderings: [{text: 'Zeng Zanrong', count: 2}]})
})

test('a term rendered in several ways comes first', () => {
  const [first] = mine()
  expect(first?.source).toBe('低空旅游')
  expect(first?.renderings.map(({text}) => text).sort()).toEqual(['low-altitude sightseeing', 'low-altitude tourism'])
})

test('places say file and line, and show both wordings of a drift', () => {
  const places = mine()[0]!.places
  expect(places.map(({at}) => at)).toContain('r1.zh.md:5')
  expect(places.some(({source}) => source === '低空旅游受到市民欢迎。')).toBe(true)
  expect(places.some(({target}) => target.includes('sightseeing'))).toBe(true)
})

test('what the glossary has is not proposed, nor a part of it', () => {
  const {glossaries} = termbaseFromRows([{zh: '渔业研究院', en: 'Fishery Research Institute'}])
  const sources = mine({glossaries}).map(({source}) => source)
  expect(sources.filter(source => source.includes('渔业') || source.includes('研究院'))).toEqual([])
})

test('the glossary of proposals is read back with its evidence, is not enforced, and is not proposed again', () => {
  const proposals = mine()
  const written = emitGlossaryYaml(proposedGlossary(proposals, {taken: new Set(['zeng-zanrong'])})).text
  const glossary = parseGlossary(written, {path: 'proposed.yaml'})
  expect(glossary.concepts[0]).toMatchObject({id: expect.stringMatching(/^low-altitude/u), status: 'proposed'})
  expect(glossary.concepts[0]?.evidence).toMatchObject({drift: true, documents: 2})
  expect(glossary.concepts.map(({id}) => id)).toContain('zeng-zanrong-2')
  expect(createTermbase([glossary]).concepts).toEqual([])
  const again = mine({glossaries: [glossary]}).map(({source}) => source)
  expect(again.filter(source => proposals.some(before => before.source === source))).toEqual([])
  const rejected = parseGlossary(written.replaceAll('status: proposed', 'status: rejected'), {path: 'proposed.yaml'})
  expect(mine({glossaries: [rejected]}).map(({source}) => source)).toEqual(again)
})

test('the same texts give the same proposals; nothing gives none', () => {
  expect(mine()).toEqual(mine())
  expect(mineTerms([])).toEqual([])
  expect(mine({limit: 1})).toHaveLength(1)
})

test('a passage that was copied, whole or cut off, is no second witness', () => {
  const copied = align([
    [['今年夏天的活动项目：水上单车，地点在老码头。', 'This summer’s activities: water bikes, at the old pier.']],
    [['今年夏天的活动项目：水上单车', 'This summer’s activities: water bikes']],
  ])
  expect(mineTerms(copied, {lexicon})).toEqual([])
  const told = align([
    [
      [
        '市民在码头附近体验水上单车，大家都很开心。',
        'Residents tried water bikes near the pier, and everybody was happy.',
      ],
    ],
    [['去年夏天，水上单车十分热门。', 'Last summer, water bikes were very popular.']],
    [['公司购买了二十辆水上单车。', 'The company bought twenty water bikes.']],
  ])
  expect(mineTerms(told, {lexicon}).map(({source}) => source)).toEqual(['水上单车'])
})

test('a foreign word inside Chinese is no Chinese term', () => {
  const foreign = align([
    [['旧版本会打印 on illegal 提示。', 'The old version prints an illegal hint.']],
    [['日志里又出现 on illegal 字样。', 'The log has the illegal string again.']],
    [['界面删除了 on illegal 按钮。', 'The illegal button was removed from the page.']],
  ])
  expect(mineTerms(foreign, {lexicon}).filter(({source}) => !/\p{Script=Han}/u.test(source))).toEqual([])
})

test('a table to review keeps proposals out of force until a person accepts them', () => {
  const glossary = proposedGlossary(mine())
  const table = emitGlossaryCsv(glossary, ['zh', 'en']).text
  const read = parseGlossary(table, {path: 'proposed.csv'})
  expect(read.concepts.map(({id, status}) => [id, status])).toEqual(glossary.concepts.map(({id}) => [id, 'proposed']))
  const english = ({terms}: Concept) => terms.flatMap(({lang, text, status}) => (lang === 'en' ? [[text, status]] : []))
  expect(read.concepts.map(english)).toEqual(glossary.concepts.map(english))
  expect(createTermbase([read]).concepts).toEqual([])
  const accepted = parseGlossary(table.replaceAll(',proposed,', ',,'), {path: 'proposed.csv'})
  expect(createTermbase([accepted]).concepts).toHaveLength(glossary.concepts.length)
  expect(JSON.parse(emitGlossaryI18next(glossary).text)).toEqual({})
  expect(emitGlossaryI18next(glossary).losses).toContainEqual({
    concept: 'marine-ranching',
    keys: [],
    status: 'proposed',
  })
})

test('base forms: singular, lower case unless a name; frequent words of the dictionary; no clause', () => {
  const site = align([
    [
      ['集群管理员创建证书。', 'The cluster administrator creates certificates.'],
      ['每个集群需要两个证书。', 'Each cluster needs two certificates.'],
      ['该证书保存在集群中。', 'The certificate is stored in the cluster.'],
      ['用户配置集群。', 'Users configure the cluster.'],
    ],
    [
      ['证书到期后集群停止工作。', 'Clusters stop when the certificate expires.'],
      ['请为集群更新证书。', 'Renew the certificates of the cluster.'],
      ['用户配置网络。', 'Users configure the network.'],
    ],
  ])
  const proposals = mineTerms(site, {lexicon})
  const wordings = new Map(proposals.map(({source, renderings}) => [source, renderings.map(({text}) => text)]))
  expect(wordings.get('集群')).toEqual(['cluster'])
  expect(wordings.get('证书')).toEqual(['certificate'])
  expect([...wordings.keys()].filter(source => source.includes('配置'))).toEqual([])
})

test.each([
  ['permission', 'privilege', true],
  ['full list', 'complete list', true],
  ['initialization', 'initialized', false],
  ['stable version', 'version', false],
  ['package with the same name', 'package of the same name', false],
])('%s and %s are two terms: %s', (a, b, expected) => {
  expect(isOtherWording(a, b, profileFor('en'))).toBe(expected)
})
