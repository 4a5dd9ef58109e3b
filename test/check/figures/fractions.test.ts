import {describe, expect, test} from 'vitest'
import {checkFigures, figureFindings} from '../../helpers/figure-rows.js'

describe('fractions', () => {
  checkFigures(
    [
      ['须获 3/4 以上成员同意。', 'The consent of more than 3/4 of the members is needed.'],
      ['须获四分之三成员同意。', 'The consent of 3/4 of the members is needed.'],
      ['成本降至原来的 1/8。', 'The cost fell to 1/8 of what it was.'],
      ['加入 2 1/2 杯面粉。', 'Add 2 1/2 cups of flour.'],
      ['加入两杯半面粉。', 'Add two and a half cups of flour.'],
      ['完成率为 4/5（80%）。', 'The completion rate is 4/5 (80%).'],
      ['Two-thirds of the seats are free.', '三分之二的座位是空的。'],
      ['Only 5/6 of the pages are done.', '只完成了六分之五的页面。'],
      ['The lower third of the page is empty.', '页面下部三分之一是空白。'],
      ['Sales rose by a quarter to 3.1 billion pounds.', '销售额增长四分之一，达到31亿英镑。'],
      ['The work is split into two halves.', '工作分为两部分。'],
      ['It lost money for two quarters.', '连续两个季度亏损。'],
      ['近半受访者同意。', 'Nearly 50% of respondents agree.'],
      ['第 2/5 部分', 'Part 2/5'],
      ['会议在1991年7/8月举行。', 'The meeting was held in July/August 1991.'],
    ],
    [
      ['须获 3/4 成员同意。', 'The consent of 2/3 of the members is needed.', '2/3'],
      ['比例为 2/9、4/9 和 5/9。', 'The shares are 2/9, 4/9 and 7/9.', '7/9'],
      ['四分之三的席位空缺。', 'One quarter of the seats are empty.', 'One quarter'],
      ['加入 2 1/2 杯面粉。', 'Add 3 1/2 cups of flour.', '3 1/2'],
      ['The buyer bears 1/5.', '买方承担 1/4。', '1/4'],
      ['Two-fifths of the seats are free.', '五分之三的座位是空的。', '五分之三'],
      ['Only 5/6 of the pages are done.', '只完成了六分之一的页面。', '六分之一'],
      ['Sales rose by a quarter to 3.1 billion pounds.', '销售额增长四分之一，达到13亿英镑。', '13亿英镑'],
      ['Use 1/3 of the paint.', '使用 2/3 的油漆。', '2/3'],
      ['Part 2/5', '第 3/5 部分', '3/5'],
    ],
  )

  test('a fraction is never written in decimals', () => {
    expect(
      figureFindings('须获 2/3 成员同意。', 'The consent of 3/4 of the members is needed.')[0]?.data,
    ).toMatchObject({
      expected: '2/3',
    })
    expect(figureFindings('The buyer bears 1/3.', '买方承担 1/4。')[0]?.data).toMatchObject({expected: '三分之一'})
  })
})
