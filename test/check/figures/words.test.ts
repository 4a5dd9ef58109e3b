import {describe, expect, test} from 'vitest'
import {checkFigures, figureFindings} from '../../helpers/figure-rows.js'

describe('numbers in words', () => {
  checkFigures(
    [
      ['每1000名居民有3名医生。', 'There are 3 doctors per thousand residents.'],
      ['死亡率为千分之三。', 'The death rate is 3 per thousand.'],
      ['百人代表团抵达。', 'A 100-member delegation arrived.'],
      ['举办千人培训。', 'Training was held for 1,000 people.'],
      ['建成万卡集群。', 'A 10,000-GPU cluster was built.'],
      ['打造千亿级产业。', 'It will build a 100-billion-yuan industry.'],
      ['受灾3 万余户。', 'More than 30,000 households were hit.'],
      ['心物二元论由来已久。', 'Dualism of mind and matter is old.'],
      ['安装三元催化器。', 'A three-way catalytic converter is fitted.'],
      ['大约十四五岁。', 'He was about fourteen or fifteen.'],
      ['来了三四百人。', 'Three or four hundred people came.'],
      ['Dozens of shops closed.', '数十家商店关闭。'],
      ['A dozen shops closed.', '十几家商店关闭。'],
      ['Both sides agreed.', '双方同意。'],
      ['双字节和四字节字符', 'Characters of two and four bytes'],
      ['Nearly 3 in 4 voters agreed.', '近四分之三的选民同意。'],
      ['十几分钟后', 'a dozen minutes later'],
    ],
    [
      ['建成万卡集群。', 'A 1,000-GPU cluster was built.', '1,000'],
      ['打造万亿级产业。', 'It will build a 100-billion-yuan industry.', '100-billion-yuan'],
      ['举办千人培训。', 'Training was held for 200 people.', '200'],
      ['开垦万亩良田。', 'It opened up 1,000 mu of farmland.', '1,000 mu'],
      ['来了三四百人。', 'Five or six hundred people came.', 'Five or six hundred'],
      ['受灾3 万余户。', 'More than 3,000 households were hit.', '3,000'],
      ['死亡率为千分之三。', 'The death rate is 8 per thousand.', '8 per thousand'],
      ['They live 50 km away.', '他们住在15公里外。', '15公里'],
      ['The list names 320 firms.', '名单列出230家企业。', '230家'],
      ['Nearly 3 in 4 voters agreed.', '近四分之一的选民同意。', '四分之一'],
      ['Three times as many came.', '来的人是四倍。', '四倍'],
    ],
  )
})

describe('figures of different kinds do not stand for each other', () => {
  checkFigures(
    [
      ['第 9 章', 'Chapter 9'],
      ['第 15 分钟打入一球。', 'He scored after 15 minutes.'],
      ['第 12 卷', 'volume #12'],
      ['第三届论坛回顾', 'Forum Hangzhou 2024 Recap'],
      ['用了30天才到。', 'It arrived on day 30.'],
      ['（综合9日电）', '(Compiled on the 9th)'],
      ['5号下的单，9号到的。', 'Ordered on the 5th, arrived on the 9th.'],
      ['作者张三（1921—1999）', 'Zhang San (1921-1999), author'],
      ['数量（1 - 8,000）', 'Number (1 - 8,000)'],
      ['每次可导入 1,000 - 9,000 行。', 'You can import 1,000 - 9,000 rows at a time.'],
      ['有149,259,289三种价格。', 'There are three prices: 149, 259 and 289.'],
    ],
    [
      ['第 9 章', 'Chapter 8', 'Chapter 8'],
      ['第 15 分钟打入一球。', 'He scored after 25 minutes.', '25 minutes'],
      ['第 12 卷', 'volume #13', '13'],
      ['一直用到第18天。', 'It was used for 15 days.', '15 days'],
      ['诗人李四（1932年）写道：', 'The poet Li Si (1937) wrote:', '1937'],
      ['（综合12日电）', '(Compiled 15)', '15'],
      ['5号下的单，9号到的。', 'Ordered on March 5, arrived on March 19.', 'March 19'],
      ['3月8日电 会议8日下午结束。', 'June 8 – The meeting ended on the afternoon of the 8th.', 'June 8'],
      ['截至2001年12月31日', 'as at 36 December 2001', '36 December 2001'],
      ['数量（1 - 8,000）', 'Number (1 - 80,000)', '1 - 80,000'],
      ['共有6家企业，占30%。', 'Nine companies took part.', 'Nine'],
      ['他于2003年9月到任，2003年离任。', 'He took office in April 2003 and left in 2003.', 'April 2003'],
    ],
  )

  test('the expected wording has the style of what it replaces', () => {
    expect(figureFindings('见表 6。', 'See Table 7.')[0]?.data).toMatchObject({expected: 'Table 6'})
    expect(figureFindings('参见 RFC 3986。', 'See RFC 3968.')[0]?.data).toMatchObject({expected: '3986'})
    expect(figureFindings('He scored in the 78th minute.', '他在第87分钟进球。')[0]?.data).toMatchObject({
      expected: '第78',
    })
  })

  test('a message never expects what it found', () => {
    for (const [source, target] of [
      ['未来两个季度还将裁员。', 'More layoffs will follow over the next two quarters, he said.'],
      ['成本约为 10 元。', 'The cost is about 10 yuan.'],
    ] as const)
      for (const {data} of figureFindings(source, target)) expect(data.expected).not.toBe(data.target)
  })
})
