import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {detectLanguage, findProfile, profileFor, registerProfile} from '../../src/language/registry.js'
import {splitSentences} from '../../src/language/split-sentences.js'
import {DuizhaoError} from '../../src/model/errors.js'
import type {Mention} from '../../src/model/mention.js'
import {inventedLanguages, sampleTerms, sampleText} from './invented.js'

describe('a language without a profile of its own', () => {
  test('has a generic one, made once for its tag', () => {
    expect(findProfile('kk')).toBeUndefined()
    expect(profileFor('kk').tag).toBe('kk')
    expect(profileFor('kk')).toBe(profileFor('KK'))
    expect(profileFor('SR-latn-rs').tag).toBe('sr-Latn-RS')
    expect(profileFor('zh-Hant-TW').tag).toBe('zh')
  })

  test.each(['', 'e', 'not a tag', 'en_US', '-', 'a'.repeat(120), '中文', '../etc'])('%j is no tag', tag => {
    let thrown: unknown
    try {
      profileFor(tag)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(DuizhaoError)
    expect((thrown as DuizhaoError).code).toBe('LANGUAGE_INVALID')
  })
})

const slices = (tag: string, text: string) =>
  splitSentences(text, profileFor(tag)).map(({start, end}) => text.slice(start, end))

test.each([
  ['uk', 'Порт открыт. Его строили 3,5 года!', ['Порт открыт.', 'Его строили 3,5 года!']],
  ['uk', 'Об этом сказал А. Петров. Работа идёт.', ['Об этом сказал А. Петров.', 'Работа идёт.']],
  ['hi', 'बंदरगाह खुला है। काम जारी है।', ['बंदरगाह खुला है।', 'काम जारी है।']],
  ['ar', 'هل فتح الميناء؟ نعم. بدأ العمل.', ['هل فتح الميناء؟', 'نعم.', 'بدأ العمل.']],
  ['yue', '港が開いた。工事は続く。', ['港が開いた。', '工事は続く。']],
  ['nl', 'De haven, d.w.z. kade 3, is open. Het was tijd.', ['De haven, d.w.z. kade 3, is open.', 'Het was tijd.']],
  ['hy', 'Նավահանգիստը բաց է։ Աշխատանքը շարունակվում է։', ['Նավահանգիստը բաց է։', 'Աշխատանքը շարունակվում է։']],
])('sentences of %s: %s', (tag, text, expected) => {
  expect(slices(tag, text)).toEqual(expected)
})

const numbers = (tag: string, text: string) => profileFor(tag).readMentions(text).map(said)

function said(mention: Mention): string {
  if (mention.kind === 'number' || mention.kind === 'percent') {
    const unit = mention.kind === 'percent' ? '%' : ''
    return `${mention.value}${mention.high === undefined ? '' : `-${mention.high}`}${unit}`
  }
  if (mention.kind === 'date') return `${mention.year}-${mention.month}-${mention.day}`
  return mention.kind === 'time' ? `${mention.minutes} min` : mention.kind
}

test.each([
  ['uk', 'более 3 200 судов', ['3200']],
  ['uk', 'рост на 4,5 %', ['4.5%']],
  ['uk', '1,234 км', ['1.234']],
  ['th', '1,234 คน', ['1234']],
  ['nl', '1.234.567,8 en 1.234', ['1234567.8', '1234']],
  ['hi', '१२,३४,५६७ रुपये', ['1234567']],
  ['ar', '٣٢٠٠ قارب و ٤٫٥٪', ['3200', '4.5%']],
  ['fa', '۴۷ اسکله', ['47']],
  ['it', 'da 10 a 20, cioè 10–20 barche', ['10', '20', '10-20']],
  ['de-CH', '1’234.50 Franken', ['1234.5']],
  ['it', 'nel 2024 100 barche', ['2024', '100']],
  ['uk', '21.01.2024 в 14:30', ['2024-1-21', '870 min']],
  ['uk', '2024-01-21', ['2024-1-21']],
  ['it', 'la versione 10.0.0.1 e la carta A4', []],
  ['it', 'fax 0532-1234567, ufficio 3', ['3']],
])('figures of %s: %s', (tag, text, expected) => {
  expect(numbers(tag, text)).toEqual(expected)
})

test('terms are found whatever the case, white space, quotes and markup, and nowhere else', () => {
  const {terms} = profileFor('uk')
  const words: string[] = []
  const table = {
    add: (word: string) => (words.includes(word) ? words.indexOf(word) : words.push(word) - 1),
    find: (word: string) => words.indexOf(word),
  }
  const term = terms.read('Порт города', table, true)
  const found = (text: string) => {
    const read = terms.read(text, table)
    for (let i = 0; i + term.length <= read.length; i++)
      if (term.symbols.every((symbol, k) => symbol === read.symbols[i + k]))
        return text.slice(read.starts[i], read.ends[i + term.length - 1])
    return undefined
  }
  expect(found('Это ПОРТ  «города» на море')).toBe('ПОРТ  «города')
  expect(found('Это **порт** города')).toBe('порт** города')
  expect(found('Это порт городам')).toBeUndefined()
  expect(found('Аэропорт города')).toBeUndefined()
})

describe('invented languages', () => {
  let forget: (() => void)[] = []
  beforeEach(() => {
    forget = inventedLanguages.map(registerProfile)
  })
  afterEach(() => {
    for (const one of forget) one()
  })

  test.each(['zh', 'en', 'qaa', 'qab'])('a text of %s is known for it and has six sentences in its paragraphs', tag => {
    const text = sampleText(tag)
    expect(detectLanguage(text)).toBe(tag)
    const [, ...paragraphs] = text.trim().split('\n\n')
    for (const paragraph of paragraphs) {
      expect(slices(tag, paragraph)).toHaveLength(2)
      for (const quoting of ['zh', 'en', 'qaa', 'qab']) expect(slices(quoting, paragraph)).toHaveLength(2)
    }
    expect(text.split(sampleTerms[tag]!.toLowerCase()).length + text.split(/Port/u).length).toBeGreaterThan(4)
    const values = profileFor(tag)
      .readMentions(text)
      .flatMap(mention => (mention.kind === 'number' ? [mention.value] : []))
    expect(values).toEqual(expect.arrayContaining([47, 3200]))
  })

  test('a foreign word in Latin letters does not make it English', () => {
    expect(detectLanguage(`${sampleText('qaa')} ISO`)).toBe('qaa')
  })

  test('what is left of one in the other is found', () => {
    const [first, second] = inventedLanguages
    const left = sampleText('qaa').split('\n\n')[3]!
    expect(first.findPassages(left, second).map(({kind}) => kind)).toEqual(['sentence', 'sentence'])
    expect(first.findPassages(sampleText('qab'), second)).toEqual([])
  })
})
