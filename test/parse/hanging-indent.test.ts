import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

function blocksOf(text: string): string[] {
  return parseDocument(text, {format: 'text'}).blocks.map(({kind, content}) => `${kind}: ${content.text}`)
}

test.each([
  {
    name: 'dashes',
    text: '- Members pay the yearly fee before the end\n  of March, in one sum.\n- Guests may attend two meetings each\n  year without a fee.\n',
    blocks: [
      'list-item: Members pay the yearly fee before the end of March, in one sum.',
      'list-item: Guests may attend two meetings each year without a fee.',
    ],
  },
  {
    name: 'Chinese, numbered with tabs',
    text: '1.\t会员应在三月底以前一次付清全年的会\n    费。\n2.\t来宾每年可以免费参加两次例会，另行通\n    知的除外。\n',
    blocks: [
      'list-item: 1. 会员应在三月底以前一次付清全年的会费。',
      'list-item: 2. 来宾每年可以免费参加两次例会，另行通知的除外。',
    ],
  },
  {
    name: 'letters in brackets, a third item that looks like a copyright sign',
    text: '(a) 会员应在三月底以前一次付清会\n    费。\n(b) 来宾每年可以免费参加两次例会，\n    逾期不候。\n(c) 本会不退还\n    会费。\n',
    blocks: [
      'list-item: (a) 会员应在三月底以前一次付清会费。',
      'list-item: (b) 来宾每年可以免费参加两次例会，逾期不候。',
      'list-item: (c) 本会不退还会费。',
    ],
  },
  {
    name: 'Roman numerals in brackets, a blank line between the items',
    text: '(i)   The committee meets on the first Monday of each\n      month at noon.\n\n(ii)  Minutes are sent to all members within a\n      week.\n',
    blocks: [
      'list-item: (i) The committee meets on the first Monday of each month at noon.',
      'list-item: (ii) Minutes are sent to all members within a week.',
    ],
  },
  {
    name: 'one item of two lines in a short text',
    text: '1. 会员须在收到通知之日起的\n   十五日内答复。\n2. 逾期视为同意。\n',
    blocks: ['list-item: 1. 会员须在收到通知之日起的十五日内答复。', 'list-item: 2. 逾期视为同意。'],
  },
  {
    name: 'bullets with three lines each',
    text: '• The library lends books for four weeks, and a\n  loan can be renewed twice unless somebody is\n  waiting for the book.\n• Lost books are to be paid for at the price of a\n  new copy.\n',
    blocks: [
      'list-item: The library lends books for four weeks, and a loan can be renewed twice unless somebody is waiting for the book.',
      'list-item: Lost books are to be paid for at the price of a new copy.',
    ],
  },
  {
    name: 'no marks: the lines below the first are indented',
    text: 'Loan      Books are lent for four weeks; a loan can be\n          renewed twice.\n\nReminder  A reader who is late gets a reminder and pays\n          a small fee.\n',
    blocks: [
      'paragraph: Loan Books are lent for four weeks; a loan can be renewed twice.',
      'paragraph: Reminder A reader who is late gets a reminder and pays a small fee.',
    ],
  },
  {
    name: 'an item with a paragraph of its own below it stays two',
    text: '1. Loans\n   Books are lent for four weeks, and a loan can be renewed.\n2. Fees\n   A reader who is late pays a fee.\n',
    blocks: [
      'heading: 1. Loans',
      'paragraph: Books are lent for four weeks, and a loan can be renewed.',
      'heading: 2. Fees',
      'paragraph: A reader who is late pays a fee.',
    ],
  },
  {
    name: 'first lines indented, no blank lines: each is a paragraph',
    text: '　　本馆图书借期为四周，可以续借两次，他人预约的除\n外。\n　　逾期归还的读者会收到通知，并须缴纳少量的费\n用。\n',
    blocks: [
      'paragraph: 本馆图书借期为四周，可以续借两次，他人预约的除外。',
      'paragraph: 逾期归还的读者会收到通知，并须缴纳少量的费用。',
    ],
  },
  {
    name: 'indented paragraphs with a blank line between are two',
    text: '    The first paragraph is about loans.\n\n    The second paragraph is about fees.\n',
    blocks: ['paragraph: The first paragraph is about loans.', 'paragraph: The second paragraph is about fees.'],
  },
  {
    name: 'a list of short items is not joined',
    text: 'Please bring:\n\n1. Bread\n2. Milk\n3. Tea\n',
    blocks: ['paragraph: Please bring:', 'list-item: 1. Bread', 'list-item: 2. Milk', 'list-item: 3. Tea'],
  },
])('$name', ({text, blocks}) => {
  expect(blocksOf(text)).toEqual(blocks)
})
