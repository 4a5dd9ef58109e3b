import {describe, expect, test} from 'vitest'
import {detectLanguage, profileFor} from '../../src/language/registry.js'
import {splitSentences} from '../../src/language/split-sentences.js'

/** Sentences with `|` where one ends. */
const texts: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'M. Leroux et le Dr Blanc ont visité le port.| Ils en sont ravis.',
    '« Le quai est prêt ! » a crié le pilote.| Tout le monde a applaudi.',
    'On y vend du sel, des cordes, etc.| Le marché ferme à midi.',
    'Où est le phare ?| Il est au bout de la jetée.',
    'Voir l’art. 5 du contrat.| Il reste valable.',
    'Le fort date de 300 av. J.-C. selon eux.| On le restaure.',
    'Il doute… mais il signe.| La fête commence.',
    'Le devis est de 3,5 millions d’euros.| Il est accepté.',
    'J. Petit a pris la parole.| Il était ému.',
  ],
  es: [
    'La Sra. Ruiz y el Dr. Vega visitaron el faro.| Les gustó mucho.',
    'Un buque de EE. UU. llegó al puerto.| Se irá el lunes.',
    '¿Dónde está el faro?| ¡Allí!| Cierra a las ocho.',
    'Pesaba 1.250 kilos.| La grúa no pudo con él.',
    '«El muelle está listo. Empezamos ya», dijo el piloto.| Todos aplaudieron.',
    'Véase la pág. 7 del acta.| Tiene dos mapas.',
    'Venden sal, cuerdas, etc.| El mercado cierra a mediodía.',
  ],
  de: [
    'Das Fest beginnt am 3. Oktober im Hafen.| Es dauert vier Tage.',
    'Viele Schiffe, z. B. Frachter und Fähren, lagen fest.| Der Wind war stark.',
    'Prof. Kern und Dr. Voss kamen zuletzt.| Danach wurde es still.',
    'Die Regel Nr. 7 gilt noch.| Sie ist alt.',
    '„Der Kai ist fertig“, rief der Lotse.| „Morgen geht es los.“',
    'Es gibt Salz, Seile, Netze usw.| Der Markt schließt mittags.',
    'Der Umbau kostet 1.250 Mio. Euro.| Er dauert lang.',
    'Der 2. Vorsitzende der Werft sprach zuerst.| Alle hörten zu.',
    'Das war 1998.| Seitdem ist viel geschehen.',
  ],
  ja: [
    '港が開いた。|船は三隻ある。',
    '船長は「準備はできた。出発だ。」と叫んだ。|皆が拍手した。',
    '「灯台はどこですか？」と客が聞いた。|誰も知らなかった。',
    '増加率は５．２％だった。|前年より高い。',
    '倉庫（2018年完成。面積は小さい）は満杯だ。|増築が始まる。',
    '灯台はどこですか？|岬の先です。',
  ],
  ko: [
    '항구가 문을 열었다.| 배는 세 척이다.',
    '선장은 “준비가 끝났다. 출발이다.”라고 외쳤다.| 모두 박수를 쳤다.',
    '어획량이 3.5% 늘었다.| 값은 내렸다.',
    '축제는 2024. 3. 5. 부두에서 열린다.| 누구나 올 수 있다.',
    '등대가 어디 있습니까?| 곶 끝에 있습니다.',
  ],
}

describe.each(Object.entries(texts))('%s', (lang, all) => {
  test.each(all)('%s', marked => {
    const text = marked.replaceAll('|', '')
    const found = splitSentences(text, profileFor(lang)).map(({start, end}) => text.slice(start, end))
    expect(found).toEqual(marked.split('|').map(sentence => sentence.trim()))
  })

  test('is told from the text', () => {
    expect(detectLanguage(all.join('\n').replaceAll('|', ''))).toBe(lang)
  })
})

test.each([
  ['en', 'The port of Cádiz and the company Müller & Söhne signed a contract.'],
  ['en', 'São Paulo, Zürich, Málaga'],
  ['en', 'SCODA'],
  ['zh', '港口与“の”字招牌的商店签约，欢迎前来参观。'],
  ['ja', '港の新しい路線'],
  ['zh', '上海協力機構'],
  ['ko', '칭다오(靑島) 항구'],
  ['fr', 'Le port et les bateaux de la ville'],
  ['es', 'El puerto y los barcos de la ciudad'],
  ['de', 'Der Hafen und die Schiffe der Stadt'],
])('%s: %s', (lang, text) => {
  expect(detectLanguage(text)).toBe(lang)
})

test('the language that is expected wins where the words do not say', () => {
  expect(detectLanguage('Port Nord', 'fr')).toBe('fr')
  expect(detectLanguage('上海協力機構', 'ja')).toBe('ja')
  expect(detectLanguage('The port is open to all of the ships', 'fr')).toBe('en')
})
