import {describe, expect, test} from 'vitest'
import {Suppressions} from '../../../src/check/engine/suppressions.js'

/** Words of a text that a comment silences for the rule `spacing`; words are `w0`, `w1`… */
function silenced(text: string, rule = 'spacing', today?: string): string[] {
  const comments = new Suppressions(text, today)
  return [...text.matchAll(/\bw\d/gu)].flatMap(({0: word, index}) =>
    comments.covers({ruleId: rule}, {start: index, end: index + word.length}) ? [word] : [],
  )
}

const next = '<!-- duizhao-disable-next-line spacing -- quoted -->'

describe('what the next line is', () => {
  test.each([
    {name: 'the line below', text: `w0\n${next}\nw1`, expected: ['w1']},
    {name: 'not what follows the comment in its line', text: `${next} w0\nw1`, expected: ['w1']},
    {name: 'a paragraph of several lines', text: `${next}\nw0\nw1\n\nw2`, expected: ['w0', 'w1']},
    {name: 'behind blank lines', text: `${next}\n\n \n\nw0\n\nw1`, expected: ['w0']},
    {name: 'with CRLF', text: `${next}\r\n\r\nw0\r\nw1\r\n\r\nw2`, expected: ['w0', 'w1']},
    {name: 'a heading', text: `${next}\n# w0\nw1`, expected: ['w0', 'w1']},
    {name: 'up to a heading', text: `${next}\nw0\n## w1`, expected: ['w0']},
    {name: 'up to an item', text: `${next}\nw0\n- w1`, expected: ['w0']},
    {name: 'up to a numbered item', text: `${next}\nw0\n12. w1`, expected: ['w0']},
    {name: 'up to a quotation', text: `${next}\nw0\n> w1`, expected: ['w0']},
    {name: 'up to code', text: `${next}\nw0\n\`\`\`\nw1\n\`\`\``, expected: ['w0']},
    {name: 'a table', text: `${next}\n| w0 | a |\n|:---|---:|\n| w1 | b |\n\nw2`, expected: ['w0', 'w1']},
    {name: 'a row that is no table', text: `${next}\n| w0 | a |\n| w1 | b |`, expected: ['w0']},
    {name: 'the end of the text', text: `w0\n${next}`, expected: []},
    {name: 'the last line', text: `${next}\n\nw0`, expected: ['w0']},
  ])('$name', ({text, expected}) => {
    expect(silenced(text)).toEqual(expected)
  })
})

describe('from one comment to another', () => {
  const off = (rules = ''): string => `<!-- duizhao-disable ${rules} -- old -->`
  const on = (rules = ''): string => `<!-- duizhao-enable ${rules} -->`
  test.each([
    {name: 'all rules', text: `w0 ${off()} w1 ${on()} w2`, expected: ['w1']},
    {name: 'this rule', text: `w0 ${off('spacing')} w1 ${on('spacing')} w2`, expected: ['w1']},
    {name: 'another rule', text: `w0 ${off('quotes')} w1`, expected: []},
    {name: 'up to the first end', text: `${off()} w0 ${on()} w1 ${on()} w2`, expected: ['w0']},
    {name: 'up to an end of all', text: `${off('spacing')} w0 ${on()} w1`, expected: ['w0']},
    {name: 'not up to an end of some', text: `${off()} w0 ${on('spacing')} w1`, expected: ['w0', 'w1']},
    {name: 'not up to an end of others', text: `${off('spacing')} w0 ${on('quotes')} w1`, expected: ['w0', 'w1']},
    {
      name: 'two rules in another order',
      text: `${off('spacing, quotes')} w0 ${on('quotes，spacing')} w1`,
      expected: ['w0'],
    },
    {
      name: 'one of two rules is not both',
      text: `${off('spacing quotes')} w0 ${on('spacing')} w1`,
      expected: ['w0', 'w1'],
    },
    {name: 'not an end that stands before', text: `${on()} w0 ${off()} w1`, expected: ['w1']},
    {name: 'twice', text: `${off()} w0 ${on()} w1 ${off()} w2`, expected: ['w0', 'w2']},
    {name: 'in MDX', text: '{/* duizhao-disable */} w0 {/* duizhao-enable */} w1', expected: ['w0']},
    {name: 'one that does not end', text: '<!-- duizhao-disable w0', expected: []},
    {name: 'one behind another comment', text: `<!-- a --> w0 <!----> ${off()} w1`, expected: ['w1']},
    {name: 'one inside another comment', text: `<!-- a ${off()} w0`, expected: []},
    {
      name: 'one that is no comment of ours',
      text: '<!-- duizhaodisable --> <!-- duizhao-disable: --> w0',
      expected: [],
    },
    {name: 'one in fenced code', text: `~~~~\n~~~\n${off()}\n~~~~\n\nw0`, expected: []},
    {name: 'one behind fenced code', text: `~~~\na\n~~~~\n${off()} w0`, expected: ['w0']},
    {name: 'one in fenced code that does not end', text: `\`\`\`md\n${off()}\nw0`, expected: []},
    {name: 'one in a code span', text: `\`${off()}\` w0`, expected: []},
  ])('$name', ({text, expected}) => {
    expect(silenced(text)).toEqual(expected)
  })
})

test('a finding without length is silenced where the passage ends, another one is not', () => {
  const text = '<!-- duizhao-disable -- old -->\nw0<!-- duizhao-enable -->'
  const [start, end] = [text.indexOf('\n'), text.lastIndexOf('<')]
  const covers = (from: number, to: number): boolean =>
    new Suppressions(text).covers({ruleId: 'x'}, {start: from, end: to})
  expect([covers(start, start + 1), covers(start - 1, start), covers(end - 1, end)]).toEqual([true, false, true])
  expect([covers(end, end), covers(end, end + 1), covers(end + 1, end + 1)]).toEqual([true, false, false])
})

describe('what is wrong with comments', () => {
  const known = ['spacing', 'quotes', 'untranslated']
  /** `message` of each comment; rules in `ran` ran, words with a digit were found by `spacing`. */
  const problems = (text: string, ran: readonly string[] = known, today?: string): string[] => {
    const comments = new Suppressions(text, today)
    for (const {0: word, index} of text.matchAll(/\bw\d/gu))
      comments.covers({ruleId: 'spacing'}, {start: index, end: index + word.length})
    return comments.problems(new Set(ran), known).map(({messageId, data, place}) => {
      expect(text.slice(place.start, place.end)).toBe(place.text)
      return [messageId, data.nearest, data.name].filter(Boolean).join(' ')
    })
  }

  test.each([
    {name: 'nothing', text: `${next}\nw0`, expected: []},
    {name: 'silences nothing', text: `${next}\na`, expected: ['unused']},
    {name: 'its rule did not run', text: `${next}\na`, ran: ['quotes'], expected: []},
    {name: 'for all, and no rule ran', text: '<!-- duizhao-disable -- x -->', ran: [], expected: []},
    {name: 'for all, and one rule ran', text: '<!-- duizhao-disable -- x -->', ran: ['quotes'], expected: ['unused']},
    {
      name: 'one of two rules ran',
      text: '<!-- duizhao-disable spacing quotes -- x -->',
      ran: ['quotes'],
      expected: ['unused'],
    },
    {name: 'no reason', text: '<!-- duizhao-disable spacing -->\nw0', expected: ['no-reason']},
    {name: 'no reason behind the dash', text: '<!-- duizhao-disable spacing -- -->\nw0', expected: ['no-reason']},
    {name: 'a hyphen is no dash', text: '<!-- duizhao-disable quotes-spacing -->', expected: ['no-such-rule']},
    {name: 'the name of a rule', text: '<!-- duizhao-disable spacin -- x -->', expected: ['unknown-rule spacing']},
    {name: 'one of two names', text: '<!-- duizhao-disable quotes spacin -- x -->', expected: ['unknown-rule spacing']},
    {
      name: 'the name of what to do',
      text: '<!-- duizhao-disabel -- x -->',
      expected: ['no-such-comment duizhao-disable duizhao-disabel'],
    },
    {
      name: 'a name like nothing',
      text: '<!-- duizhao-xyz -- x -->',
      expected: ['no-such-comment duizhao-disable-next-line duizhao-xyz'],
    },
    {
      name: 'such a comment silences nothing',
      text: '<!-- duizhao-disabel -- x --> w0 <!-- duizhao-disable -- y --> w1',
      expected: ['no-such-comment duizhao-disable duizhao-disabel'],
    },
    {name: 'an end of nothing', text: '<!-- duizhao-enable -->', expected: ['nothing-to-enable']},
    {name: 'an end of something', text: '<!-- duizhao-disable -- x --> w0 <!-- duizhao-enable -->', expected: []},
    {
      name: 'a second end',
      text: '<!-- duizhao-disable -- x --> w0 <!-- duizhao-enable --> <!-- duizhao-enable -->',
      expected: ['nothing-to-enable'],
    },
    {name: 'no date', text: '<!-- duizhao-disable spacing until soon -- x --> w0', expected: ['bad-date']},
    {name: 'a rule behind the date', text: '<!-- duizhao-disable until 2027-01-31 spacing -- x --> w0', expected: []},
    {
      name: 'a date that has passed',
      text: '<!-- duizhao-disable until 2027-01-31 -- x --> w0',
      today: '2027-02-01',
      expected: ['expired'],
    },
    {
      name: 'the last day',
      text: '<!-- duizhao-disable until 2027-01-31 -- x --> w0',
      today: '2027-01-31',
      expected: [],
    },
  ])('$name', ({text, ran, today, expected}) => {
    expect(problems(text, ran, today)).toEqual(expected)
  })
})
