/** Numbers the few words that stand in a text again and again, without a string for each. */
export class Interner {
  readonly words: string[] = []

  /** The number of `text.slice(start, end)`; -1 where there are as many as an integer has bits. */
  numberOf(text: string, start: number, end: number): number {
    for (let number = 0; number < this.words.length; number++)
      if (isAt(text, start, end, this.words[number]!)) return number
    return this.words.length < mostWords ? this.words.push(text.slice(start, end)) - 1 : -1
  }
}

const mostWords = 31

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false
  return true
}
