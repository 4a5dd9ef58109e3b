import {pinyin} from 'pinyin-pro'
import {expect, test} from 'vitest'
import {placeSpellings} from '../../src/language/zh/names/places.data.js'
import {places, plainPinyin} from '../../src/language/zh/names/romanization.js'

test('a place that is not read as its characters usually are has its spelling listed', () => {
  const unlisted = places.filter(place => {
    const read = plainPinyin(place).toLowerCase().replaceAll("'", '').replaceAll('ü', 'v')
    const expected = pinyin(place, {toneType: 'none', v: true}).replaceAll(' ', '')
    return read !== expected && placeSpellings[place] === undefined
  })
  expect(unlisted).toEqual([])
})
