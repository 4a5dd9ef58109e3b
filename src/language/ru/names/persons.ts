import {type CapitalizedWord, type NativeName, spellingKey} from '../../contract/names.js'
import {onFirstUse} from '../../shared/on-first-use.js'
import {inLatinLetters} from './latin.js'

/** Russian given names with the English spellings that are usual beside the one letter by letter. */
const givenNames = onFirstUse(
  () =>
    new Map(
      (
        'александр aleksandr alexander alexandr|алексей aleksei aleksey alexei alexey|анатолий anatoly anatoliy anatolii|андрей andrei andrey|антон anton|' +
        'борис boris|вадим vadim|валентин valentin|валентина valentina|валерий valery valeriy|василий vasily vasiliy vassily|виктор viktor victor|виталий vitaly vitaliy|' +
        'владимир vladimir|владислав vladislav|вячеслав vyacheslav viacheslav|геннадий gennady gennadiy|георгий georgy georgiy|григорий grigory grigoriy|дарья darya daria|' +
        'денис denis|дмитрий dmitry dmitri dmitriy|евгений yevgeny evgeny evgeniy|екатерина yekaterina ekaterina|елена yelena elena|иван ivan|игорь igor|илья ilya|ирина irina|' +
        'кирилл kirill|константин konstantin constantine|лариса larisa|леонид leonid|любовь lyubov|людмила lyudmila ludmila|максим maksim maxim|марина marina|мария maria mariya|' +
        'михаил mikhail|наталья natalya natalia|никита nikita|николай nikolai nikolay|олег oleg|ольга olga|павел pavel|петр pyotr petr peter|роман roman|светлана svetlana|' +
        'сергей sergei sergey|станислав stanislav|степан stepan|татьяна tatyana tatiana|федор fyodor fedor|юлия yulia yuliya julia|юрий yuri yury yuriy|яков yakov'
      )
        .split('|')
        .map(line => {
          const [name, ...spellings] = line.split(' ')
          return [name!, spellings] as const
        }),
    ),
)

const surnameEnding = /(?:[оеё]в|[иы]н|[сц]кий|енко|[оеё]ва|[иы]на|[сц]кая)$/u
const inflected = /^(.*(?:[оеё]в|[иы]н))(?:а|у|ым|е)$|^(.*[сц]к)(?:ого|ому|им|ом)$/u
const givenEnding: readonly (readonly [ending: RegExp, base: string])[] = [
  [/(?:я|ю|ем|е)$/u, 'й'],
  [/(?:а|у|ом|е)$/u, ''],
  [/(?:ы|е|у|ой)$/u, 'а'],
  [/(?:и|е|ю|ей)$/u, 'я'],
  [/(?:я|ю|ем|е)$/u, 'ь'],
]

/** A Russian person by given name and surname (Сергей Лавров, Сергея Лаврова) at two neighbouring words; undefined for others. */
export function readRussianPerson(first: CapitalizedWord, second: CapitalizedWord): NativeName | undefined {
  const given = givenForms(first.key)
  if (given === undefined) return undefined
  const surnames = surnameForms(second.key)
  if (surnames.length === 0) return undefined
  const [surname] = surnames
  const spellings = [...new Set(surnames.flatMap(latinSurnames).map(name => spellingKey(name)))]
  return {
    kind: 'person',
    start: first.start,
    end: second.end,
    // surname first, as in all names: who compares turns it round
    expected: `${capitalised(latinSurnames(surname!)[0]!)} ${capitalised(given[0]!)}`,
    spellings,
    given,
    wrong: [],
  }
}

function givenForms(word: string): readonly string[] | undefined {
  const name = word.replaceAll('ё', 'е')
  const names = givenNames()
  const known = names.get(name)
  if (known !== undefined) return known
  for (const [ending, base] of givenEnding) {
    const found = ending.test(name) ? names.get(name.replace(ending, base)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function surnameForms(word: string): string[] {
  const forms: string[] = []
  const found = inflected.exec(word)
  const base = found?.[1] ?? (found?.[2] === undefined ? undefined : `${found[2]}ий`)
  if (surnameEnding.test(word)) forms.push(word)
  if (base !== undefined && surnameEnding.test(base)) forms.push(base)
  return forms.filter(form => form.length > 3)
}

/** Лавров lavrov, Дмитриев dmitriev dmitriyev, Островский ostrovsky ostrovskiy ostrovskii. */
function latinSurnames(surname: string): string[] {
  const plain = inLatinLetters(surname)
  const endings = [plain.replace(/(?:iy)$/u, 'y'), plain, plain.replace(/iy$/u, 'ii'), plain.replace(/iy$/u, 'i')]
  const variants = endings.flatMap(name => [
    name,
    name.replace(/(?<=[aeiouy])e(?=v|va$)/gu, 'ye'),
    name.replace(/^e/u, 'ye'),
    name.replaceAll('yu', 'iu').replaceAll('ya', 'ia'),
    name.replaceAll('kh', 'h'),
    name.replace(/v$/u, 'ff'),
    surname.includes('ё') ? inLatinLetters(surname.replaceAll('ё', 'йо')) : name,
    name.replaceAll('ks', 'x'),
    surname.includes('ё') ? inLatinLetters(surname.replaceAll('ё', 'о')) : name,
  ])
  return [...new Set(variants)]
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
