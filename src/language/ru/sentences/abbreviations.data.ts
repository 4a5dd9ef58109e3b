import {onFirstUse} from '../../shared/on-first-use.js'

/** `before`: something must follow (ул. Ленина); `behind`: may end a sentence where a capital letter follows (2019 г.). */
export type AbbreviationClass = 'before' | 'behind'

/** Words that a full stop shortens, folded, without their last full stop. */
export const abbreviations = onFirstUse((): ReadonlyMap<string, AbbreviationClass> => {
  const classes: Readonly<Record<AbbreviationClass, string>> = {
    before:
      'ул просп пр-т пр пер пл наб бул б-р ш туп пос дер с д к корп стр кв оф обл р-н р респ о-в оз им гр г-н г-жа гн тов проф акад доц ' +
      'доктор инж ген ген-м полк подполк кап лейт серж адм митр свящ архиеп еп преп св cв см ср напр рис табл гл ст п пп ч разд прим прил ' +
      'вып изд ред сост пер отв зам пом нач зав ст тел факс доб т е т.е т.н т.к т.ч т.о в.о и.о врио о к.т.н д.т.н к.э.н д.э.н н.э соч собр ' +
      'англ кит рус лат нем франц яп кор назв пред соц экон полит науч центр гос нац мин макс тыс млн млрд трлн экз co mr mrs ms dr no vol',
    behind:
      'г гг в вв руб коп долл тыс.руб т.д т.п др пр т.т чел ед шт кг мин сек час ч м км га л см мм н.э т.ч куб кв ltd inc corp',
  }
  return new Map(
    (['before', 'behind'] as const).flatMap(kind => classes[kind].split(' ').map(word => [word, kind] as const)),
  )
})
