import {describe, expect, test} from 'vitest'
import {findRomanizedNames} from '../../src/language/zh/alignment/alignment-names.js'

const find = (run: string, wanted: readonly string[]) =>
  (findRomanizedNames(new Set(wanted))?.(run) ?? []).map(({key, at, length}) => [key, run.slice(at, at + length)])

describe('names of the other side in runs of characters', () => {
  test.each([
    {
      name: 'a given name of two characters',
      run: '区委书记曾赞荣主持会议',
      wanted: ['zanrong'],
      found: [['zanrong', '赞荣']],
    },
    {name: 'a place', run: '来到胶州调研', wanted: ['jiaozhou'], found: [['jiaozhou', '胶州']]},
    {name: 'three syllables', run: '司马相如', wanted: ['simaxiang'], found: [['simaxiang', '司马相']]},
    {name: 'ü written as u', run: '吕绿萍', wanted: ['luping'], found: [['luping', '绿萍']]},
    {name: 'a second reading', run: '单于长安', wanted: ['changan'], found: [['changan', '长安']]},
    {name: 'one character is no name', run: '李', wanted: ['li'], found: []},
    {name: 'what is no pinyin', run: '史密斯先生', wanted: ['smith'], found: []},
    {name: 'nothing wanted', run: '曾赞荣', wanted: [], found: []},
  ])('$name', ({run, wanted, found}) => {
    expect(find(run, wanted)).toEqual(found)
  })

  test('nothing is looked for when nothing wanted can be pinyin', () => {
    expect(findRomanizedNames(new Set(['smith', 'li', 'x'.repeat(10_000)]))).toBeUndefined()
  })
})
