import {describe, expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

describe('a few lines of plain text', () => {
  test.each([
    {
      name: 'cut anywhere',
      text: '代表团在济南\n参观。\n李华\n介绍情况。',
      blocks: ['代表团在济南参观。李华介绍情况。'],
    },
    {
      name: 'a sentence starts in mid-line',
      text: '展会于周三闭幕，成交额创新高。组委会\n表示满意。',
      blocks: ['展会于周三闭幕，成交额创新高。组委会表示满意。'],
    },
    {
      name: 'goes on in lower case',
      text: 'The fair closed on Wednesday with record sales, and the\norganizers were pleased.',
      blocks: ['The fair closed on Wednesday with record sales, and the organizers were pleased.'],
    },
    {
      name: 'a heading over its paragraph',
      text: '港口动态\n本月集装箱吞吐量同比增长，多条新航线开通。',
      blocks: ['港口动态', '本月集装箱吞吐量同比增长，多条新航线开通。'],
    },
    {name: 'a sentence a line', text: '展会闭幕。\n成交额创新高。', blocks: ['展会闭幕。', '成交额创新高。']},
  ])('$name', ({text, blocks}) => {
    expect(parseDocument(text, {format: 'text'}).blocks.map(block => block.content.text)).toEqual(blocks)
  })
})
