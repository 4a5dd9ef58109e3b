import {describe, expect, test} from 'vitest'
import {checkFigures, figureFindings} from '../../helpers/figure-rows.js'

describe('a translation rounds where the text allows it and is never more exact', () => {
  checkFigures(
    [
      ['全省规模达845736亿元。', 'The province reached 84.6 trillion yuan.'],
      ['共有8437人报名。', 'About 8,400 people signed up.'],
      ['共有8437人报名。', 'More than 8,400 people signed up.'],
      ['共有8437人报名。', 'Nearly 8,500 people signed up.'],
      ['投资约14亿元。', 'The investment is about 1.4 billion yuan.'],
      ['销量为2318467台。', 'Sales came to 2.32 million units.'],
      ['湖面约60亩。', 'The lake covers about 10 acres.'],
      ['A total of 2,318,467 units were sold.', '共售出约232万台。'],
      ['A total of 8,437 people signed up.', '约8400人报名。'],
      ['The lake is 3 miles wide.', '湖宽约4.8公里。'],
      ['The farm covers 100 acres.', '农场占地40公顷。'],
    ],
    [
      ['共有3840人参加。', 'A total of 3,843 people took part.', '3,843'],
      ['编号共58030个。', 'There are 58,039 numbers.', '58,039'],
      ['补贴1650万元。', 'Subsidies came to 16.53 million yuan.', '16.53 million yuan'],
      ['约有70%的人同意。', 'Some 73% of people agree.', '73%'],
      ['已覆盖30多个国家。', 'It covers 38 countries.', '38'],
      ['产量下降了40%。', 'Output fell by 40.5%.', '40.5%'],
      ['最高奖励6250元。', 'The highest reward is RMB 6,253.', 'RMB 6,253'],
      ['共有8437人报名。', 'A total of 8,430 people signed up.', '8,430'],
      ['A total of 3,843 people took part.', '共有3840人参加。', '3840人'],
      ['There are 58,030 numbers.', '编号共58034个。', '58034个'],
      ['The road is 300 km (190 miles) long.', '公路长300公里（198英里）。', '198英里'],
    ],
  )
})

describe('durations agree by value', () => {
  checkFigures(
    [
      ['保修期为18个月。', 'The warranty lasts a year and a half.'],
      ['保修期为36个月。', 'The warranty lasts three years.'],
      ['工期90天。', 'The work takes three months.'],
      ['有效期三周。', 'It is valid for twenty-one days.'],
      ['会议三小时后结束。', 'The meeting ends after 180 minutes.'],
      ['试用期半年。', 'The trial period is six months.'],
      ['试用期为半年。', 'The trial period is 26 weeks.'],
      ['培训持续一年。', 'The training lasts 12 months.'],
      ['The fee covers 24 months.', '费用包含两年。'],
      ['It takes one and a half hours.', '需要90分钟。'],
      ['Records are kept for a year.', '记录保存12个月。'],
      ['等待约1分钟。', 'Wait for roughly a minute.'],
      ['等待约1秒。', 'Wait for about a second.'],
      ['再等一两分钟。', 'Wait for another minute or two.'],
      ['每周工作四天，一周四天工作制受到欢迎。', 'With four days of work, the four-day week is popular.'],
    ],
    [
      ['支持期为9个月。', 'Support lasts two years.', 'two years'],
      ['支持期为10个月。', 'Support lasts one year.', 'one year'],
      ['工期90天。', 'The work takes six months.', 'six months'],
      ['会议三小时后结束。', 'The meeting ends after 150 minutes.', '150 minutes'],
      ['会话两小时后过期。', 'Sessions expire after 100 minutes.', '100 minutes'],
      ['试用期半年。', 'The trial period is four months.', 'four months'],
      ['有效期三周。', 'It is valid for twelve days.', 'twelve days'],
      ['The warranty lasts 18 months.', '保修期为两年。', '两年'],
      ['It takes 90 minutes.', '需要两小时。', '两小时'],
      ['The work takes 90 days.', '工期五个月。', '五个月'],
      ['The fee covers two years.', '费用包含18个月。', '18个月'],
    ],
  )

  test('the unit of the source stays in the expected wording', () => {
    expect(figureFindings('支持期为9个月。', 'Support lasts two years.')[0]?.data).toMatchObject({
      expected: 'nine months',
    })
  })
})
