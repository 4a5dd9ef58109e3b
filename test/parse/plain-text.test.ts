import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

function read(text: string): string[] {
  return parseDocument(text, {format: 'text'}).blocks.map(block => {
    const depth = block.depth === undefined ? '' : String(block.depth)
    return `${block.boilerplate ?? block.kind}${depth}: ${block.content.text}`
  })
}

test.each([
  {
    name: 'blank lines between paragraphs, a title and a heading',
    text: '港口新航线开通\n\n本报讯，新航线今天开通，将连接三个城市。\n\n关于港口\n\n该港口是区域内重要的枢纽，年吞吐量持续增长。\n',
    blocks: [
      'heading1: 港口新航线开通',
      'paragraph: 本报讯，新航线今天开通，将连接三个城市。',
      'heading2: 关于港口',
      'paragraph: 该港口是区域内重要的枢纽，年吞吐量持续增长。',
    ],
  },
  {
    name: 'one line a paragraph without blank lines, indented by U+3000',
    text: '港口新航线开通\r\n　　新航线今天开通，将连接三个城市。\r\n　　市民可在网上购票。\r\n',
    blocks: [
      'heading1: 港口新航线开通',
      'paragraph: 新航线今天开通，将连接三个城市。',
      'paragraph: 市民可在网上购票。',
    ],
  },
  {
    name: 'hard-wrapped English',
    text: 'The new line opens\n\nThe port opened its new line today and will now serve three cities\nalong the coast, with more to follow in the second half of the\nyear.\n\nTickets are on sale at all stations and on the website of the\ncompany.\n',
    blocks: [
      'heading1: The new line opens',
      'paragraph: The port opened its new line today and will now serve three cities along the coast, with more to follow in the second half of the year.',
      'paragraph: Tickets are on sale at all stations and on the website of the company.',
    ],
  },
  {
    name: 'hard-wrapped Chinese: an indent begins a paragraph',
    text: '　　新航线今天开通，将连接三个沿海城市，今年下半年还\n将增加两个停靠点，届时全程只需四个小时，票价保持不\n变。\n　　市民可以在各车站和公司网站购买车票，老年人和学生\n凭证享受优惠。\n',
    blocks: [
      'paragraph: 新航线今天开通，将连接三个沿海城市，今年下半年还将增加两个停靠点，届时全程只需四个小时，票价保持不变。',
      'paragraph: 市民可以在各车站和公司网站购买车票，老年人和学生凭证享受优惠。',
    ],
  },
  {
    name: 'list lines',
    text: '办理条件如下：\n1. 在本市注册。\n2. 依法纳税。\n• 其他条件。\n',
    blocks: [
      'paragraph: 办理条件如下：',
      'list-item1: 1. 在本市注册。',
      'list-item1: 2. 依法纳税。',
      'list-item1: 其他条件。',
    ],
  },
  {
    name: 'numbered headings over text',
    text: '工作要点通知\n\n一、总体要求\n\n坚持稳中求进，做好全年各项工作，确保完成任务。\n\n二、重点任务\n\n推进重点项目建设，力争年内全部开工。\n',
    blocks: [
      'heading1: 工作要点通知',
      'heading2: 一、总体要求',
      'paragraph: 坚持稳中求进，做好全年各项工作，确保完成任务。',
      'heading2: 二、重点任务',
      'paragraph: 推进重点项目建设，力争年内全部开工。',
    ],
  },
  {
    name: 'a title may exclaim',
    text: 'Welcome to the port!\n\nThe port opens its doors to visitors on Sunday.\n',
    blocks: ['heading1: Welcome to the port!', 'paragraph: The port opens its doors to visitors on Sunday.'],
  },
  {
    name: 'the frame that a CMS prints',
    text: '港口新航线开通\n2024-01-21 15:22:09　admin　来源：　分享：\n　　新航线今天开通。\n上一篇：没有了\n下一篇：没有了\n打印 关闭\nPowered by ExampleCMS 1.0 ©2008-2024\n',
    blocks: [
      'heading1: 港口新航线开通',
      'cms-header: 2024-01-21 15:22:09　admin　来源：　分享：',
      'paragraph: 新航线今天开通。',
      'pager: 上一篇：没有了',
      'pager: 下一篇：没有了',
      'print: 打印 关闭',
      'powered-by: Powered by ExampleCMS 1.0 ©2008-2024',
    ],
  },
  {name: 'nothing', text: '', blocks: []},
  {name: 'white space only', text: ' \n\u3000\n\t\r\n', blocks: []},
])('$name', ({text, blocks}) => {
  expect(read(text)).toEqual(blocks)
})

test('a paragraph of many short lines, each a sentence, is a paragraph a line', () => {
  expect(read('我们来了。\n他们走了。\n大家都好。\n')).toHaveLength(3)
})
