import {expect, test} from 'vitest'
import {splitSentences} from '../../src/language/split-sentences.js'
import {zh} from '../../src/language/zh/profile.js'

/** Rows are what the sentence splitter must find, joined by nothing to make the text. */
const cases: readonly (readonly [string, ...string[]])[] = [
  ['plain', '论坛在青岛开幕。', '来宾参观了港口。'],
  ['question and exclamation', '港口准备好了吗？', '准备好了！', '列车每天开行。'],
  ['several stops', '真的吗？！', '太棒了！！', '大家都很高兴。'],
  ['comma only', '论坛开幕，来宾很多，气氛热烈。'],
  ['semicolon', '一是修路；二是植树；三是办学。', '各方都要参与。'],
  ['colon', '目标只有一个：守护好这片海。', '人人都要出力。'],
  ['quotation announced', '郭主任说：“港口已经就绪。列车已经开行。”', '会场响起掌声。', '会后合影。'],
  ['quotation first', '“港口已经就绪。列车已经开行。”郭主任说。', '会场响起掌声。'],
  ['quotation first with comma', '“港口已经就绪，”郭主任说，“列车已经开行。”', '会场响起掌声。'],
  ['two quotations', '“准备好了吗？”他问。', '“准备好了！”大家回答。'],
  ['neighbouring quotations', '“准备好了吗？”', '“准备好了！”'],
  ['stop outside', '他说要“守护大海”。', '大家说“一定做到”。'],
  ['stops on both sides', '他说：“守护大海。”。', '大家都同意。'],
  ['quotation with 的', '他提出“守护大海。造福后代。”的倡议。', '各方响应。'],
  ['quotation embedded', '横幅上写着“欢迎您！”字样。', '来宾纷纷拍照。'],
  ['title in the sentence', '口号是“走起！去海边！”，简单好记。', '孩子们很喜欢。'],
  ['quotation then remark', '“把海留给后代。”这句话写在墙上。', '来宾都看到了。'],
  ['nested', '她说：“老师讲过：‘要早起。要读书。’我记住了。”', '同学们笑了。'],
  ['nested end', '她说：“大家都喊‘出发！’”', '车队动身了。'],
  ['corner brackets', '她說：「港口已經就緒。」', '會場響起掌聲。'],
  ['corner brackets nested', '她說：「大家都喊『出發！』」', '車隊動身了。'],
  ['straight quotation marks', '她说:"港口已经就绪。"', '会场响起掌声。'],
  ['single quotation marks', '她说：‘港口已经就绪。’', '会场响起掌声。'],
  ['quotation with a dash', '“把海留给后代。”——郭主任寄语'],
  ['quotation of two sentences first', '“太美了！真想再来！”游客纷纷点赞。', '傍晚人更多。'],
  ['ellipsis', '有茶叶、丝绸、瓷器……', '展台前人头攒动。'],
  ['ellipsis with 等', '有茶叶、丝绸、瓷器……等商品。', '价格不高。'],
  ['ellipsis first', '……会议还讨论了预算。', '代表作了发言。'],
  ['ellipsis before a comma', '他想了想……，最后同意了。', '合同当天签订。'],
  ['ASCII ellipsis', '有茶叶、丝绸、瓷器...', '展台前人头攒动。'],
  ['one ellipsis character', '灯一盏一盏亮了…', '夜市开始了。'],
  ['bracket inside', '该馆（1950年建成。红墙。）现为博物馆。', '每天开放。'],
  ['credit', '论坛闭幕。', '（记者 陈华）', '下届论坛明年举行。'],
  ['credit at the end', '论坛闭幕。', '（完）'],
  ['bracketed sentence', '论坛闭幕。', '（闭幕式由王丽主持。）', '来宾随后离开。'],
  ['dateline', '（本报青岛1月21日电）论坛昨天闭幕。', '来宾随后离开。'],
  ['bracketed numerals', '（一）修路。', '（二）植树。', '（十二）办学。'],
  ['ASCII bracketed numerals', '(1)修路。', '(2)植树。'],
  ['numerals', '一、修路。', '二、植树。'],
  ['digits with a stop', '1.修路。', '2.植树。', '10.办学。'],
  ['digits with a full-width stop', '1．修路。', '2．植树。'],
  ['digits inside a sentence', '要求如下：1.修路；2.植树；3.办学。', '各方都要参与。'],
  ['circled digits', '①修路。', '②植树。'],
  ['ordinals', '第一，修路。', '第二，植树。'],
  ['decimals', '增长3.15%，达到0.85万亿元。', '进口下降4.0％。'],
  ['decimals at the end', '指数为103.5。', '上月为102.8。'],
  ['times', '地铁18:30停运。', '次日5:45开行。'],
  ['ASCII stop', '论坛在青岛开幕.', '来宾参观了港口.'],
  ['ASCII stop before Latin', '论坛在青岛开幕.', 'SCODA代表参加.'],
  ['ASCII stop before digits', '论坛在青岛开幕.', '2024年将再次举办.'],
  ['ASCII question', '准备好了吗?', '准备好了!', '出发!'],
  ['ASCII stop after Latin', '论坛使用英文名Qingdao Forum.', '来宾称赞.'],
  ['full-width full stop', '论坛开幕．', '来宾称赞．'],
  ['half-width ideographic stop', '论坛开幕｡', '来宾称赞｡'],
  ['file name', '请下载报名表.docx和说明.PDF。', '填好后寄回。'],
  ['address', '网址为https://example.cn/a.html?x=1。', '邮箱为info@example.cn。'],
  ['domain before Chinese', '请登录www.example.cn查询。', '也可来电。'],
  ['book title', '他读了《海的女儿》。', '他还读了《你好，大海！》这本书。'],
  ['book title with stop', '影片《出发！》获奖。', '观众很多。'],
  ['book title at the end', '他喜欢《去哪儿？》。', '她喜欢《出发！》。'],
  ['interpunct', '约翰·史密斯（John Smith）到访。', 'J.K.罗琳也来了。'],
  ['company in Latin', '合同由Lanhai Co., Ltd.与港口签订。', '工期两年。'],
  ['acronym with stops', 'U.N.秘书处来函。', 'S.C.O.成员国参加。'],
  ['title in Latin', 'Mr. Smith和Dr.王到访。', '会谈三小时。'],
  ['number abbreviation', '文件编号为No.5。', '图号为Fig. 3。'],
  ['dotted date', '2024.01.21，论坛开幕。', '2024.01.23闭幕。'],
  ['date at the end', '论坛日期：2024.01.21。', '地点：青岛。'],
  ['English sentence inside', '他用英文说：“Welcome. Please sit down.”', '来宾入座。'],
  ['English sentences after', '欢迎来到青岛。', 'Welcome to Qingdao.', 'Enjoy your stay.'],
  ['mixed question', 'Are you ready?', '准备好了。'],
  ['number first', '共有两个园区。', '15个项目在建。'],
  ['emphasis of a term', '建设“四个中心”！', '加快“一带一路”建设。'],
  ['traditional', '論壇在青島開幕。', '來賓參觀了港口。'],
  ['full-width Latin', 'ＡＢＣ公司到访。', 'ＸＹＺ公司签约。'],
  ['lenticular', '【编者按】论坛今天开幕。', '本报推出专版。'],
  ['numerals with an ASCII stop', '一.修路。', '二.植树。'],
  ['figure labels', '图1.港口平面图。', '图2.港口现状。'],
  ['lenticular headings', '【要闻】论坛开幕。', '【简讯】港口扩建。'],
  ['hesitation', '他……没有说话。', '会场很安静。'],
  ['reference mark', '进口增长三成。[3]', '出口下降。'],
  ['repeated opening marks', '“港口已经就绪。', '“列车已经开行。”'],
  ['unclosed bracket', '该馆（1950年建成。', '现为博物馆。'],
  ['astral characters', '𠮷野家开业。', '𠮷田到场。'],
  ['dash', '论坛闭幕——来宾离开。', '明年再会！'],
  ['quotation as object', '墙上写着“安全第一！”。', '工人都看得见。'],
  ['emoji', '论坛闭幕👍。', '明年再会🎉！'],
]

test.each(cases.map(([name, ...sentences]) => ({name, sentences})))('$name', ({sentences}) => {
  expect(split(sentences.join(''))).toEqual(sentences)
})

test.each([
  {text: '会场很大。\n坐满\n了人。', sentences: ['会场很大。', '坐满\n了人。']},
  {text: '标题\n\n正文。', sentences: ['标题', '正文。']},
  {text: '  会场很大。 　坐满了人。 ', sentences: ['会场很大。', '坐满了人。']},
  {text: '', sentences: []},
  {text: '　', sentences: []},
  {text: '……', sentences: ['……']},
  {text: '没有句号', sentences: ['没有句号']},
  {text: '“全文是一段引语。分作两句。”', sentences: ['“全文是一段引语。', '分作两句。”']},
])('white space in $text', ({text, sentences}) => {
  expect(split(text)).toEqual(sentences)
})

test('a quotation longer than the limit is split inside', () => {
  const long = `他说：“${'会场很大。'.repeat(200)}”`
  expect(split(long)).toHaveLength(200)
})

function split(text: string): string[] {
  return splitSentences(text, zh).map(({start, end}) => text.slice(start, end))
}
