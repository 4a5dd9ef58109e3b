import {onFirstUse} from '../../shared/on-first-use.js'

const monthForms =
  'январь января январю январем январе|февраль февраля февралю февралем феврале|март марта марту мартом марте|' +
  'апрель апреля апрелю апрелем апреле|май мая маю маем мае|июнь июня июню июнем июне|июль июля июлю июлем июле|' +
  'август августа августу августом августе|сентябрь сентября сентябрю сентябрем сентябре|октябрь октября октябрю октябрем октябре|' +
  'ноябрь ноября ноябрю ноябрем ноябре|декабрь декабря декабрю декабрем декабре'

/** Months in all their cases. */
export const months = onFirstUse(
  () => new Map(monthForms.split('|').flatMap((forms, i) => forms.split(' ').map(form => [form, i + 1] as const))),
)

/** Months as a date has them, by number from 1. */
export const monthsInGenitive: readonly string[] = monthForms.split('|').map(forms => forms.split(' ')[1]!)
/** Behind “в”. */
export const monthsInPrepositional: readonly string[] = monthForms.split('|').map(forms => forms.split(' ')[4]!)
/** As a heading has them. */
export const monthNames: readonly string[] = monthForms.split('|').map(forms => forms.split(' ')[0]!)

/** Days of the week in the cases that dates have, 1 Monday … 7 Sunday. */
export const weekdays = onFirstUse(
  () =>
    new Map(
      'понедельник понедельника понедельнику понедельникам|вторник вторника вторнику|среда среду среды средам|четверг четверга четвергу|пятница пятницу пятницы|суббота субботу субботы|воскресенье воскресенья воскресенью'
        .split('|')
        .flatMap((forms, i) => forms.split(' ').map(form => [form, i + 1] as const)),
    ),
)

/** What stands before a year, month or week and says which one is meant, by its beginning. */
export const relativeAdjectives: readonly (readonly [pattern: RegExp, which: string])[] = [
  [/^(?:эт(?:от|ого|ом|ому|им|а|ой|у)|нынешн(?:ий|его|ем|ему|яя|ей|юю)|текущ(?:ий|его|ем|ему|ая|ей|ую))$/u, 'this'],
  [/^(?:прошл(?:ый|ого|ом|ому|ая|ой|ую)|минувш(?:ий|его|ем|ему|ая|ей|ую)|прошедш(?:ий|его|ем|ая|ей|ую))$/u, 'last'],
  [/^(?:следующ(?:ий|его|ем|ему|ая|ей|ую)|будущ(?:ий|его|ем|ему|ая|ей|ую))$/u, 'next'],
]
export const relativePeriods: Readonly<Record<string, string>> = {
  год: 'year',
  года: 'year',
  году: 'year',
  годом: 'year',
  месяц: 'month',
  месяца: 'month',
  месяце: 'month',
  месяцем: 'month',
  неделя: 'week',
  недели: 'week',
  неделе: 'week',
  неделю: 'week',
  век: 'century',
  века: 'century',
  веке: 'century',
}
export const relativeDays: Readonly<Record<string, string>> = {сегодня: 'today', вчера: 'yesterday', завтра: 'tomorrow'}

/** What part of a month or year is meant. */
export const positions = onFirstUse(
  () =>
    new Map(
      'начало начале начала началу|середина середине середины середину|конец конце конца концу'
        .split('|')
        .flatMap((forms, i) => forms.split(' ').map(form => [form, ['early', 'mid', 'late'][i]!] as const)),
    ),
)
