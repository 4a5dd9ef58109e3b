/** How figures look in each language, for planting wrong ones: names of months, words of scale, signs of percentages. */
export interface FigureForms {
  /** In the order of the year; empty where months are numbers. */
  readonly months: readonly string[]
  readonly decimal: ',' | '.'
  /** Words that scale a number, each with one to put in its place. */
  readonly scales: Readonly<Record<string, string>>
  /** What each of them multiplies by. */
  readonly values: Readonly<Record<string, number>>
  /** Behind a percentage; a source of a pattern. */
  readonly percent: string
}

const western = (months: string): Pick<FigureForms, 'months' | 'decimal'> => ({months: months.split(' '), decimal: ','})

export const figureForms: Readonly<Record<string, FigureForms>> = {
  en: {
    months: 'January February March April May June July August September October November December'.split(' '),
    decimal: '.',
    scales: {million: 'billion', billion: 'million'},
    values: {million: 1e6, billion: 1e9},
    percent: '%| percent| per cent',
  },
  zh: {months: [], decimal: '.', scales: {万: '亿', 亿: '万'}, values: {万: 1e4, 亿: 1e8}, percent: '[%％]'},
  ja: {months: [], decimal: '.', scales: {万: '億', 億: '万'}, values: {万: 1e4, 億: 1e8}, percent: '[%％]|パーセント'},
  ko: {months: [], decimal: '.', scales: {만: '억', 억: '만'}, values: {만: 1e4, 억: 1e8}, percent: '%| ?퍼센트'},
  ru: {
    ...western('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    scales: {миллионов: 'миллиардов', миллиардов: 'миллионов', млн: 'млрд', млрд: 'млн'},
    values: {миллионов: 1e6, миллиардов: 1e9, млн: 1e6, млрд: 1e9},
    percent: '[ \u00A0\u202F]?%| процент\\p{L}*',
  },
  fr: {
    ...western('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    scales: {millions: 'milliards', milliards: 'millions', million: 'milliard', milliard: 'million'},
    values: {millions: 1e6, milliards: 1e9, million: 1e6, milliard: 1e9},
    percent: '[ \u00A0\u202F]?%| pour cent',
  },
  es: {
    ...western('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    scales: {millones: 'billones', millón: 'billón'},
    values: {millones: 1e6, millón: 1e6},
    percent: '[ \u00A0\u202F]?%| por ciento',
  },
  de: {
    ...western('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    scales: {Millionen: 'Milliarden', Milliarden: 'Millionen', Million: 'Milliarde', Milliarde: 'Million'},
    values: {Millionen: 1e6, Milliarden: 1e9, Million: 1e6, Milliarde: 1e9},
    percent: '[ \u00A0\u202F]?%| Prozent',
  },
}
