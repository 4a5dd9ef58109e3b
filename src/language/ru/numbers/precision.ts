import type {Precision} from '../../../model/mention.js'

const longest = 48
const about =
  /(?:^|[^а-я])(?:около|примерно|порядка|приблизительно|приблизительно\s+в|где-то|ориентировочно|оценочно)\s{1,3}(?:на\s{1,3})?$/u
const over =
  /(?:^|[^а-я])(?:(?:не\s{1,3}менее|не\s{1,3}меньше|более|больше|свыше|выше)(?:\s{1,3}чем)?(?:\s{1,3}(?:на|в|из))?|превы[а-я]{2,10}(?:\s{1,3}(?:уровень|отметку)(?:\s{1,3}в)?)?|перевалил[аои]?\s{1,3}за|сверх)\s{1,3}$/u
const under =
  /(?:^|[^а-я])(?:почти|без\s{1,3}малого|(?:не\s{1,3}более|не\s{1,3}больше|менее|меньше|ниже)(?:\s{1,3}чем)?|приблизил[а-я]{1,4}\s{1,3}к|порядка\s{1,3}до)\s{1,3}(?:(?:на|в|из)\s{1,3})?$/u

/** How exact the words before `start` say that a number is, and what stands behind `end` (20+). Reads a bounded stretch. */
export function precisionOf(text: string, start: number, end: number): Precision {
  if (text[end] === '+') return 'over'
  if (/^\s{1,3}(?:и\s{1,3}более|с\s{1,3}лишним)(?![а-яё])/iu.test(text.slice(end, end + 14))) return 'over'
  const head = text
    .slice(Math.max(0, start - longest), start)
    .toLowerCase()
    .replaceAll('ё', 'е')
  if (!/[а-я]\s{1,3}$/u.test(head)) return 'exact'
  if (over.test(head)) return 'over'
  if (about.test(head)) return 'about'
  return under.test(head) ? 'under' : 'exact'
}

const change =
  /(?:^|[^а-я])(?:(?:вы|воз|от)?рос(?:л[аои]|т[а-я]{0,4})?|(?:вы|воз|под)?раст[а-я]{1,5}|увелич[а-я]{1,10}|прирост[а-я]{0,3}|(?:по)?сни(?:з|ж)[а-я]{1,8}|сокра(?:т|щ)[а-я]{1,8}|упа(?:л[аои]?|дет|дут)|падени[а-я]{1,2}|уменьш[а-я]{1,8}|подн(?:ял|им)[а-я]{1,6}|повы(?:с|ш)[а-я]{1,8}|подорожа[а-я]{1,4}|подешеве[а-я]{1,4}|расшир[а-я]{1,8})(?:\s{1,3}[а-я-]{1,20}){0,4}?\s{1,3}(на|до)\s{1,3}(?:(?:около|почти|примерно|более\s{1,3}чем|более)\s{1,3})?$/u

/** Whether the number at `start` is the size of a change (вырос на 5 %) or its result (вырос до 5 млн). */
export function changeBefore(text: string, start: number): 'by' | 'to' | undefined {
  const head = text
    .slice(Math.max(0, start - 90), start)
    .toLowerCase()
    .replaceAll('ё', 'е')
  if (!/(?:^|[^а-я])(?:на|до)\s/u.test(head.slice(-24))) return undefined
  const found = change.exec(head)?.[1]
  return found === undefined ? undefined : found === 'на' ? 'by' : 'to'
}
