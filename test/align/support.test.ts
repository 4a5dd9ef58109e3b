import {expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.js'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'

const lexicon = loadLexicon()

const side = (lang: string, text: string) => ({
  lang,
  segments: text.split('\n').map((line, blockIndex) => ({text: line, blockIndex, block: 'paragraph' as const})),
})

function confidences(zh: string, en: string): number[] {
  return alignSegments(side('zh', zh), side('en', en), {lexicon})
    .filter(({source, target}) => source.length > 0 && target.length > 0)
    .map(({confidence}) => confidence)
}

const port = '港口今天恢复通航。\n第一艘船上午靠岸。\n船上装有茶叶。\n工人卸完货物。\n城市举行庆祝。'

test.each([
  [
    'a company',
    'Our firm was founded in Utrecht.\nIt employs people abroad.\nRevenue rose again.\nShares are traded.\nOffices moved south.',
  ],
  [
    'a recipe',
    'Peel two large onions.\nFry them in butter slowly.\nAdd some white wine.\nSeason with pepper.\nServe with bread.',
  ],
  [
    'music',
    'The quartet played last night.\nIts cello was borrowed.\nNobody coughed once.\nCritics were moved.\nTickets had sold out.',
  ],
])('texts of equal shape about different things are doubtful: %s', (_name, en) => {
  for (const confidence of confidences(port, en)) expect(confidence).toBeLessThan(0.5)
})

test.each([
  [
    'close',
    'The port reopened to shipping today.\nThe first ship docked in the morning.\nThe ship carried tea.\nWorkers unloaded the goods.\nThe city held a celebration.',
  ],
  [
    'free',
    'Ships are calling at the port again as of today.\nThe first of them came alongside in the morning.\nTea was on board.\nThe goods were unloaded by workers.\nThe city celebrated.',
  ],
])('a translation is not: %s', (_name, en) => {
  const found = confidences(port, en)
  expect(found.length).toBeGreaterThanOrEqual(4)
  expect(Math.min(...found)).toBeGreaterThan(0.6)
})

test('two short pairs are not enough to say so', () => {
  const zh = '港口恢复通航。\n第一艘船靠岸。'
  const en = 'Our firm was founded.\nIt employs people.'
  const alone = confidences(zh, en)
  const longer = confidences(
    port,
    'Our firm was founded.\nIt employs people.\nRevenue rose.\nShares are traded.\nOffices moved.',
  )
  if (alone.length > 0 && longer.length > 0) expect(Math.max(...alone)).toBeGreaterThan(Math.max(...longer))
})
