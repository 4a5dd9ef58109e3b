import {expect, test} from 'vitest'
import {findingsOf, sidesOf, unitsOf} from '../../helpers/unit-files.js'

const header = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'

test('contexts, several lines, plurals; obsolete and empty messages', () => {
  const text = `${header}# note
#: a.c:1
#| msgid "Before"
msgctxt "menu"
msgid "Open"
msgstr "打开"

msgid ""
"One line\\n"
"and \\"another\\""
msgstr ""
"一行\\n"
"又“一”行"
msgid "%d port"
msgid_plural "%d ports"
msgstr[0] "%d 个港口"

msgid "Open"
msgstr ""

#~ msgid "Old"
#~ msgstr "旧"
`
  const sides = sidesOf(text, 'zh.po')
  expect([sides.source.lang, sides.target.lang]).toEqual(['en', 'zh'])
  expect(unitsOf(sides)).toEqual([
    ['Open', '打开'],
    ['One line\nand "another"', '一行\n又“一”行'],
    ['%d port', '%d 个港口'],
    ['%d ports', ''],
    ['Open', ''],
  ])
})

test('a fuzzy message is a suggestion', () => {
  const message = (flags: string): string =>
    `${header}${flags}msgid "Exports grew by 12 percent in 2024."\nmsgstr "2024年出口增长13%。"\n`
  const severities = (flags: string): string[] =>
    findingsOf(sidesOf(message(flags), 'zh.po')).map(({severity}) => severity)
  expect(severities('')).toContain('error')
  expect([...new Set(severities('#, fuzzy, c-format\n'))]).toEqual(['info'])
})

test('keys of menus are no letters and need not be the same', () => {
  const text = `${header}msgid "_File"\nmsgstr "文件(_F)"\n\nmsgid "Save &As"\nmsgstr "另存为(&A)"\n`
  expect(sidesOf(text, 'zh.po').source.blocks.map(({content}) => content.text)).toEqual(['File', 'Save As'])
  expect(sidesOf(text, 'zh.po').target.blocks.map(({content}) => content.text)).toEqual(['文件', '另存为'])
  expect(findingsOf(sidesOf(text, 'zh.po'))).toEqual([])
})
