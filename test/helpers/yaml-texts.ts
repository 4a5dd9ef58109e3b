import fc from 'fast-check'

/** Tables of texts with marks and spaces in them. */
const texts = (table: string): string[] => table.split('¦')

/** Texts that mean something else in YAML without quotes, or nearly. */
const hardTexts = texts(
  'null¦~¦yes¦no¦true¦False¦TRUE¦nULL¦1.5¦007¦0x1F¦0o17¦1e3¦.5¦+1¦-1¦12¦0¦-.inf¦.nan¦1_000¦2024-01-21¦12:30:00¦<<¦=¦' +
    'a: b¦a:b¦a:¦:a¦- x¦-x¦-¦--- x¦---¦...¦? x¦?x¦# x¦x #y¦x#y¦“…”¦"x¦it\'s¦\'x¦x"¦@x¦%x¦`x¦&x¦*x¦!x¦|¦>¦>-¦[x¦]¦{x¦}¦x, y¦' +
    'x,y¦x]¦x: [y]¦😀¦𠮷:𠮷¦a\u00a0b¦\u3000¦ x¦x ¦¦x\ty¦x\ny¦x\n\ny¦x\n #y¦x\\n¦\\¦\\x41¦\\u4e2d¦a \\¦\u2028¦\u0085¦\uFEFF¦\ud800¦' +
    '__proto__',
)
const usualTexts = texts(
  '示范区¦“一带一路”倡议¦demonstration area¦Belt and Road¦B&R¦http://a.cn/b?c=d#e¦COVID-19¦21世纪¦中国（上海）¦a note of several words',
)
const anyText = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...usualTexts)},
  {weight: 1, arbitrary: fc.constantFrom(...hardTexts)},
)

const margin = ' '.repeat(10)
/** Where a text is folded: indented enough for most places, or not. */
const fold = fc.constantFrom(
  ' ',
  ' ',
  ...texts(`\n${margin}¦\n${margin} ¦ \n${margin}¦\n\n${margin}¦\n    ¦\n${margin}# `),
)
const style = fc.constantFrom('plain', 'plain', 'plain', 'single', 'double', 'json')

/** Each way to write a text, right or wrong for the text at hand. */
const flowScalar = fc.tuple(anyText, style, fold).map(([text, how, between]) => {
  const folded = text.replaceAll(/(?<=\S) (?=\S)/gu, between)
  if (how === 'single') return `'${folded.replaceAll("'", "''")}'`
  if (how === 'double') return `"${folded}"`
  return how === 'json' ? JSON.stringify(text) : folded
})
const blockText = fc
  .tuple(
    fc.constantFrom('|', '|-', '>', '>-', '>- # x', '|+', '>2', '|-  '),
    fc.array(fc.tuple(fc.constantFrom(10, 10, 10, 10, 12, 4), anyText), {minLength: 1, maxLength: 3}),
    fc.constantFrom('', '', '\n', '\n      ', '\n            '),
  )
  .map(([header, lines, tail]) => {
    const text = lines.map(([width, line]) => `${line === '' ? '' : ' '.repeat(width)}${line}`).join('\n')
    return `${header}\n${text}${tail}`
  })
const scalar = fc.oneof({weight: 9, arbitrary: flowScalar}, {weight: 1, arbitrary: blockText})
const space = fc.constantFrom('', '', '', '', '', ' ', '\n', '\n        ')
const comma = fc.constantFrom(', ', ', ', ', ', ',', ' , ', ',\n        ', ',\n    ')

const flowList = (items: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(items, {maxLength: 3}), space, comma, fc.constantFrom('', '', '', ','))
    .map(([texts, pad, mark, last]) => `[${pad}${texts.join(mark)}${last}${pad}]`)
const flowMap = (pairs: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> =>
  fc
    .tuple(pairs, space, comma, fc.constantFrom('', '', '', ','))
    .map(([texts, pad, mark, last]) => `{${pad}${texts.join(mark)}${last}${pad}}`)

const pair = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(key, key, key, key, `"${key}"`, `'${key}'`),
      fc.constantFrom(': ', ': ', ': ', ': ', ':  ', ':\n        '),
      value,
    )
    .map(parts => parts.join(''))
const someOf = (pairs: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[]> =>
  fc.subarray([...pairs]).chain(chosen => fc.tuple(...chosen))

const status = fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden', "'forbidden'", '"admitted"', 'wrong')
const termPairsOf = (scalar: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      pair('text', scalar),
      someOf([
        pair('status', status),
        pair('form', fc.constantFrom('full', 'short', 'abbreviation')),
        pair('case', fc.constantFrom('exact', 'any')),
        pair('inflect', fc.constantFrom('true', 'false', 'False', 'no', '"true"')),
        pair('notInside', fc.oneof(scalar, flowList(flowScalar))),
        pair(
          'when',
          flowMap(someOf([pair('near', flowList(flowScalar)), pair('heading', fc.constantFrom('true', 'false'))])),
        ),
        pair('from', fc.constantFrom('2024-01-21', "'2024-01-21'", '2024-21-01')),
        pair('note', scalar),
      ]),
    )
    .map(([text, others]) => [text, ...others])

/** Lines of a block, without the indentation of what they stand in. */
type Lines = readonly string[]
const indented = (lines: Lines, width: number): string[] =>
  lines.map(line => (line === '' ? line : ' '.repeat(width) + line))
const listItem = (lines: Lines, gap: number): string[] => {
  const [first, ...others] = lines
  return [`-${' '.repeat(gap)}${first}`, ...indented(others, gap + 1)]
}
const width = fc.constantFrom(2, 2, 2, 0, 1, 4)
const gap = fc.constantFrom(1, 1, 1, 3)

const term: fc.Arbitrary<Lines> = fc.oneof(
  {weight: 3, arbitrary: scalar.map(text => [text])},
  {weight: 2, arbitrary: flowMap(termPairsOf(flowScalar)).map(text => [text])},
  {weight: 1, arbitrary: termPairsOf(scalar)},
)
const comment = fc.constantFrom('# 注释', '#', '', '', '   # x: y')
const noise = fc.oneof(
  {weight: 6, arbitrary: fc.constant([] as string[])},
  {weight: 1, arbitrary: comment.map(line => [line])},
)

const blockOfTerms = (key: string): fc.Arbitrary<Lines> =>
  fc
    .tuple(fc.array(term, {minLength: 1, maxLength: 3}), width, gap, noise, fc.constantFrom('', '', '', ' ', ' # x'))
    .map(([terms, wide, wideGap, above, tail]) => [
      `${key}:${tail}`,
      ...above,
      ...indented(
        terms.flatMap(lines => listItem(lines, wideGap)),
        wide,
      ),
    ])
const terms = (key: string): fc.Arbitrary<Lines> =>
  fc.oneof(
    {weight: 1, arbitrary: pair(key, scalar).map(line => [line])},
    {
      weight: 1,
      arbitrary: pair(key, flowList(fc.oneof(flowScalar, flowMap(termPairsOf(flowScalar))))).map(line => [line]),
    },
    {weight: 1, arbitrary: termPairsOf(scalar).map(lines => [`${key}:`, ...indented(lines, 2)])},
    {weight: 3, arbitrary: blockOfTerms(key)},
  )

const sources: fc.Arbitrary<Lines> = fc
  .array(
    someOf([pair('title', scalar), pair('url', scalar), pair('date', fc.constantFrom('2019', '2024-01-21', "'2019'"))]),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map(items => [
    'sources:',
    ...indented(
      items.filter(lines => lines.length > 0).flatMap(lines => listItem(lines, 1)),
      2,
    ),
  ])
const line = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<Lines> => pair(key, value).map(text => [text])

const concept: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.oneof(
      fc.integer({min: 1, max: 9}).map(n => [`id: concept-${n}`]),
      line('id', scalar),
    ),
    fc
      .subarray([
        terms('zh'),
        terms('en'),
        terms('fr'),
        line('status', fc.constantFrom('approved', 'proposed', 'new')),
        line('domain', scalar),
        line('note', scalar),
        line('definition', fc.oneof(scalar, flowMap(someOf([pair('zh', flowScalar), pair('en', flowScalar)])))),
        line('firstUse', fc.constantFrom('expand', 'never')),
        line(
          'evidence',
          fc.constantFrom('{count: 3, confidence: 0.75}', '{count: 03}', '{drift: true, confidence: 1}'),
        ),
        sources,
      ])
      .chain(chosen => fc.tuple(...chosen)),
    noise,
  )
  .map(([id, others, above]) => [...id, ...above, ...others.flat()])

const lists = (key: string, items: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc.tuple(fc.array(items, {maxLength: 3}), width, gap, noise).map(([all, wide, wideGap, above]) =>
    all.length === 0
      ? [`${key}: []`]
      : [
          `${key}:`,
          ...indented(
            all.flatMap(lines => [...above, ...listItem(lines, wideGap)]),
            wide,
          ),
        ],
  )
const testCase: fc.Arbitrary<Lines> = fc.tuple(
  pair('zh', scalar),
  pair('en', scalar),
  pair('expect', flowList(flowScalar)),
)

/** A glossary in one of many styles; some are wrong. */
export const glossaryText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom([], [], ['# a: b', ''], ['---'], ['', '---', '']),
    line('id', fc.constantFrom('bench', "'bench'", '"a b"')),
    fc
      .subarray([
        line('title', fc.oneof(scalar, flowMap(someOf([pair('zh', flowScalar), pair('en', flowScalar)])))),
        line('note', scalar),
        lists('tests', testCase),
      ])
      .chain(chosen => fc.tuple(...chosen)),
    lists('concepts', concept),
    fc.boolean(),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '\n', ' \n\n', '\n# the end'),
  )
  .map(([above, id, others, concepts, isLast, feed, tail]) => {
    const lines = isLast
      ? [...above, ...id, ...others.flat(), ...concepts]
      : [...above, ...id, ...concepts, ...others.flat()]
    return (lines.join('\n') + tail).replaceAll('\n', feed)
  })

const pieces = texts(
  ' ¦  ¦\n¦\n\n¦\r¦\r\n¦\t¦:¦: ¦-¦- ¦#¦ #¦ # x¦"¦\'¦[¦]¦{¦}¦, ¦,¦&a ¦*a¦!t ¦|¦>¦? ¦\\¦---¦\n---\n¦\n...\n¦%¦\uFEFF¦\u0085¦\u2028¦\0¦' +
    `zh: x\n¦\n  x¦\n x: y¦id: ¦😀¦~¦null¦0¦.¦\n${margin}y¦\n${margin}# z`,
)
const change = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'shift', 'repeat', 'swap'),
  at: fc.double({min: 0, max: 1, noNaN: true}),
  piece: fc.constantFrom(...pieces),
  count: fc.integer({min: 1, max: 4}),
})

/** A glossary to which something happened. */
export const brokenText: fc.Arbitrary<string> = fc
  .tuple(glossaryText, fc.array(change, {minLength: 1, maxLength: 3}))
  .map(([text, changes]) => changes.reduce(changed, text))

function changed(
  text: string,
  {kind, at, piece, count}: typeof change extends fc.Arbitrary<infer C> ? C : never,
): string {
  const place = Math.floor(at * text.length)
  if (kind === 'insert') return text.slice(0, place) + piece + text.slice(place)
  if (kind === 'delete') return text.slice(0, place) + text.slice(place + count)
  const lines = text.split('\n')
  const i = Math.floor(at * lines.length)
  const here = lines[i] ?? ''
  if (kind === 'shift') lines[i] = count % 2 === 0 ? ' '.repeat(count / 2) + here : here.replace(/^ {1,2}/u, '')
  if (kind === 'repeat') lines.splice(i, 0, here)
  if (kind === 'swap') lines.splice(i, 2, lines[i + 1] ?? '', here)
  return lines.join('\n')
}

const soupTexts = texts(
  'x¦y z¦"q"¦\'q\'¦[x, y]¦[¦[x,¦x]¦x,¦]¦{a: x}¦{¦{a: x,¦b: x}¦}¦[{a: x}, y]¦[[x], {}]¦¦ # c¦x # c¦x #¦|¦|-¦>¦>-¦"x¦x"¦\'x¦x\'¦# c¦y¦z ¦"x\\¦¦',
)
const soupValue = fc.oneof(
  {weight: 12, arbitrary: fc.constantFrom(...soupTexts)},
  {weight: 1, arbitrary: fc.constantFrom(...hardTexts, ...pieces)},
)
const soupLine = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', ' ', '   '),
    fc.constantFrom('', '', '', '', '- ', '- ', '-  ', '-', '- - '),
    fc.constantFrom('a: ', 'b: ', 'c: ', 'd:', '"e": ', 'f : ', '', '', '', ''),
    soupValue,
  )
  .map(parts => parts.join(''))

/** Lines that are made of the marks of YAML. */
export const lineSoup: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'k: x\n',
      'k:\n',
      'k:\n- a: x\n  b:\n',
      'k: [\n',
      'k: {\n',
      'k:\n  - l: x\n',
      'k: |\n',
      'k: >-\n',
      'k: "\n',
      'k: x\n',
      'k:\n  - >\n',
    ),
    fc.array(soupLine, {maxLength: 5}),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([start, lines, feed]) => (start + lines.join('\n')).replaceAll('\n', feed))
