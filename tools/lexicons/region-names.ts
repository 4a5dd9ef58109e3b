/** Names of countries, languages, currencies, cities and days as CLDR has them, by way of the ICU inside Node. */
import type {DictionaryEntry} from './dictd.js'

/** Names in `language` with their English ones. */
export function readRegionNames(language: string): DictionaryEntry[] {
  return [...codes()]
    .flatMap(([type, list]) => {
      const [own, english] = [language, 'en'].map(tag => new Intl.DisplayNames(tag, {type, fallback: 'none'})) as [
        Intl.DisplayNames,
        Intl.DisplayNames,
      ]
      return list.flatMap(code => entryOf(own.of(code), english.of(code)))
    })
    .concat(cities(language), days(language))
}

function codes(): Map<'region' | 'language' | 'currency', string[]> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const regions = letters.flatMap(a => letters.map(b => a + b))
  const languages = regions.map(code => code.toLowerCase())
  return new Map([
    ['region', regions],
    ['language', languages],
    ['currency', Intl.supportedValuesOf('currency')],
  ])
}

function cities(language: string): DictionaryEntry[] {
  const [own, english] = [language, 'en'].map(cityNames) as [(zone: string) => string, (zone: string) => string]
  return Intl.supportedValuesOf('timeZone').flatMap(zone => entryOf(own(zone), english(zone)))
}

/** The city of a time zone: its name without what stands around that of New York. */
function cityNames(language: string): (zone: string) => string {
  const name = (timeZone: string) =>
    new Intl.DateTimeFormat(language, {timeZone, timeZoneName: 'shortGeneric'})
      .formatToParts(0)
      .find(part => part.type === 'timeZoneName')!.value
  const known: Record<string, string> = {ru: 'Нью-Йорк', ja: 'ニューヨーク', ko: '뉴욕', es: 'Nueva York'}
  const [before = '', after = ''] = name('America/New_York').split(known[language] ?? 'New York')
  return zone => {
    const whole = name(zone)
    return whole.startsWith(before) && whole.endsWith(after)
      ? whole.slice(before.length, whole.length - after.length)
      : ''
  }
}

function days(language: string): DictionaryEntry[] {
  const name = (tag: string, day: number) =>
    new Intl.DateTimeFormat(tag, {weekday: 'long', timeZone: 'UTC'}).format(new Date(day * 86_400_000))
  return Array.from({length: 7}, (_, day) => entryOf(name(language, day), name('en', day))).flat()
}

function entryOf(own: string | undefined, english: string | undefined): DictionaryEntry[] {
  if (own === undefined || english === undefined || own === '' || english === '') return []
  const plain = (name: string) =>
    name
      .replace(/\([^()]*\)/gu, '')
      .trim()
      .toLowerCase()
  return own === english && own.length < 4 ? [] : [{head: plain(own), translations: [plain(english)]}]
}
