import fc from 'fast-check'
import {expect, test} from 'vitest'
import {knownProfiles} from '../../src/language/registry.js'
import {boilerplateKind} from '../../src/parse/boilerplate.js'

test.each([
  ['2024-01-21 15:22:09 admin source: share:', 'cms-header'],
  ['发布时间：2024-01-21 15:22 来源：示例网 浏览：123次', 'cms-header'],
  ['来源：示例日报', 'source'],
  ['Source: Example Daily', 'source'],
  ['发布日期：2024年1月21日', 'published'],
  ['Published: January 21, 2024', 'published'],
  ['作者：张三', 'author'],
  ['（责任编辑：李四）', 'editor'],
  ['字体：[大 中 小]', 'font-size'],
  ['【字体：大 中 小】', 'font-size'],
  ['打印 关闭', 'print'],
  ['【打印本页】【关闭窗口】', 'print'],
  ['分享到：微信 微博', 'share'],
  ['上一篇：港口新航线开通', 'pager'],
  ['Next: None', 'pager'],
  ['Previous', 'pager'],
  ['当前位置：首页 > 新闻中心 > 正文', 'breadcrumb'],
  ['首页 > 新闻', 'breadcrumb'],
  ['Home > News > Text', 'breadcrumb'],
  ['浏览次数：1024', 'views'],
  ['Powered by ExampleCMS 7.2.0 ©2008-2024', 'powered-by'],
  ['版权所有 © 2024 示例公司', 'copyright'],
  ['京ICP备12345678号', 'copyright'],
  ['© 2024 Example Ltd. All rights reserved.', 'copyright'],
])('%s is %s', (text, kind) => {
  expect(boilerplateKind(text)).toBe(kind)
})

test.each([
  '来源于实践，又指导实践。',
  '上一篇文章介绍了港口的历史。',
  '作者认为，这一变化值得关注。',
  '2024年1月21日，大桥正式通车。',
  '2024年1月21日',
  '记者：请问新航线何时开通？',
  'Next year the port will grow.',
  'The source of the river lies in the north.',
  'Home to three million people, the city is growing.',
  'Editors from ten countries attended.',
  '分享发展成果，让群众得到实惠。',
  '首页设计得到用户好评。',
  '打印机和扫描仪由示例公司提供。',
])('text stays text: %s', text => {
  expect(boilerplateKind(text)).toBeUndefined()
})

const rules = knownProfiles().flatMap(({boilerplate}) => boilerplate)

test.each(rules.map(({kind, pattern}) => [kind, pattern]))(
  'each line of %s by %s is found by its beginning',
  (_, pattern) => {
    const lines = fc.stringMatching(new RegExp(pattern.source.replaceAll('\\b', ''), 'u'))
    fc.assert(
      fc.property(lines, text => {
        const line = text.replace(/\s+/gu, ' ').trim().toLowerCase()
        fc.pre(pattern.test(line) && line.length <= 200)
        expect(boilerplateKind(text)).toBe(rules.find(rule => rule.pattern.test(line))!.kind)
      }),
    )
  },
)
