import {describe, expect, test} from 'vitest'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {hangulSpellings} from '../../src/language/ko/names/hangul.js'
import {checkUnits} from '../../src/pipeline/unit.js'

type Row = readonly [sourceLang: string, targetLang: string, source: string, right: string, wrong: string, rule: string]

const rows: readonly Row[] = [
  [
    'zh',
    'fr',
    '港口投资3.5亿元。',
    'Le port a investi 350 millions de yuans.',
    'Le port a investi 3,5 milliards de yuans.',
    'number-mismatch',
  ],
  [
    'zh',
    'fr',
    '面积1250平方公里。',
    'Il couvre 1 250 kilomètres carrés.',
    'Il couvre 1 250 hectares.',
    'unit-mismatch',
  ],
  [
    'zh',
    'fr',
    '会议6月3日开幕。',
    'La réunion s’ouvre le 3 juin.',
    'La réunion s’ouvre le 3 juillet.',
    'date-mismatch',
  ],
  ['zh', 'fr', '增长百分之三十。', 'La hausse est de trente pour cent.', 'La hausse est de 13 %.', 'percent-mismatch'],
  [
    'zh',
    'fr',
    '第三届论坛开幕。',
    'Le troisième forum s’est ouvert.',
    'Le 13e forum s’est ouvert.',
    'ordinal-mismatch',
  ],
  ['zh', 'fr', '曾赞荣讲话。', 'Zeng Zanrong a parlé.', 'Zeng Zangrong a parlé.', 'name-mismatch'],
  [
    'en',
    'fr',
    'Trade reached 2 billion yuan.',
    'Le commerce a atteint 2 milliards de yuans.',
    'Le commerce a atteint 2 billions de yuans.',
    'number-mismatch',
  ],
  [
    'zh',
    'es',
    '贸易额10亿美元。',
    'El comercio sumó mil millones de dólares.',
    'El comercio sumó un billón de dólares.',
    'number-mismatch',
  ],
  ['zh', 'es', '售出1250台。', 'Vendió 1.250 unidades.', 'Vendió 1,25 unidades.', 'number-mismatch'],
  ['zh', 'es', '三分之二的泊位。', 'Dos tercios de los muelles.', 'Tres cuartos de los muelles.', 'number-mismatch'],
  [
    'en',
    'es',
    'It opens on June 3 in Xi’an.',
    'Abre el 3 de junio en Xi’an.',
    'Abre el 3 de julio en Xi’an.',
    'date-mismatch',
  ],
  [
    'en',
    'es',
    'About 5.2 percent of ships.',
    'Cerca del 5,2 % de los barcos.',
    'Cerca del 52 % de los barcos.',
    'percent-mismatch',
  ],
  [
    'zh',
    'de',
    '贸易额1.2万亿元。',
    'Der Handel erreichte 1,2 Billionen Yuan.',
    'Der Handel erreichte 1,2 Milliarden Yuan.',
    'number-mismatch',
  ],
  [
    'zh',
    'de',
    '来自21个国家。',
    'Sie kamen aus einundzwanzig Ländern.',
    'Sie kamen aus zwölf Ländern.',
    'number-mismatch',
  ],
  ['zh', 'de', '10月3日开幕。', 'Es beginnt am 3. Oktober.', 'Es beginnt am 13. Oktober.', 'date-mismatch'],
  ['en', 'de', 'The 20th congress met.', 'Der 20. Kongress tagte.', 'Der 21. Kongress tagte.', 'ordinal-mismatch'],
  [
    'en',
    'de',
    'Sales fell 3.5 percent.',
    'Der Absatz sank um 3,5 Prozent.',
    'Der Absatz sank um 35 Prozent.',
    'percent-mismatch',
  ],
  ['zh', 'ja', '投资3.5亿元。', '3億5000万元を投資した。', '35億元を投資した。', 'number-mismatch'],
  ['zh', 'ja', '6月3日至7日举行。', '6月3日から7日まで開かれる。', '6月3日から8日まで開かれる。', 'date-mismatch'],
  ['zh', 'ja', '增长三成。', '3割増えた。', '4割増えた。', 'percent-mismatch'],
  ['en', 'ja', 'Some 35,000 people came.', '約3万5000人が訪れた。', '約35万人が訪れた。', 'number-mismatch'],
  ['zh', 'ja', '曾赞荣书记出席。', '曾賛栄書記が出席した。', '曾賛永書記が出席した。', 'name-mismatch'],
  ['zh', 'ja', '市长周国华讲话。', 'あいさつした周国華市長は、', 'あいさつした周国栄市長は、', 'name-mismatch'],
  ['zh', 'ja', '刘建国先生来访。', '劉建国氏が訪れた。', '刘建国氏が訪れた。', 'name-mismatch'],
  ['ja', 'zh', '劉建国氏が訪れた。', '刘建国先生来访。', '刘建军先生来访。', 'name-mismatch'],
  ['zh', 'ko', '投资3.5亿元。', '3억 5천만 위안을 투자했다.', '35억 위안을 투자했다.', 'number-mismatch'],
  ['zh', 'ko', '6月3日开幕。', '6월 3일 개막한다.', '7월 3일 개막한다.', 'date-mismatch'],
  ['zh', 'ko', '习近平发表讲话。', '시진핑이 연설했다.', '시진빙이 연설했다.', 'name-mismatch'],
  ['en', 'ko', 'It grew 12.5 percent.', '12.5% 성장했다.', '15.2% 성장했다.', 'percent-mismatch'],
  [
    'en',
    'ko',
    'Zeng Zanrong spoke in Qingdao.',
    '쩡짠룽이 칭다오에서 연설했다.',
    '쩡짜룽이 칭다오에서 연설했다.',
    'name-mismatch',
  ],
  [
    'fr',
    'de',
    'Le port a traité 1 250 tonnes.',
    'Der Hafen hat 1.250 Tonnen umgeschlagen.',
    'Der Hafen hat 1,250 Tonnen umgeschlagen.',
    'number-mismatch',
  ],
  ['ja', 'ko', '50万人が訪れた。', '50만 명이 찾았다.', '5만 명이 찾았다.', 'number-mismatch'],
]

const termbase = termbaseFromRows([])

describe.each(rows)('%s → %s: %s', (sourceLang, targetLang, source, right, wrong, rule) => {
  const rulesOf = (target: string) =>
    checkUnits([{source, target, sourceLang, targetLang}], {termbase})[0]!.map(({ruleId}) => ruleId)

  test('nothing is said of what is right', () => expect(rulesOf(right)).toEqual([]))
  test('what is wrong is found', () => expect(rulesOf(wrong)).toContain(rule))
})

type TermRow = readonly [lang: string, term: string, text: string, rule: string | undefined, forbidden?: string]

const terms: readonly TermRow[] = [
  ['fr', 'zone de démonstration', 'Les zones de démonstration s’étendent.', undefined],
  ['fr', 'zone de démonstration', 'LA ZONE DE DÉMONSTRATION', undefined],
  ['fr', 'accord', 'L’accord est signé.', undefined],
  ['fr', 'OCS', 'L’OCS se réunit.', undefined],
  ['fr', 'OCS', 'Le bloc se réunit.', 'term-missing'],
  ['fr', 'coopération', 'Ils ont reconnu la ville.', 'term-missing'],
  ['fr', 'zone de démonstration', 'Les zones pilotes s’étendent.', 'term-forbidden', 'zone pilote'],
  ['es', 'país', 'Los países firmaron.', undefined],
  ['es', 'luz', 'Las luces brillan.', undefined],
  ['es', 'zona de demostración', 'Las zonas de demostración crecen.', undefined],
  ['es', 'cooperación', 'La corporación creció.', 'term-missing'],
  ['de', 'Demonstrationszone', 'Die Demonstrationszonen wachsen.', undefined],
  ['de', 'Zone', 'Die Wirtschaftszone wächst.', 'term-missing'],
  ['de', 'Zentrum', 'Die Zentren wachsen.', undefined],
  ['de', 'Hafen', 'Die Häfen wachsen.', undefined],
  ['ko', '상하이협력기구', '상하이 협력기구는 모였다.', undefined],
  ['ko', '센터', '센터에서는 회의가 열렸다.', undefined],
  ['ko', '센터', '데이터센터를 세웠다.', 'term-missing'],
  ['ja', '上海協力機構', '上海協力機構は会議を開いた。', undefined],
  ['ja', 'センター', 'データセンターを建てた。', 'term-missing'],
  ['ja', 'モデル区', '「モデル区」を見学した。', undefined],
]

test.each(terms.map(row => ({row, name: row.slice(0, 4).join(' | ')})))(
  '$name',
  ({row: [targetLang, term, target, rule, forbidden]}) => {
    const row = {zh: '术语', [targetLang]: term, ...(forbidden === undefined ? {} : {forbidden: [forbidden]})}
    const [findings] = checkUnits([{source: '术语。', target, sourceLang: 'zh', targetLang}], {
      termbase: termbaseFromRows([row]),
    })
    expect(findings!.map(({ruleId}) => ruleId)).toEqual(rule === undefined ? [] : [rule])
  },
)

test.each([
  ['xi', '시'],
  ['jinping', '진핑'],
  ['qingdao', '칭다오'],
  ['zanrong', '짠룽'],
  ['sichuan', '쓰촨'],
  ['chongqing', '충칭'],
  ["xi'an", '시안'],
  ['guangzhou', '광저우'],
  ['jinan', '지난'],
  ['lvshun', '뤼순'],
  ['quanzhou', '취안저우'],
  ['harbin', '하얼빈'],
])('%s is %s in Hangul', (key, expected) => {
  expect(hangulSpellings(key)[0]).toBe(expected)
})

test('French in a German text is told, and names and quotations are not', () => {
  const check = (target: string) =>
    checkUnits(
      [
        {
          source: 'Le port a ouvert une nouvelle ligne pour les bateaux de la ville.',
          target,
          sourceLang: 'fr',
          targetLang: 'de',
        },
      ],
      {termbase},
    )[0]!
  expect(
    check('Le port a ouvert une nouvelle ligne pour les bateaux de la ville.').map(({ruleId}) => ruleId),
  ).toContain('untranslated')
  expect(check('Der Hafen von Le Havre hat eine neue Linie für die Schiffe der Stadt eröffnet.')).toEqual([])
})

describe('names in Japanese characters', () => {
  const found = (zh: string, ja: string) =>
    checkUnits([{source: zh, target: ja, sourceLang: 'zh', targetLang: 'ja'}], {termbase: termbaseFromRows([])})
      .flat()
      .flatMap(({ruleId, data}) => (ruleId === 'name-mismatch' ? [data] : []))

  test.each([
    ['another person of the text', '周国华、周国荣发言。', 'あいさつした周国栄市長は、'],
    ['one who is not named', '曾赞荣和王毅出席。', '王毅外相が出席した。'],
    ['a name in Katakana', '曾赞荣出席。', 'ゾン・ザンロン書記が出席した。'],
    ['a person with the same surname', '周国华出席。', '周明月市長が出席した。'],
    ['two characters', '王毅出席。', '王穀外相が出席した。'],
    ['what is no name', '高质量发展取得进展。', '高品質部長が述べた。'],
    ['variants of a character', '沈泽民发言。', '沈沢民氏と沈澤民氏が発言した。'],
  ])('%s is left alone', (_, zh, ja) => {
    expect(found(zh, ja)).toEqual([])
  })

  test('the expected form is the Japanese one; none is said where it is not certain', () => {
    expect(found('齐国发发言。', '斉国花氏が発言した。')).toEqual([])
    expect(found('曾赞荣出席。', '曾賛永書記が出席した。')).toEqual([
      expect.objectContaining({name: '曾赞荣', spelled: '曾賛永', expected: '曾賛栄'}),
    ])
  })
})
