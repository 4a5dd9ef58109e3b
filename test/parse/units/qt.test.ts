import {expect, test} from 'vitest'
import {parseInput} from '../../../src/pipeline/read.js'
import {findingsOf, sidesOf, unitsOf} from '../../helpers/unit-files.js'

const qt = (messages: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="zh_CN" sourcelanguage="en">\n<context>\n<name>Dock</name>\n${messages}</context>\n</TS>\n`
const text = qt(`<message><source>&amp;Berth %1</source><translation>泊位 %1(&amp;B)</translation></message>
<message><source>Ship %1</source><translation>船舶</translation></message>
<message><source>3 piers</source><comment>c</comment><translation type="unfinished">4个码头</translation></message>
<message><source>Quay</source><translation type="unfinished"></translation></message>
<message><source>Old</source><translation type="vanished">旧</translation></message>
<message numerus="yes"><source>%n ship(s)</source><translation><numerusform>%n 艘船</numerusform></translation></message>
`)

test('messages of Qt Linguist with their plural forms; what is gone is left out', () => {
  expect(unitsOf(sidesOf(text, 'app_zh_CN.ts'))).toEqual([
    ['&Berth %1', '泊位 %1(&B)'],
    ['Ship %1', '船舶'],
    ['3 piers', '4个码头'],
    ['Quay', ''],
    ['%n ship(s)', '%n 艘船'],
  ])
})

test('what is unfinished is said as info, at its place; what is right is not said', () => {
  const found = findingsOf(sidesOf(text, 'app_zh_CN.ts')).map(({ruleId, severity, source, target}) => [
    ruleId,
    severity,
    (target ?? source)?.text,
  ])
  expect(found).toEqual([
    ['placeholder-mismatch', 'error', '船舶'],
    ['number-mismatch', 'info', '4个'],
    ['omission', 'error', 'Quay'],
  ])
})

test('TypeScript is none', () => {
  expect(parseInput({text: 'const a: Array<TSType> = []\n', path: 'a.ts'}).kind).toBe('single')
})
