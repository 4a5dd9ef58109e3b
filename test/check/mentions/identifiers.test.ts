import {describe, expect, test} from 'vitest'
import {identifierCost, identifiersAgree, writtenDigits} from '../../../src/check/mentions/identifier-agreement.js'
import {letterAgrees, letterMatches} from '../../../src/check/mentions/letter-agreement.js'
import {date, identifier, number, ordinal, period} from '../../helpers/mentions.js'

describe('the same identifier', () => {
  test.each([
    ['one telephone number, home and abroad', identifier('phone', '861012345678'), identifier('phone', '01012345678')],
    ['a number of seven digits and its full form', identifier('phone', '5551234'), identifier('phone', '0215551234')],
    ['with its extension behind', identifier('phone', '01012345678802'), identifier('phone', '12345678802')],
    ['an address with and without the port', identifier('address', '10.0.0.1:80'), identifier('address', '10.0.0.1')],
    ['the same groups of digits in a path and a word', identifier('path', '12/34'), identifier('word', '12-34')],
  ])('%s', (_, a, b) => {
    expect([identifiersAgree(a, b), identifiersAgree(b, a)]).toEqual([true, true])
  })

  test.each([
    ['only the last six digits are the same', identifier('phone', '5551234'), identifier('phone', '0215651234')],
    ['an address that begins like another one', identifier('address', '10.0.0.1'), identifier('address', '10.0.0.12')],
    ['a port of another address', identifier('address', '10.0.0.2:80'), identifier('address', '10.0.0.1')],
    ['digits joined to other digits', identifier('path', '12/34'), identifier('word', '1234')],
    ['a telephone number inside of a longer word', identifier('phone', '5551234'), identifier('word', '15551234')],
    ['a word with a port like an address', identifier('word', '10:80'), identifier('word', '10')],
    [
      'two versions with the same figures otherwise written',
      identifier('version', '1-2'),
      identifier('version', '1.2'),
    ],
  ])('not: %s', (_, a, b) => {
    expect([identifiersAgree(a, b), identifiersAgree(b, a)]).toEqual([false, false])
  })
})

describe('a name that is a plain figure on the other side', () => {
  test.each([
    ['v3 and 3', identifier('version', 'v3'), number(3)],
    ['version 1.24 and 1.24', identifier('version', '1.24'), number(1.24, {step: 0.01})],
    ['version 3.10 and a name 3.10', identifier('version', '3.10'), number(3.1, {step: 0.1, name: '3.10'})],
    ['A4 and the fourth', identifier('word', 'A4'), ordinal(4)],
    ['COVID-19 and 19 percent', identifier('word', 'COVID-19'), number(19, {kind: 'percent'})],
    ['report_2021.pdf and the year 2021', identifier('path', 'report_2021'), date({year: 2021})],
    ['the middle of a telephone number', identifier('phone', '01012345678'), number(123)],
    ['a sum as it is written', identifier('word', 'G20'), number(20_000, {written: 20})],
  ])('%s', (_, name, other) => {
    expect([identifiersAgree(name, other), identifiersAgree(other, name)]).toEqual([true, true])
  })

  test.each([
    ['0x5 is no 5', identifier('hex', '0x5'), number(5)],
    ['1.24 is no 24', identifier('version', '1.24'), number(24)],
    ['1.24 is no 1', identifier('version', '1.24'), number(1)],
    ['port 80 of an address', identifier('address', '10.0.0.1:80'), number(80)],
    ['two digits of a telephone number', identifier('phone', '01012345678'), number(12)],
    ['three digits of the figures in a word', identifier('word', 'A41234'), number(123)],
    ['a date without a year', identifier('word', 'A5'), date({month: 5, day: 5})],
    ['a period', identifier('word', 'A14'), period(14)],
  ])('not: %s', (_, name, other) => {
    expect([identifiersAgree(name, other), identifiersAgree(other, name)]).toEqual([false, false])
  })

  test('two figures without a name are none of this', () => {
    expect(identifiersAgree(number(5), number(5))).toBe(false)
  })

  test.each([
    [number(3.1, {step: 0.01}), '3.10'],
    [number(3, {step: 1}), '3'],
    [number(300, {step: 100}), '300'],
    [number(3e4, {step: 0.1, written: 3}), '3.0'],
    [number(3.1, {name: '3.10'}), '3.10'],
    [number(0.5, {step: 1e-30}), '0.50000000000000000000'],
  ])('the digits of %j are %s', (mention, digits) => {
    expect(writtenDigits(mention)).toBe(digits)
  })
})

describe('which identifiers may be meant for each other where they differ', () => {
  const form = (name: 'version' | 'phone', text: string) => identifier(name, text)
  const word = (letters: string, digits: string) => identifier('word', letters + digits, letters)
  test.each([
    ['A3 for A4', word('A', '3'), word('A', '4'), true],
    ['5G for COVID-19', word('G', '5'), word('COVID', '19'), false],
    ['a version for a version', form('version', '1.24'), form('version', '1.25'), true],
    ['a version for a telephone number', form('version', '1.24'), form('phone', '5551234'), false],
    ['a version for a number that is a name', form('version', '1.24'), number(1.25, {name: '1.25'}), true],
    ['a version for a number that counts', form('version', '1.24'), number(1.25), false],
    ['a telephone number for a number that is a name', form('phone', '5551234'), number(7, {name: '7'}), false],
    ['a version for an ordinal', form('version', '1.24'), ordinal(2), false],
    ['a number for a number', number(1), number(2), false],
  ])('%s', (_, a, b, can) => {
    expect([identifierCost(a, b) !== undefined, identifierCost(b, a) !== undefined]).toEqual([can, can])
  })

  test('two of a form are nearer than a form and a number', () => {
    const version = form('version', '1.24')
    expect(identifierCost(version, form('version', '1.25'))!).toBeLessThan(
      identifierCost(version, number(1.25, {name: '1.25'}))!,
    )
  })
})

describe('a letter behind a figure', () => {
  const byte = (written: number, value: number, writtenUnit: string) =>
    number(value, {written, unit: 'byte', writtenUnit})
  const lettered = (value: number, letter: string) => number(value, {letter})

  test.each([
    ['8G and 8 GB', lettered(8, 'G'), byte(8, 8e9, 'gb')],
    ['100M and 100 Mbps', lettered(100, 'M'), number(1e8, {written: 100, unit: 'bit', writtenUnit: 'mbps'})],
    ['60W and 60 watts', lettered(60, 'W'), number(0.06, {written: 60, unit: 'w', writtenUnit: 'w'})],
    ['5L and 5 litres', lettered(5, 'L'), number(5, {unit: 'litre', writtenUnit: 'litre'})],
    ['3T and 3 tonnes', lettered(3, 'T'), number(3, {unit: 'tonne', writtenUnit: 'tonne'})],
    ['64B and 64 bytes', lettered(64, 'B'), byte(64, 64, 'byte')],
    ['8M and 8 MW', lettered(8, 'M'), number(8, {unit: 'w', writtenUnit: 'mw'})],
    ['3K and 3,000', lettered(3, 'K'), number(3000)],
    ['5M and five million', lettered(5, 'M'), number(5e6)],
    ['2G and two billion', lettered(2, 'G'), number(2e9)],
    ['70B and 70 billion', lettered(70, 'B'), number(7e10)],
    ['2T and two trillion', lettered(2, 'T'), number(2e12)],
    ['12w and 120,000', lettered(12, 'W'), number(120_000)],
    ['1P and a quadrillion', lettered(1, 'P'), number(1e15)],
    ['5G and the figure 5', lettered(5, 'G'), number(5)],
    ['5G and 5G', lettered(5, 'G'), lettered(5, 'G')],
    ['12W and 120K', lettered(12, 'W'), lettered(120, 'K')],
    ['0.1M and 100,000, which is no binary number', lettered(0.1, 'M'), number(0.1 * 1e6)],
    ['3.3B and 3,300,000,000', lettered(3.3, 'B'), number(3_300_000_000)],
  ])('%s', (_, letter, other) => {
    expect(letterAgrees(letter, other)).toBe(true)
  })

  test.each([
    ['8G and 16 GB', lettered(8, 'G'), byte(16, 16e9, 'gb')],
    ['8G and 8 MB', lettered(8, 'G'), byte(8, 8e6, 'mb')],
    ['8G and 8 Mbps', lettered(8, 'G'), number(8e6, {written: 8, unit: 'bit', writtenUnit: 'mbps'})],
    ['5G and 4G', lettered(5, 'G'), lettered(4, 'G')],
    ['5G and 5M', lettered(5, 'G'), lettered(5, 'M')],
    ['5G and 5X', lettered(5, 'G'), lettered(5, 'X')],
    ['0X and 0G', lettered(0, 'X'), lettered(0, 'G')],
    ['5X and 6', lettered(5, 'X'), number(6)],
    ['70B and seven billion', lettered(70, 'B'), number(7e9)],
    ['70B and a thousand more', lettered(70, 'B'), number(7e10 + 1000)],
    ['5 and 5', number(5), number(5)],
  ])('not: %s', (_, letter, other) => {
    expect(letterAgrees(letter, other)).toBe(false)
  })

  test.each([
    ['G', {unit: 'byte', writtenUnit: 'gb'}, true],
    ['K', {unit: 'byte', writtenUnit: 'gb'}, false],
    ['W', {unit: 'w', writtenUnit: 'w'}, true],
    ['W', {unit: 'w', writtenUnit: 'kw'}, false],
    ['X', {unit: 'w', writtenUnit: 'w'}, false],
    ['G', {}, false],
    ['M', {unit: 'byte'}, false],
    ['M', {writtenUnit: 'm'}, false],
  ])('%s before %j: %s', (letter, unit, matches) => {
    expect(letterMatches(letter, number(1, unit))).toBe(matches)
  })
})
