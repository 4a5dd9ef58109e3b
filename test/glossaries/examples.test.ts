import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {bundledGlossaries} from '../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import type {Finding} from '../../src/model/finding.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'

const termbase = createTermbase(await Promise.all(bundledGlossaries().map(name => loadGlossary(name))))
const root = new URL('../../', import.meta.url)
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')

async function findingsOf(stem: string, ending: string): Promise<Finding[]> {
  const [zh, en] = [`${stem}.zh.${ending}`, `${stem}.en.${ending}`]
  const sides = parsePair({path: zh, text: await read(zh)}, {path: en, text: await read(en)})
  return checkPair(alignDocuments(sides, {lexicon: loadLexicon(), termbase}), {termbase})
}

describe('an honest pair gives no finding with the bundled glossaries', () => {
  test.each([
    {stem: 'examples/scoda/release', ending: 'md'},
    {stem: 'test/fixtures/releases/trade-forum/release', ending: 'md'},
    {stem: 'test/fixtures/releases/port-quarter/release', ending: 'txt'},
  ])('$stem', async ({stem, ending}) => {
    expect(await findingsOf(stem, ending)).toEqual([])
  })
})

const planted = z.object({
  planted: z.array(
    z.object({ruleId: z.string(), concept: z.string().optional(), zh: z.string(), en: z.string().optional()}),
  ),
})

test('the planted mistakes are found, each of them and nothing else', async () => {
  const expected = planted.parse(JSON.parse(await read('examples/planted/expected.json'))).planted
  const found = await findingsOf('examples/planted/release', 'md')
  const order = (a: {ruleId: string}, b: {ruleId: string}): number => (a.ruleId < b.ruleId ? -1 : 1)
  const shape = ({ruleId, concept, source, target}: Finding) => ({
    ruleId,
    ...(concept === undefined ? {} : {concept}),
    zh: source?.text ?? '',
    en: target?.text ?? '',
  })
  expect(found.map(shape).sort(order)).toEqual(
    expected
      .map(({ruleId, concept, zh, en}) => ({
        ruleId,
        ...(concept === undefined ? {} : {concept}),
        zh: expect.stringContaining(zh),
        en: en === undefined ? '' : expect.stringContaining(en),
      }))
      .sort(order),
  )
})
