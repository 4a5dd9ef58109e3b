import {expect, test} from 'vitest'
import {findPlaceholders, placeholderStyles} from '../../../src/parse/placeholders/placeholders.js'

function found(text: string, file: readonly string[] = [text]): string[] {
  const {placeholders} = findPlaceholders(text, placeholderStyles(file))
  return placeholders.map(({name, start, end}) => `${name}: ${text.slice(start, end)}`)
}

test.each<[text: string, ...expected: string[]]>([
  ['Hello {name}', 'name: {name}'],
  ['Hello {{name}}', 'name: {{name}}'],
  ['{0} of {1}', '0: {0}', '1: {1}'],
  ['{} of {}', '#1: {}', '#2: {}'],
  ['{total:N2} and {name!r}', 'total: {total:N2}', 'name: {name!r}'],
  ['{ user.name } wrote', 'user.name: { user.name }'],
  ['{price, number, ::currency/EUR}', 'price: {price, number, ::currency/EUR}'],
  ['Pay %s by %d', '1 s: %s', '2 d: %d'],
  ['Pay %2$s by %1$d', '2 s: %2$s', '1 d: %1$d'],
  ['%.2f MB, %05d, %ld, %@', '1 f: %.2f', '2 d: %05d', '3 d: %ld', '4 @: %@'],
  ['%(user)s has %(count)d', 'user: %(user)s', 'count: %(count)d'],
  ['Hi %{user}', 'user: %{user}'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what is read
  ['Hi ${user.name}', 'user.name: ${user.name}'],
  ['%ds left', '1 d: %d'],
])('%s', (text, ...expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  '50% off',
  '100% sure',
  '50%-80% done',
  'a%20b and %d0%b0',
  '100%% safe',
  'the set {a, b}',
  'if (a) { return 1; }',
  "'{'name'}' is text",
  'a < b and b > c',
  '最高优惠50%',
])('none in: %s', text => {
  expect(found(text)).toEqual([])
})

test('the variables of all wordings of a message, and # for the number', () => {
  const text = '{n, plural, =0 {Nobody} one {# member of {team}} other {# members of {team}}} in {place}'
  expect(found(text)).toEqual(['n: {n, plural,', 'n: #', 'team: {team}', 'n: #', 'team: {team}', 'place: {place}'])
  const {syntax} = findPlaceholders(text)
  const hidden = syntax.map(({start, end}) => text.slice(start, end))
  expect(hidden).toEqual(['{n, plural, =0 {Nobody} one {# member of {team}} other {', '}}'])
})

test('a choice inside a plural', () => {
  const text = '{n, plural, other {{who, select, you {your # files} other {# files of {who}}}}}'
  const {syntax} = findPlaceholders(text)
  expect(new Set(found(text).map(line => line.split(':', 1)[0]))).toEqual(new Set(['n', 'who']))
  expect(syntax.map(({start, end}) => text.slice(start, end)).join('|')).toBe(
    '{n, plural, other {|{who, select, you {your # files} other {|}}|}}',
  )
})

test('what the file uses decides', () => {
  expect(found('The set {a}', ['{{name}} and {{place}}', 'The set {a}'])).toEqual([])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what is read
  expect(found('Pay ${price}', ['Pay ${price}', 'Hi {name}'])).toEqual(['price: {price}'])
  expect(found("the '{name}' file", ["the '{name}' file"])).toEqual(['name: {name}'])
  expect(found("the '{name}' file", ["the '{name}' file", '{n, plural, other {#}}'])).toEqual([])
})

test.each([
  ['｛name｝', 'name'],
  ['％{name}', 'name'],
  ['％s', '1 s'],
  ['％（name）s', 'name'],
  ['％1$s', '1 s'],
  ['{ {name} }', 'name'],
  ["'{'name'}'", 'name'],
])('%s looks like one', (text, name) => {
  const {placeholders, lookalikes} = findPlaceholders(text, {braces: true, icu: false, dollars: true})
  expect(placeholders).toEqual([])
  expect(lookalikes.map(lookalike => [lookalike.name, text.slice(lookalike.start, lookalike.end)])).toEqual([
    [name, text],
  ])
})

test('braces that never close cost linear time', () => {
  const text = '{a, plural, other {'.repeat(20_000)
  const start = performance.now()
  findPlaceholders(text)
  expect(performance.now() - start).toBeLessThan(3000)
})
