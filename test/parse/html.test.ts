import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

function read(text: string, path = 'news.html'): string[] {
  return parseDocument(text, {path}).blocks.map(block => {
    const depth = block.depth === undefined ? '' : String(block.depth)
    return `${block.boilerplate ?? block.kind}${depth}: ${block.content.text}`
  })
}

test('a page of a CMS: the article is text, its frame is boilerplate, scripts and attributes are nothing', () => {
  const page = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>新桥通车</title><script>var a = "文字"</script><style>p{}</style></head>
<body><div class="top-nav"><a href="/">首页</a><a href="/about">关于我们</a></div>
<div class="crumbs">当前位置：首页 &gt; 新闻</div>
<div class="article"><h1>新桥通车</h1>
<div class="info"><span>2024-05-01 10:00:00</span><span>admin</span><span>来源：</span></div>
<p style="text-indent:2em" title="不是正文">&nbsp;&nbsp;新桥今天<b>正式</b>通车，全长3公里，双向六车道，设计时速八十公里。</p>
<p>两岸居民往来更加方便，通勤时间由一小时缩短为十五分钟。<br>　　桥上设有观景平台，游客可以俯瞰全城，也可以在此休息。</p>
<p><img src="a.jpg" alt="新桥夜景"></p>
<table><tr><th>项目</th><th>数值</th></tr><tr><td>长度</td><td>3公里</td></tr></table>
<ul><li>步行道<ul><li>东侧</li></ul></li></ul></div>
<div class="pager"><a>上一篇：没有了</a></div>
<footer><p>版权所有 &copy; 2024</p></footer></body></html>`
  expect(read(page)).toEqual([
    'metadata: 新桥通车',
    'menu: 首页关于我们',
    'breadcrumb: 当前位置：首页 > 新闻',
    'heading1: 新桥通车',
    'cms-header: 2024-05-01 10:00:00admin来源：',
    'paragraph: 新桥今天正式通车，全长3公里，双向六车道，设计时速八十公里。',
    'paragraph: 两岸居民往来更加方便，通勤时间由一小时缩短为十五分钟。',
    'paragraph: 桥上设有观景平台，游客可以俯瞰全城，也可以在此休息。',
    'caption: 新桥夜景',
    'table-cell: 项目',
    'table-cell: 数值',
    'table-cell: 长度',
    'table-cell: 3公里',
    'list-item1: 步行道',
    'list-item2: 东侧',
    'pager: 上一篇：没有了',
    'footer: 版权所有 © 2024',
  ])
})

test('WML: directives and code vanish, the title is a heading, macros stand for their text, quoted arguments are prose', () => {
  const page = `#use wml::example::news
<define-tag pagetitle>Update 3.2 released</define-tag>
<define-tag release_date>2019-03-02</define-tag>
<define-tag codename>willow</define-tag>
# $Id$
<p>The project is glad to announce <codename>,
its second update.</p>
<table>
<fix editor   "Repair saving of large files">
</table>
<: print "x"; :>
`
  const {blocks, date} = parseDocument(page, {path: 'news.wml'})
  expect(blocks.map(block => `${block.kind}: ${block.content.text}`)).toEqual([
    'heading: Update 3.2 released',
    'paragraph: The project is glad to announce willow, its second update.',
    'table-cell: Repair saving of large files',
  ])
  expect(date).toBe('2019-03-02')
})

test('CRLF, entities without semicolon and markup inside: places are exact', () => {
  const text = '<p>\r\nR&amp;D cost &lt;5%,\r\n<em>not</em> more&nbsp;&copy2024\r\n</p>'
  const [block] = parseDocument(text, {path: 'a.html'}).blocks
  expect(block!.content.text).toBe('R&D cost <5%, not more\u00A0©2024')
  const at = block!.content.text.indexOf('not')
  const {start, end} = block!.content.originalSpan(at, at + 3)
  expect(text.slice(start, end)).toBe('not')
  expect(text.slice(block!.span.start, block!.span.end)).toBe(
    'R&amp;D cost &lt;5%,\r\n<em>not</em> more&nbsp;&copy2024',
  )
})

test.each([
  ['<pre>code</pre><p>Text <code>x = 1</code> here.</p>', ['paragraph: Text x = 1 here.']],
  [
    'Loose text<p>and a paragraph</p>tail text',
    ['paragraph: Loose text', 'paragraph: and a paragraph', 'paragraph: tail text'],
  ],
  [
    '<blockquote><p>One.</p></blockquote><figure><figcaption>Two</figcaption></figure>',
    ['quote: One.', 'caption: Two'],
  ],
  ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', ['list-item1: Term', 'list-item1: Meaning']],
  ['<svg><text>no</text></svg><template>no</template><noscript>no</noscript><p>yes</p>', ['paragraph: yes']],
])('fragment %#', (text, blocks) => {
  expect(read(text)).toEqual(blocks)
})

test('lang attributes give blocks their language, unless the script says otherwise', () => {
  const text =
    '<div lang="zh-CN"><p>你好，世界。</p></div><div lang="en"><p>Hello, world.</p></div><p lang="en">模板没有改。</p>'
  expect(parseDocument(text, {path: 'a.html'}).blocks.map(block => block.lang)).toEqual(['zh', 'en', 'zh'])
})

test('an old page: layout tables, no h1, paragraphs made of br and spaces', () => {
  const page = `<html><head><title>区领导调研项目_示例区政府</title></head><body>
<table><tr><td><a href="/">网站首页</a> | <a href="/a">政务公开</a> | <a href="/b">新闻中心</a></td></tr></table>
<table><tr><td><ul><li><a href="1">概况</a></li><li><a href="2">机构</a></li><li><a href="3">领导</a></li></ul></td><td>
<div>您现在的位置：<a href="/">首页</a> &gt;&gt; 正文</div>
<center><font size="5"><b>区领导调研项目</b></font></center>
<div>发布时间：2019-04-02 10:11　　来源：区政府办公室　　【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
<div>&nbsp;&nbsp;4月1日，区领导到示例产业园调研，强调要加快项目建设。<br><br>&nbsp;&nbsp;他们察看了现场，听取了汇报，<br>询问了进度。<br>&nbsp;&nbsp;各部门要靠前服务。</div>
<div>上一篇：<a href="x">甲</a><br>下一篇：<a href="y">乙</a></div>
<div>【<a href="javascript:print()">打印本页</a>】【<a href="javascript:close()">关闭窗口</a>】</div>
</td></tr></table></body></html>`
  expect(read(page)).toEqual([
    'metadata: 区领导调研项目_示例区政府',
    'menu: 网站首页 | 政务公开 | 新闻中心',
    'menu: 概况',
    'menu: 机构',
    'menu: 领导',
    'breadcrumb: 您现在的位置：首页 >> 正文',
    'heading1: 区领导调研项目',
    'cms-header: 发布时间：2019-04-02 10:11　　来源：区政府办公室　　【字体：大 中 小】',
    'paragraph: 4月1日，区领导到示例产业园调研，强调要加快项目建设。',
    'paragraph: 他们察看了现场，听取了汇报，询问了进度。',
    'paragraph: 各部门要靠前服务。',
    'pager: 上一篇：甲',
    'pager: 下一篇：乙',
    'print: 【打印本页】【关闭窗口】',
  ])
})

test('a table of values stays a table in a page', () => {
  const text =
    '<html><body><p>全年产值增长，具体如下。</p><table><tr><td><p>甲</p></td><td><p>一</p><p>二</p></td></tr></table></body></html>'
  expect(parseDocument(text, {path: 'a.html'}).blocks.map(({kind, cell}) => [kind, cell?.column])).toEqual([
    ['paragraph', undefined],
    ['table-cell', 0],
    ['table-cell', 1],
    ['table-cell', 1],
  ])
})
