import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.js'
import {explainBead} from '../../src/align/explain.js'
import {findLexicon, hasLexicon, loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {unitSupport} from '../../src/align/unit-support.js'
import {side} from './release.js'

/** One release of our own making in eight languages; the sentence about the school is in none but these two. */
const zh = [
  '港口新仓库启用',
  '市长周二为港口的新仓库剪彩。',
  '仓库由两家公司建设，耗资4亿元。',
  '学校的孩子们唱了一首歌。',
  '渔民希望鱼的价格会上涨。',
  '明年将有一座桥把港口和铁路连接起来。',
]
const en = [
  'New warehouse opens at the port',
  'The mayor opened the new warehouse at the port on Tuesday.',
  'It was built by two companies and cost 400 million yuan.',
  'Children from the school sang a song.',
  'Fishermen hope that the price of fish will rise.',
  'Next year a bridge will connect the port with the railway.',
]
const shorter: Readonly<Record<string, readonly string[]>> = {
  ru: [
    'В порту открылся новый склад',
    'Во вторник мэр открыл новый склад в порту.',
    'Его построили две компании за 400 млн юаней.',
    'Рыбаки надеются, что цена на рыбу вырастет.',
    'В следующем году мост соединит порт с железной дорогой.',
  ],
  ja: [
    '港に新しい倉庫が開業',
    '市長は火曜日、港の新しい倉庫を開いた。',
    '倉庫は二つの会社が建設し、費用は4億元だった。',
    '漁師は魚の価格が上がることを望んでいる。',
    '来年は橋が港と鉄道を結ぶ。',
  ],
  ko: [
    '항구에 새 창고 개장',
    '시장은 화요일 항구의 새 창고를 열었다.',
    '창고는 두 회사가 건설했으며 비용은 4억 위안이다.',
    '어민들은 생선 가격이 오르기를 바란다.',
    '내년에는 다리가 항구와 철도를 연결한다.',
  ],
  fr: [
    'Un nouvel entrepôt ouvre au port',
    'Le maire a inauguré mardi le nouvel entrepôt du port.',
    'Construit par deux sociétés, il a coûté 400 millions de yuans.',
    'Les pêcheurs espèrent que le prix du poisson augmentera.',
    'L’an prochain, un pont reliera le port au chemin de fer.',
  ],
  es: [
    'Abre un nuevo almacén en el puerto',
    'El alcalde inauguró el martes el nuevo almacén del puerto.',
    'Lo construyeron dos empresas y costó 400 millones de yuanes.',
    'Los pescadores esperan que suba el precio del pescado.',
    'El próximo año un puente unirá el puerto con el ferrocarril.',
  ],
  de: [
    'Neues Lagerhaus im Hafen eröffnet',
    'Der Bürgermeister eröffnete am Dienstag das neue Lagerhaus im Hafen.',
    'Zwei Unternehmen haben es gebaut, es kostete 400 Millionen Yuan.',
    'Die Fischer hoffen, dass der Preis für Fisch steigt.',
    'Im nächsten Jahr wird eine Brücke den Hafen mit der Eisenbahn verbinden.',
  ],
}
const originals: Readonly<Record<string, readonly string[]>> = {zh, en}
const pairs = Object.keys(originals).flatMap(source => Object.keys(shorter).map(target => ({source, target})))
const links = [
  [[0], [0]],
  [[1], [1]],
  [[2], [2]],
  [[3], []],
  [[4], [3]],
  [[5], [4]],
]

describe.each(pairs)('$source and $target', ({source, target}) => {
  const [a, b] = [side(source, originals[source]!), side(target, shorter[target]!)]
  const lexicon = findLexicon({source, target})

  test('are aligned', () => {
    const beads = alignSegments(a, b, {lexicon})
    expect(beads.map(bead => [bead.source, bead.target])).toEqual(links)
  })

  test('are aligned the other way round', () => {
    const beads = alignSegments(b, a, {lexicon})
    expect(beads.map(bead => [bead.target, bead.source])).toEqual(links)
  })

  test('answer each other', () => {
    const right = unitSupport(
      side(
        source,
        a.segments.slice(4).map(({text}) => text),
      ),
      side(
        target,
        b.segments.slice(3).map(({text}) => text),
      ),
      {lexicon},
    )
    const wrong = unitSupport(
      side(
        source,
        a.segments.slice(1, 3).map(({text}) => text),
      ),
      side(
        target,
        b.segments.slice(3).map(({text}) => text),
      ),
      {lexicon},
    )
    expect(right.matched).toBeGreaterThan(wrong.matched)
  })
})

describe('lexicons', () => {
  test('two that go into one language meet in it', () => {
    const lexicon = loadLexicon({languages: {source: 'ru', target: 'zh'}})
    expect([lexicon.sourceLang, lexicon.targetLang]).toEqual(['zh', 'ru'])
    expect(loadLexicon({languages: {source: 'zh', target: 'ru'}})).toBe(lexicon)
    const {words} = explainBead(side('zh', ['市长打开了仓库。']), side('ru', ['Мэр открыл склад.']), {lexicon})
    expect(words.map(pair => [pair.source, pair.target])).toContainEqual(['市长', 'Мэр'])
  })

  test.each([
    ['ru', 'ja', true],
    ['fr', 'de', true],
    ['zh', 'sw', false],
    ['en', 'en', false],
  ])('for %s and %s: %s', (source, target, ships) => {
    expect(hasLexicon({source, target})).toBe(ships)
    expect(findLexicon({source, target}) !== undefined).toBe(ships)
  })
})
