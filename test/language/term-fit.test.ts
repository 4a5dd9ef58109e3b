import {describe, expect, test} from 'vitest'
import {fitReplacement} from '../../src/language/en/terms/term-fit.js'
import {takesAn} from '../../src/language/en/words/articles.js'
import {isPlainVerb} from '../../src/language/en/words/inflection.js'

interface Fitted {
  readonly text: string
  readonly safe: boolean
}

/** The wording to be replaced stands in braces. */
function fitted(marked: string, replaced: string, replacement: string): Fitted {
  const start = marked.indexOf('{')
  const end = marked.indexOf('}') - 1
  const document = marked.replace('{', '').replace('}', '')
  const {start: from, end: to, text, safe} = fitReplacement(replacement, replaced, document, {start, end})!
  return {text: document.slice(0, from) + text + document.slice(to), safe}
}

describe.each([
  {
    name: 'the head carries the number',
    replaced: 'university of sea lore',
    replacement: 'institute of oceanography',
    rows: [
      ['{Universities of sea lore} were founded.', 'Institutes of oceanography were founded.'],
      ['An {university of sea lore} opened.', 'An institute of oceanography opened.'],
      ['{UNIVERSITIES OF SEA LORE}', 'INSTITUTES OF OCEANOGRAPHY'],
      ['# Two {Universities of Sea Lore} Open', '# Two Institutes of Oceanography Open'],
    ],
  },
  {
    name: 'the verb keeps its form',
    replaced: 'make a sea power',
    replacement: 'build a maritime power',
    rows: [
      ['It {makes a sea power}.', 'It builds a maritime power.'],
      ['It {made a sea power}.', 'It built a maritime power.'],
      ['{Making a sea power} takes years.', 'Building a maritime power takes years.'],
      ['They have {made a sea power}.', 'They have built a maritime power.'],
      ['We {make a sea power}.', 'We build a maritime power.'],
    ],
  },
  {
    name: 'a regular verb for an irregular one, with and without a silent e',
    replaced: 'hold to the course',
    replacement: 'pursue the course',
    rows: [
      ['It {held to the course}.', 'It pursued the course.'],
      ['{Holding to the course}, they won.', 'Pursuing the course, they won.'],
      ['She {holds to the course}.', 'She pursues the course.'],
    ],
  },
  {
    name: 'the last letter is doubled',
    replaced: 'lay out routes',
    replacement: 'commit routes',
    rows: [
      ['It {laid out routes}.', 'It committed routes.'],
      ['{Laying out routes}', 'Committing routes'],
    ],
  },
  {
    name: 'verbs by British spelling, and participles like their base',
    replaced: 'organise a show',
    replacement: 'run a forum',
    rows: [
      ['It has {organized a show}.', 'It has run a forum.'],
      ['{Organising a show} is hard.', 'Running a forum is hard.'],
    ],
  },
  {
    name: 'a base that is its own participle',
    replaced: 'run a show',
    replacement: 'build a forum',
    rows: [
      ['having {run a show}', 'having built a forum'],
      ['to {run a show}', 'to build a forum'],
      ['It {ran a show}.', 'It built a forum.'],
    ],
  },
  {
    name: 'possessives',
    replaced: 'schooling kid',
    replacement: 'school-age child',
    rows: [
      ["the {schooling kids}' bus", "the school-age children's bus"],
      ['the {schooling kids}’ bus', 'the school-age children’s bus'],
      ["the {schooling kid}'s bus", "the school-age child's bus"],
      ["THE {SCHOOLING KIDS}' BUS", "THE SCHOOL-AGE CHILDREN'S BUS"],
    ],
  },
  {
    name: 'possessive of a word in -s',
    replaced: 'tariff office',
    replacement: 'customs',
    rows: [["the {tariff office}'s plan", "the customs' plan"]],
  },
  {
    name: 'markup, line breaks and hyphens stay between the words',
    replaced: 'business node',
    replacement: 'trade hub',
    rows: [
      ['A *{business* node}', 'A *trade* hub'],
      ['The [{business](/a_b) node} here', 'The [trade](/a_b) hub here'],
      ['The [{business](/a_(b) "the \'node\'") node}', 'The [trade](/a_(b) "the \'node\'") hub'],
      ['The [{business][ref] node}', 'The [trade][ref] hub'],
      ['a <em>{business</em> node}', 'a <em>trade</em> hub'],
      ['a {business\r\n  nodes}', 'a trade\r\n  hubs'],
      ['> a {business\n> node}', '> a trade\n> hub'],
      ['two {business-node} plans', 'two trade-hub plans'],
    ],
  },
  {
    name: 'a hyphen of the glossary is put in, one of the writer stays',
    replaced: 'hi tech park',
    replacement: 'high-tech zone',
    rows: [
      ['a {hi tech park}', 'a high-tech zone'],
      ['a {hi‑tech park}', 'a high‑tech zone'],
    ],
  },
  {
    name: 'an article before markup and quotes',
    replaced: 'blue economy',
    replacement: 'ocean economy',
    rows: [
      ['A **{blue economy}**', 'An **ocean economy**'],
      ['a “{blue economy}”', 'an “ocean economy”'],
      ['Such a <b>{blue economy}</b>', 'Such an <b>ocean economy</b>'],
    ],
  },
  {
    name: 'an article of the replacement is not doubled',
    replaced: 'four self-trusts',
    replacement: 'the Four Confidences',
    rows: [
      ['The {four self-trusts} matter.', 'The Four Confidences matter.'],
      ['its {four self-trusts}', 'its Four Confidences'],
      ['China’s {four self-trusts}', 'China’s Four Confidences'],
      ['{Four self-trusts} matter.', 'The Four Confidences matter.'],
    ],
  },
  {
    name: 'a capital at the start of a sentence, also for figures and acronyms',
    replaced: '60-minute ring',
    replacement: 'hour-long circle',
    rows: [
      ['{60-minute rings} are built.', 'Hour-long circles are built.'],
      ['It works. {60-minute rings} are built.', 'It works. Hour-long circles are built.'],
      ['- **{60-minute rings}** are built', '- **Hour-long circles** are built'],
      ['Build a {60-minute ring}.', 'Build an hour-long circle.'],
      ['No. 5: {60-minute rings}', 'No. 5: hour-long circles'],
    ],
  },
  {
    name: 'an acronym written out as a common noun',
    replaced: 'SEZA',
    replacement: 'special economic zone',
    rows: [
      ['An {SEZA} is planned.', 'A special economic zone is planned.'],
      ['the {SEZA}', 'the special economic zone'],
      ['{SEZAs} are planned.', 'Special economic zones are planned.'],
    ],
  },
  {
    name: 'an abbreviation in parentheses follows the number',
    replaced: 'general bond area',
    replacement: 'comprehensive bonded zone (CBZ)',
    rows: [['{General bond areas} opened.', 'Comprehensive bonded zones (CBZs) opened.']],
  },
])('$name', ({replaced, replacement, rows}) => {
  test.each(rows)('%s → %s', (marked, text) => {
    expect(fitted(marked, replaced, replacement)).toEqual({text, safe: true})
  })
})

describe('left to a person, with markup in balance', () => {
  test.each([
    ['A {help* hall}', 'help hall', 'public service center', 'A public service center*'],
    ['A {help *hall}*', 'help hall', 'public service center', 'A *public service center*'],
    ['{four **major** hubs}', 'four major hubs', 'four centers', 'four centers'],
    ['{immaterial legacies}', 'immaterial legacy', 'intangible heritage', 'intangible heritage'],
    ['It {organised a show}.', 'organise a show', 'run a forum', 'It ran a forum.'],
    ['a {legacy} of the city', 'legacy', 'heritage', 'a heritage of the city'],
    ['It {put plans in place}.', 'put plans in place', 'make plans', 'It make plans.'],
    ['a {toll office}', 'toll office', 'customs', 'a customs'],
    ['{One big market} is needed.', 'one big market', 'unified market', 'A unified market is needed.'],
    ['{Party leadership} counts.', 'Party leadership', 'leadership of the Party', 'Leadership of the Party counts.'],
    ['{Sea economics} is new.', 'sea economics', 'ocean economy', 'Ocean economy is new.'],
    ['{Improved local services}', 'improve local services', 'upgrade services', 'Upgraded services'],
    ['It {did a duty}.', 'do a duty', 'undertake a task', 'It undertook a task.'],
    ['the {bond area}’s firms', 'bond area', 'free zone (FZ)', 'the free zone (FZ)’s firms'],
    ["the 'old {nodes}' and others", 'node', 'child', "the 'old children' and others"],
    ['a {four self-trusts} class', 'four self-trusts', 'the Four Confidences', 'a Four Confidences class'],
  ])('%s', (marked, replaced, replacement, text) => {
    expect(fitted(marked, replaced, replacement)).toEqual({text, safe: false})
  })
})

test('a or an', () => {
  const words =
    'hour honest European one-stop once-off NATO UNESCO SCO WTO MOU university urban uniform unit Uyghur 11th 8 ASEAN'
  expect(words.split(' ').filter(takesAn).join(' ')).toBe('hour honest SCO MOU urban 11th 8 ASEAN')
})

test('markup that is not understood gives no replacement', () => {
  const document = 'a business [node\\]'
  expect(fitReplacement('trade hub', 'business node', document, {start: 2, end: document.length})).toBeUndefined()
})

test.each([
  ['It {updated} the plan.', 'update', 'renewal'],
  ['{Updating} the plan takes a year.', 'update', 'renewal'],
  ['It {organized} the fair.', 'organise', 'arrangement'],
])('no form is made up: %s', (marked, replaced, replacement) => {
  const [start, end] = [marked.indexOf('{'), marked.indexOf('}') - 1]
  expect(fitReplacement(replacement, replaced, marked.replace(/[{}]/gu, ''), {start, end})).toBeUndefined()
})

test.each([
  ['# Two {Nodes} for Northern Towns', 'node', 'trade hub', '# Two Trade Hubs for Northern Towns'],
  ['# {Node} Federation', 'node', 'trade hub', '# Trade Hub Federation'],
  ['## Updating the {Nodes}', 'node', 'trade hub', '## Updating the Trade Hubs'],
  ['## {Node} Settings of the Port', 'Node', 'trade hub', '## Trade Hub Settings of the Port'],
  ['<h2>Port {Node} Opens</h2>', 'node', 'hub of trade', '<h2>Port Hub of Trade Opens</h2>'],
  ['# A {Node} for northern towns', 'node', 'trade hub', '# A Trade hub for northern towns'],
  ['Port Office, Harbour Street {Node}.', 'node', 'trade hub', 'Port Office, Harbour Street Trade hub.'],
])('capitals of a title: %s', (marked, replaced, replacement, expected) => {
  expect(fitted(marked, replaced, replacement).text).toBe(expected)
})

test.each([
  ['translate', true],
  ['modify', true],
  ['authorize', true],
  ['template', false],
  ['climate', false],
  ['prize', false],
  ['date', false],
  ['verify', true],
])('%s is told for a verb by its ending: %s', (word, expected) => {
  expect(isPlainVerb(word)).toBe(expected)
})
