import {readingsOf} from './romanization.js'

/** Characters by the sound of their usual readings, in letters as other languages have them: x as s, q as ch, c as ts. Other units are left out. */
export function spellInLatin(word: string): string {
  let latin = ''
  for (const character of word) {
    const [reading = ''] = readingsOf(character)
    latin += reading
      .replace(/^x/u, 's')
      .replace(/^q/u, 'ch')
      .replace(/^c(?!h)/u, 'ts')
      .replaceAll('v', 'u')
  }
  return latin
}
