import {onFirstUse} from '../../shared/on-first-use.js'
import {cardinals} from '../numbers/number-words.data.js'
import {foldWord} from '../words/stem.js'

/** Forms that no rule of endings leads to, by their nominative; folded. */
const irregularForms =
  'день дня дню днем дне дни дней дням днями днях|человек люди людей людям людьми людях человека человеку человеком человеке|' +
  'ребенок дети детей детям детьми детях|путь пути путем путей путям путями путях|имя имени именем имена имен именам именами именах|' +
  'время времени временем времена времен временам временами|мать матери матерью матерей|дочь дочери дочерью дочерей|' +
  'друг друга друзья друзей друзьям друзьями друзьях|брат братья братьев братьям|лист листья листьев|суд суда суде судов судам судами судах|' +
  'судно судна судну судном судне|год года году годом годе годы годов лет годам годами годах|' +
  'хозяин хозяева хозяев|гражданин граждане граждан гражданам гражданами гражданах гражданина|судьба судьбы судьбу судьбе судьбой судеб судьбам судьбами судьбах|' +
  'письмо письма писем|число числа числу числом числе чисел числам числами числах|земля земли землю земле землей земель землям землями землях|' +
  'служба службы служб службу службе службой службам|семья семьи семей семье семью семьей семьям|статья статьи статей статье статью статьей статьям статьями статьях'

const irregular = onFirstUse(
  () =>
    new Map(
      irregularForms.split('|').flatMap(forms => {
        const all = forms.split(' ')
        return all.map(form => [form, `=${all[0]}`] as const)
      }),
    ),
)

/** Endings of nouns and adjectives, the longest that fits first. */
const endings =
  /(?:иями|[ыия]ми|ами|[оеи]го|[оеи]му|и?[ея]м|[иоыа]м|и?[ео]й|[иы]й|(?<=.{3})[ая]я|[оеыи]е|[ую]ю|[иыая]х|иях|и?[ео]в|[оеь]ю|ья|ье|ьи|ия|ию|ии|[аяоеуюыийь])$/u
const fewestLetters = 2
/** What an ending leaves may look like another one (режима, режим, реж-им): from here on so many letters stay. */
const fewestOfStem = 3

/**
 * What all forms of a word have in common as a part of terms: what stands before the endings of nouns and adjectives, without a vowel that
 * comes and goes before the last consonant (рынок, рынка; площадка, площадок); numerals by value (четыре, четырёх). Verbs are not looked
 * for, as stemmers of search engines do, to whom кредит and причала are forms of verbs. `word` is in small letters.
 */
export function termKey(word: string): string {
  if (!/[а-яё]/u.test(word)) return word
  const folded = foldWord(word)
  const known = irregular().get(folded)
  if (known !== undefined) return known
  const number = cardinals().get(folded)
  if (number !== undefined) return `#${number}`
  let stem = folded
  for (let fewest = fewestLetters; ; fewest = fewestOfStem) {
    const shorter = stem.replace(endings, '')
    if (shorter === stem || shorter.length < fewest) break
    stem = shorter
  }
  return stem.replace(/еек$/u, 'ейк').replace(/(?<=[бвгджзйклмнпрстфхцчшщ])ь?[ое](?=[кцнлр]$)/u, '')
}

const nounEndings = onFirstUse(
  () =>
    new Set(
      (
        ',а,я,о,е,у,ю,ы,и,ой,ей,ою,ею,ом,ем,ам,ям,ами,ями,ах,ях,ов,ев,ь,ью,й,ие,ия,ию,ием,ии,ий,ией,иям,иями,иях,' +
        'ок,ек,ка,ки,ку,ке,ком,кой,ков,кам,ками,ках,ец,ца,цу,це,цом,цем,цы,цов,цев,цам,цами,цах,' +
        'йка,йки,ня,ен,ень,на,но,он,ло,ла,ел,ро,ра,ер'
      ).split(','),
    ),
)
const adjectiveEndings = onFirstUse(
  () =>
    new Set(
      'ый,ий,ой,ого,его,ому,ему,ым,им,ом,ем,ая,яя,ую,юю,ою,ею,ей,ое,ее,ые,ие,ых,их,ыми,ими,ь,ья,ье,ьи,ьего,ьему,ьим,ьей,ью,ьих,ьими'.split(
        ',',
      ),
    ),
)

/**
 * Of two words with one key, whether the second may be a form of the first, as a glossary has it (развитие and развития, not развитый). Both in small letters.
 */
export function isInflection(word: string, found: string): boolean {
  const [own, other] = [foldWord(word), foldWord(found)]
  if (own === other || irregular().has(own) || cardinals().has(own)) return true
  const isNoun = !/(?:[ыи]й|ой|[ая]я|[оеы]е|[кгхшщжн]ие)$/u.test(own) || /(?:[еая]н|т)ие$|ой$/u.test(own)
  if (isNoun) return endsAs(nounEndings(), own, other) || (/ой$/u.test(own) && endsAs(adjectiveEndings(), own, other))
  return endsAs(adjectiveEndings(), own, other) || (/и[йе]$/u.test(own) && endsAs(nounEndings(), own, other))
}

/** Whether two words have a beginning in common and such endings behind it. */
function endsAs(endings: ReadonlySet<string>, a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  for (let at = shared; at >= Math.max(2, shared - 3); at--)
    if (endings.has(a.slice(at)) && endings.has(b.slice(at))) return true
  return false
}
