import {expect, test} from 'vitest'
import {profileFor} from '../../src/language/registry.js'
import {type DocumentInput, parseInput} from '../../src/pipeline/read.js'
import {holdFileLaws, holdPairLaws} from '../laws/files.js'
import {holdReadingLaws} from '../laws/sentences.js'

/** Inputs, shortened, that broke a law once. */
const files: readonly (readonly [path: string, text: string, what: string])[] = [
  ['a.stringsdict', '<?c\r\uD83D', 'half a character behind an instruction of XML'],
  ['a.tmx', '<?c\r\uD83D', 'the same in another format'],
  ['a.po', 'msgid_plural"a"\nmsgid"1"', 'a plural before its singular'],
  [
    'a.tmx',
    '<tmx><header srclang="z\uFFFD"/><body><tu><tuv xml:lang="z\uFFFD"><seg>A</seg></tuv></tu></body></tmx>',
    'a tag of no language',
  ],
  [
    'a.po',
    'msgid""\nmsgstr"Language: zral\\n"\nmsgid"a"\nmsgid_plural"b"\nmsgstr[0]"c"',
    'a tag that is well-formed and that no engine takes',
  ],
  [
    'a.xlf',
    '<xliff version="1.2"><file source-language="en" target-language="\u200Bzh"><body><trans-unit id="1"><source>A</source><target>港</target></trans-unit></body></file></xliff>',
    'a tag of no language on one side',
  ],
  [
    'b.ts',
    '<TS n=""><context><message><source>a</source><translation><numerusform>口</numerusform></translation></message></context></TS>',
    'forms of a message that has none',
  ],
  ['a.yaml', 'a: &x 港口开航\nb: 码头\nc: *x\nd: {e: *x}\n', 'a text of several keys, by an alias'],
]

test.each(files)('%s %j: %s', (path, text) => {
  expect(() => holdFileLaws({text, path})).not.toThrow()
})

const pairs: readonly (readonly [source: DocumentInput, target: DocumentInput, what: string])[] = [
  [
    {text: 'т. е. \n[b]: c\n', path: 'a.zh.md', lang: 'zh'},
    {text: '', path: 'a.en.md', lang: 'en'},
    'a cell in a third language, with the reference of a character that nobody sees',
  ],
  [
    {text: 'مرفأ\u200Eß', path: 'a.zh.html', lang: 'zh'},
    {text: '', path: 'a.en.txt', lang: 'en'},
    'the same from HTML',
  ],
  [
    {text: '===\n# ', path: 'a.zh.md', lang: 'zh'},
    {text: '', path: 'a.en.md', lang: 'en'},
    'an empty heading right behind a paragraph',
  ],
  [
    {text: '12:30https://a.b/c?d=e&f', path: 'a.zh.html', lang: 'zh'},
    {text: '', path: 'a.en.txt', lang: 'en'},
    'an address right behind a digit',
  ],
  [
    {text: '甲 {{x}} {% y %} {: z} {/* a */} 乙', path: 'a.zh.html', lang: 'zh'},
    {text: '{{x}} b', path: 'a.en.txt', lang: 'en'},
    'what a template engine would take, as words',
  ],
  [
    {text: '_www.a.cn[x] 港', path: 'a.zh.html', lang: 'zh'},
    {text: '', path: 'a.en.txt', lang: 'en'},
    'an address without a scheme right behind an underscore',
  ],
  [
    {text: 'https://a.b/c?d=e&f{{x}}# # ', path: 'a.zh.html', lang: 'zh'},
    {text: '', path: 'a.en.txt', lang: 'en'},
    'the same in an address',
  ],
]

test.each(pairs)('%j and %j: %s', (source, target) => {
  expect(() => holdPairLaws(source, target)).not.toThrow()
})

/** Each took minutes or more at this length; a test that takes as long ends by its time limit. */
const long: readonly (readonly [path: string, text: string, what: string])[] = [
  ['a.md', `:::${' '.repeat(10_000)}\u2028`, 'blanks between the mark of a directive and a line separator'],
  [
    'a.html',
    `#use wml::a\n<p>b</p>\n<a${' '.repeat(30_000)}x\n`,
    'blanks in a tag of Website Meta Language that nobody closes',
  ],
  ['a.html', `<p>b</p><${'a'.repeat(500_000)}`, 'a name of a tag without an end'],
  ['a.strings', `"a" = "b";\n${'a'.repeat(500_000)}`, 'a word that is no statement'],
]

test.each(long)('%s: %#', (path, text, what) => {
  expect(parseInput({text, path}), what).toBeDefined()
})

const texts: readonly (readonly [lang: string, text: string, what: string])[] = [
  ['zh', '会议sa𠮷id', 'no width before a character of two units, again and again'],
]

test.each(texts)('%s %j: %s', (lang, text) => {
  expect(() => holdReadingLaws(text, lang)).not.toThrow()
})

test.each(['zh', 'en', 'ru', 'ja', 'ko', 'fr', 'es', 'de'])('figures of a list without spaces, in %s', lang => {
  const text = '1,'.repeat(100_000)
  expect(profileFor(lang).readMentions(text).length).toBeLessThanOrEqual(100_000)
})
