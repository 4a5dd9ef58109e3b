import {describe, expect, test} from 'vitest'
import {compareCharacters} from '../../../src/check/names/character-names.js'
import {compareNames, spelledKeys} from '../../../src/check/names/names.js'
import type {CharacterNames, NativeName} from '../../../src/language/contract/names.js'
import {profileFor} from '../../../src/language/registry.js'

type More = Partial<NativeName> & {readonly at?: number}

/** A person whose name stands at `at`, a unit for each syllable: `Zeng Wenjing` has three. */
function person(expected: string, {at = 0, ...more}: More = {}): NativeName {
  const [surname = '', given = ''] = expected.toLowerCase().split(' ')
  const syllables = {start: at, end: at + 1 + (given.match(/[aeiou]+/gu)?.length ?? 0)}
  return {kind: 'person', expected, spellings: [surname], given: [given], own: [], wrong: [], ...syllables, ...more}
}

function place(expected: string, {at = 0, ...more}: More = {}): NativeName {
  const key = expected.toLowerCase().replace(/\W/gu, '')
  return {kind: 'place', expected, spellings: [key], wrong: [], start: at, end: at + 2, ...more}
}

/** Right spellings and conflicts of names with an English sentence, as the words that stand there. */
function compare(natives: readonly NativeName[], text: string): {right: string[]; wrong: string[]} {
  const {matches, conflicts} = compareNames(natives, profileFor('en').readCapitalizedWords!(text))
  return {
    right: matches.map(({spelled}) => text.slice(spelled.start, spelled.end)),
    wrong: conflicts.map(({spelled, expected}) => `${text.slice(spelled.start, spelled.end)} > ${expected}`),
  }
}

describe('persons', () => {
  const zeng = person('Zeng Wenjing', {wrong: ['ceng']})
  const rivals = new Map([['yu', 1]])
  test.each<readonly [string, readonly NativeName[], string, readonly string[], readonly string[]]>([
    ['as official text has it', [zeng], 'today Zeng Wenjing spoke', ['Zeng Wenjing'], []],
    ['given name first', [zeng], 'today Wenjing Zeng spoke', ['Wenjing Zeng'], []],
    ['given name in two words', [zeng], 'today Zeng Wen Jing spoke', ['Zeng Wen Jing'], []],
    ['given name first, in two words', [zeng], 'today Wen Jing Zeng spoke', ['Wen Jing Zeng'], []],
    ['another reading of the surname', [zeng], 'today Ceng Wenjing spoke', [], ['Ceng Wenjing > Zeng Wenjing']],
    ['the same in Western order', [zeng], 'today Wenjing Ceng spoke', [], ['Wenjing Ceng > Wenjing Zeng']],
    ['the same in three words', [zeng], 'today Wen Jing Ceng spoke', [], ['Wen Jing Ceng > Wenjing Zeng']],
    ['a letter of the given name', [zeng], 'today Zeng Wenjin spoke', [], ['Zeng Wenjin > Zeng Wenjing']],
    ['a letter of each half is another person', [zeng], 'today Zang Wenjin spoke', [], []],
    ['another given name', [zeng], 'today Zeng Haiyan spoke', [], []],
    ['a name with a hyphen is the bearer’s own', [zeng], 'today Zeng Wen-jin spoke', [], []],
    ['two words that are apart', [zeng], 'Zeng said that Wenjing spoke', [], []],
    ['not there', [zeng], 'today she spoke', [], []],
    [
      'right, and wrong the next time',
      [zeng],
      'Zeng Wenjing spoke; Zeng Wenjin left',
      ['Zeng Wenjing'],
      ['Zeng Wenjin > Zeng Wenjing'],
    ],
    [
      'two persons, each its own',
      [zeng, person('Zeng Wenjin', {at: 9})],
      'Zeng Wenjing and Zeng Wenjin',
      ['Zeng Wenjing', 'Zeng Wenjin'],
      [],
    ],
    [
      'the nearest of two names takes what is wrong',
      [person('Li Haiyan'), person('Li Haiyang', {at: 9})],
      'today Li Haiyank spoke',
      [],
      ['Li Haiyank > Li Haiyan'],
    ],
    [
      'the first of a longer and a shorter name',
      [person('Wang Anan'), person('Wang An', {at: 0})],
      'today Wang Anan spoke',
      ['Wang Anan'],
      [],
    ],
    [
      'a family’s own spelling of the surname',
      [person('Li Haiyan', {own: ['lee']})],
      'today Lee Haiyan spoke',
      ['Lee Haiyan'],
      [],
    ],
    ['the same, given name first', [person('Li Haiyan', {own: ['lee']})], 'today Haiyan Lee spoke', ['Haiyan Lee'], []],
    [
      'a family’s own spelling with another given name',
      [person('Li Haiyan', {own: ['lee']})],
      'today Lee Haiyang spoke',
      [],
      [],
    ],
    ['a brand that reads like a name', [person('Zeng Wenjing', {doubtful: true})], 'today Zeng Wenjin spoke', [], []],
    [
      'a whole given name under another surname',
      [person('She Shumin', {rivals})],
      'today Yu Shumin spoke',
      [],
      ['Yu Shumin > She Shumin'],
    ],
    ['under a word that is no surname', [person('She Shumin', {rivals})], 'today Xi Shumin spoke', [], []],
    [
      'under half of the surname',
      [person('Zhao Shumin')],
      'today Zhou Shumin spoke',
      [],
      ['Zhou Shumin > Zhao Shumin'],
    ],
    ['a short given name under another surname', [person('She Min', {rivals})], 'today Yu Min spoke', [], []],
    [
      'a given name of four letters: one may differ',
      [person('Li Feng')],
      'today Li Fung spoke',
      [],
      ['Li Fung > Li Feng'],
    ],
    ['of four letters: two are another name', [person('Li Feng')], 'today Li Fong spoke', [], ['Li Fong > Li Feng']],
    [
      'one of two that are near a name of four letters',
      [person('Li Feng')],
      'today Li Fang and Li Seno spoke',
      [],
      ['Li Fang > Li Feng'],
    ],
    ['divided elsewhere', [person('Ouyang Ming')], 'today Ou Yangming spoke', [], ['Ou Yangming > Ouyang Ming']],
  ])('%s', (_, natives, text, right, wrong) => {
    expect(compare(natives, text)).toEqual({right, wrong})
  })

  test('every half of two or three words may be a part of a name', () => {
    const keys = spelledKeys(profileFor('en').readCapitalizedWords!('today Wen Jing Zeng spoke'))
    expect([...keys].sort()).toEqual(['jing', 'jingzeng', 'wen', 'wenjing', 'zeng'])
  })
})

describe('places', () => {
  const shaanxi = place('Shaanxi', {wrong: ['shanxi']})
  const shanxi = place('Shanxi', {wrong: ['shaanxi'], at: 10})
  const cities = new Map([
    ['fuzhou', 1],
    ['hangzhou', 1],
    ['hongkong', 2],
  ])
  test.each<readonly [string, readonly NativeName[], string, readonly string[], readonly string[]]>([
    ['as it is spelled', [shaanxi], 'apples from Shaanxi', ['Shaanxi'], []],
    ['in two words', [place('Hong Kong')], 'ships from Hong Kong', ['Hong Kong'], []],
    ['a known wrong spelling', [shaanxi], 'apples from Shanxi', [], ['Shanxi > Shaanxi']],
    ['a letter too few', [place('Qingdao')], 'ships from Qindao', [], ['Qindao > Qingdao']],
    ['two letters too few', [place('Qingdao')], 'ships from Qidao', [], []],
    ['its first letter', [place('Qingdao')], 'ships from Tingdao', [], []],
    ['a letter of a short name is another place', [place('Jian')], 'ships from Jiang', [], []],
    ['a letter of five', [place('Wuhan')], 'ships from Wuhen', [], ['Wuhen > Wuhan']],
    [
      'the nearest of two',
      [place('Qingdao', {wrong: ['tsingtao']})],
      'Qindao is from Tsingtao',
      [],
      ['Tsingtao > Qingdao'],
    ],
    ['two words for one', [place('Qingdao')], 'ships from Qing Dao', ['Qing Dao'], []],
    ['two words that are near one', [place('Qingdao')], 'ships from Qin Dao', [], []],
    ['two words with a letter too few', [place('Hong Kong')], 'ships from Hong Kon', [], ['Hong Kon > Hong Kong']],
    [
      'said twice and wrong once',
      [place('Qingdao'), place('Qingdao', {at: 9})],
      'Qingdao and Qindao',
      ['Qingdao', 'Qingdao'],
      [],
    ],
    [
      'wrong twice is said once',
      [place('Wuhan'), place('Wuhan', {at: 9})],
      'from Wuhen to Wuhen',
      [],
      ['Wuhen > Wuhan'],
    ],
    ['a brand', [place('Qingdao', {doubtful: true})], 'ships from Qindao', [], []],
    ['both, and each right', [shaanxi, shanxi], 'from Shaanxi to Shanxi', ['Shaanxi', 'Shanxi'], []],
    ['one name for two places', [shaanxi, shanxi], 'from Shanxi to Shanxi', ['Shanxi', 'Shanxi'], ['Shanxi > Shaanxi']],
    ['one name once for two places', [shaanxi, shanxi], 'apples from Shanxi', ['Shanxi'], []],
    [
      'another place of the same rank',
      [place('Suzhou', {rivals: cities})],
      'ships from Hangzhou',
      [],
      ['Hangzhou > Suzhou'],
    ],
    [
      'a place of the same rank in two words',
      [place('Suzhou', {rivals: cities})],
      'ships from Hong Kong',
      [],
      ['Hong Kong > Suzhou'],
    ],
    ['two others, so that nobody knows which', [place('Suzhou', {rivals: cities})], 'from Hangzhou to Fuzhou', [], []],
    [
      'the same other one twice',
      [place('Suzhou', {rivals: cities})],
      'from Hangzhou, Hangzhou',
      [],
      ['Hangzhou > Suzhou'],
    ],
    ['a word that is no such place', [place('Suzhou', {rivals: cities})], 'ships from Paris', [], []],
    ['a brand and another place', [place('Suzhou', {rivals: cities, doubtful: true})], 'ships from Hangzhou', [], []],
    [
      'two places without answer',
      [place('Suzhou', {rivals: cities}), place('Ningbo', {rivals: cities, at: 9})],
      'to Hangzhou',
      [],
      [],
    ],
    [
      'what is right for another one',
      [place('Suzhou', {rivals: cities}), place('Hangzhou', {at: 9})],
      'to Hangzhou',
      ['Hangzhou'],
      [],
    ],
  ])('%s', (_, natives, text, right, wrong) => {
    expect(compare(natives, text)).toEqual({right, wrong})
  })

  test('conflicts stand in the order of the text', () => {
    const {conflicts} = compareNames(
      [place('Wuhan', {at: 20}), person('Zeng Wenjing', {at: 3})],
      profileFor('en').readCapitalizedWords!('from Wuhen spoke Zeng Wenjin'),
    )
    expect(conflicts.map(({expected}) => expected)).toEqual(['Zeng Wenjing', 'Wuhan'])
  })

  test('more than a million pairs are not compared, a million are', () => {
    const words = profileFor('en').readCapitalizedWords!('Qindao '.repeat(1000))
    const many = (count: number) => Array.from({length: count}, (_, i) => place('Qingdao', {at: 3 * i}))
    expect(compareNames(many(1001), words).conflicts).toEqual([])
    expect(compareNames(many(1000), words).conflicts).toHaveLength(1)
  })
})

describe('names in characters', () => {
  const run: CharacterNames = {
    read: text =>
      [...text.matchAll(/\[(.+?)\]/gu)].map(({0: all, index}) => ({start: index + 1, end: index + all.length - 1})),
    fold: text => text.replaceAll('國', '国'),
    write: (name, like) => (name.includes('？') ? undefined : like.includes('國') ? name.replaceAll('国', '國') : name),
  }
  const conflicts = (chinese: string, text: string, more: Partial<NativeName> = {}) => {
    const natives = [...chinese.matchAll(/\p{L}+？?/gu)].map(({0: name, index}) =>
      person('', {start: index, end: index + name.length, ...more}),
    )
    return compareCharacters(natives, chinese, text, run).map(
      ({native, written, expected}) =>
        `${chinese.slice(native.start, native.end)}: ${text.slice(written.start, written.end)} > ${expected}`,
    )
  }
  test.each([
    ['another last character', '周国华', '[周國栄]', ['周国华: 周國栄 > 周國华']],
    ['another middle character', '周国华', '[周明华]', ['周国华: 周明华 > 周国华']],
    ['both characters are others', '周国华', '[周明月]', []],
    ['another surname', '周国华', '[王国华]', []],
    ['in its own forms', '周国华', '[周國华]', []],
    ['the right one stands there as well', '周国华', '[周国栄]周国华', []],
    ['that person is in the Chinese text', '周国华，周国栄', '[周国栄]', []],
    ['two characters are too few', '周华', '[周国]', []],
    ['a longer one', '周国华', '[周国华明]', []],
    ['a character whose form is not certain', '周国？', '[周国？]', []],
    ['the first of two that are near', '周国华，周国明', '[周国栄]', ['周国华: 周国栄 > 周国华']],
  ])('%s', (_, chinese, text, expected) => {
    expect(conflicts(chinese, text)).toEqual(expected)
  })

  test('places and doubtful names are not held against it', () => {
    expect(conflicts('周国华', '[周国栄]', {kind: 'place'})).toEqual([])
    expect(conflicts('周国华', '[周国栄]', {doubtful: true})).toEqual([])
  })
})
