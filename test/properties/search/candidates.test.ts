import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Lexicon} from '../../../src/align/lexicon/lexicon.js'
import {loadLexicon} from '../../../src/align/lexicon/load-lexicon.js'
import {visitStems} from '../../../src/align/lexicon/postings.js'
import {type ReadSide, readSide} from '../../../src/align/read/read-side.js'
import {findCandidates} from '../../../src/align/search/candidates.js'
import {profileFor} from '../../../src/language/registry.js'
import {tried} from '../../helpers/hurting-texts.js'

const lexicon = loadLexicon()
const zhTexts = [
  '港口今天开通两条新航线。',
  '货物共有300个集装箱。',
  'SCODA于2024年启用新码头。',
  '王毅在青岛出席论坛。',
  '工人卸完货物。',
]
const enTexts = [
  'The port opened two new routes today.',
  'The cargo of 300 containers arrived.',
  'SCODA put a new terminal into use in 2024.',
  'Wang Yi attended a forum in Qingdao.',
  'Workers unloaded the goods.',
]

const read = (lang: string, texts: readonly string[], other: string, known?: Lexicon): ReadSide =>
  readSide(lang, texts, profileFor(lang), {lexicon: known, other: profileFor(other)})

/** Of each word of the source the words of the target that may translate it, with how strongly, by a look at every pair. */
function naive(source: ReadSide, target: ReadSide, known: Lexicon | undefined): string[] {
  return source.types.flatMap(type => {
    const stems = new Map<number, number>()
    if (known !== undefined && type.entry >= 0)
      visitStems(type, known, (stem, strength) => stems.set(stem, Math.max(strength, stems.get(stem) ?? 0)))
    return target.types.flatMap(other => {
      const strength = Math.max(type.key === other.key ? 1 : 0, other.entry < 0 ? 0 : (stems.get(other.entry) ?? 0))
      return strength === 0 ? [] : [`${type.key} ${other.key} ${Math.fround(strength)}`]
    })
  })
}

function found(source: ReadSide, target: ReadSide, known: Lexicon | undefined): string[] {
  const {first, targets, strengths} = findCandidates(source, target, known, false)
  expect(first).toHaveLength(source.types.length + 1)
  expect(first.at(-1)).toBe(targets.length)
  return source.types.flatMap((type, t) =>
    Array.from({length: first[t + 1]! - first[t]!}, (_, c) => {
      const at = first[t]! + c
      return `${type.key} ${target.types[targets[at]!]!.key} ${strengths[at]}`
    }),
  )
}

test('words that may answer each other are those of the lexicon and those that are the same, whatever was read before', () => {
  fc.assert(
    fc.property(fc.subarray(zhTexts), fc.subarray(enTexts), (zh, en) => {
      const [source, target] = [read('zh', zh, 'en', lexicon), read('en', en, 'zh', lexicon)]
      expect(found(source, target, lexicon).sort()).toEqual(naive(source, target, lexicon).sort())
    }),
    tried(60),
  )
})

test('without a lexicon the same words alone', () => {
  fc.assert(
    fc.property(fc.subarray(zhTexts), fc.subarray(enTexts), (zh, en) => {
      const [source, target] = [read('zh', zh, 'en'), read('en', en, 'zh')]
      expect(found(source, target, undefined).sort()).toEqual(naive(source, target, undefined).sort())
      const again = read('en', en, 'en')
      const words = again.types.map(({key}) => `${key} ${key} 1`)
      expect(found(again, again, undefined).sort()).toEqual(words.sort())
    }),
    tried(40),
  )
})
