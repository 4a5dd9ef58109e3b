import {describe} from 'vitest'
import {checkRows} from '../../helpers/mention-rows.js'

describe('dates by value', () => {
  checkRows('date-mismatch', [
    {
      zh: '论坛将于6月30日闭幕。',
      ok: [
        'The forum closes on June 30.',
        'The forum closes on 30 June.',
        'The forum closes on June 30th.',
        'The forum closes on the 30th of June.',
      ],
      wrong: {'The forum closes on June 13.': 'June 13', 'The forum closes on July 30.': 'July 30'},
    },
    {
      zh: '大桥将于明年6月通车。',
      ok: [
        'The bridge will open in June next year.',
        'The bridge will open in June of next year.',
        'June next year will see the bridge open.',
        'The bridge will open in June.',
      ],
      wrong: {
        'The bridge will open in July next year.': 'July next year',
        'The bridge will open in June this year.': 'June this year',
      },
    },
    {
      zh: '项目于2022年9月5日开工。',
      ok: [
        'The project began on September 5, 2022.',
        'The project began on 5 Sept. 2022.',
        'The project began on 2022-09-05.',
        'The project began on September 5.',
      ],
      wrong: {'The project began on September 5, 2020.': 'September 5, 2020'},
    },
    {
      zh: '发布日期：2023.04.18',
      ok: ['Published: April 18, 2023', 'Published: 2023-04-18'],
      wrong: {'Published: April 8, 2023': 'April 8, 2023'},
    },
    {
      zh: '二〇二五年底前完工。',
      ok: ['It will be finished by the end of 2025.', 'It will be finished by late 2025.'],
      wrong: {
        'It will be finished by the end of 2052.': 'end of 2052',
        'It will be finished by early 2025.': 'early 2025',
      },
    },
    {
      zh: '5月1日至5日放假。',
      ok: [
        'The holiday is from May 1 to 5.',
        'The holiday is May 1-5.',
        'The holiday is from May 1 to May 5.',
        'The holiday lasts from 1 to 5 May.',
      ],
      wrong: {'The holiday is from May 1 to 15.': 'May 1 to 15'},
    },
    {
      zh: '9月28日至10月3日举行。',
      ok: ['It runs from September 28 to October 3.', 'It runs Sept. 28 - Oct. 3.'],
      wrong: {'It runs from September 28 to October 13.': 'September 28 to October 13'},
    },
    {
      zh: '上半年运行平稳。',
      ok: [
        'Operation was steady in the first half of the year.',
        'Operation was steady in the first half.',
        'Operation was steady in the first six months.',
        'Operation was steady from January to June.',
      ],
      wrong: {'Operation was steady in the second half of the year.': 'second half of the year'},
    },
    {
      zh: '一季度投资回升。',
      ok: [
        'Investment recovered in the first quarter.',
        'Investment recovered in Q1.',
        'Investment recovered in the first three months.',
      ],
      wrong: {'Investment recovered in the fourth quarter.': 'fourth quarter'},
    },
    {
      zh: '前三季度投资回升。',
      ok: [
        'Investment recovered in the first three quarters.',
        'Investment recovered in the first nine months.',
        'Investment recovered from January to September.',
      ],
      wrong: {'Investment recovered in the third quarter.': 'third quarter'},
    },
    {
      zh: '1-10月，出口增长。',
      ok: [
        'Exports grew in the first ten months.',
        'Exports grew in the first 10 months.',
        'Exports grew from January to October.',
        'Exports grew in January-October.',
      ],
      wrong: {'Exports grew in the first eight months.': 'first eight months'},
    },
    {
      zh: '3月上旬开学。',
      ok: ['School opens in early March.', 'School opens at the beginning of March.'],
      wrong: {'School opens in late March.': 'late March'},
    },
    {
      zh: '7月中旬进入汛期。',
      ok: ['The flood season begins in mid-July.', 'The flood season begins in the middle of July.'],
      wrong: {'The flood season begins in early July.': 'early July'},
    },
    {
      zh: '2021-2025年间建成。',
      ok: ['It was built between 2021 and 2025.', 'It was built in 2021-2025.', 'It was built from 2021 to 2025.'],
      wrong: {'It was built in 2021-2035.': '2021-2035'},
    },
    {zh: '20世纪90年代以来。', ok: ['Since the 1990s.'], wrong: {'Since the 1980s.': '1980s'}},
    {zh: '上世纪六七十年代修建。', ok: ['Built in the 1960s and 1970s.']},
    {
      zh: '去年同期基数较低。',
      ok: ['The base was low in the same period last year.', 'The base was low a year earlier.'],
      wrong: {'The base was low in the same period next year.': 'next year'},
    },
    {
      zh: '今年1月至5月，装卸量同比增长7%。',
      ok: [
        'Cargo handled in the period was up 7 percent from a year ago.',
        'In the first five months of this year it was 7 percent more than a year earlier.',
      ],
      wrong: {
        'In the first six months of this year it was up 7 percent from a year ago.': 'first six months of this year',
      },
    },
    {
      zh: '2023年入库税收增长。',
      ok: ['Tax revenue rose in 2023.', 'Tax revenue of 2023 rose.', 'In 2023, tax revenue rose.'],
      wrong: {'Tax revenue rose in 2032.': '2032'},
    },
  ])
})

describe('times', () => {
  checkRows('date-mismatch', [
    {
      zh: '会议于15时45分开始。',
      ok: ['The meeting began at 3:45 p.m.', 'The meeting began at 15:45.', 'The meeting began at 3:45 PM.'],
      wrong: {'The meeting began at 5:45 p.m.': '5:45 p.m.'},
    },
    {zh: '下午2点半集合。', ok: ['Meet at 2:30 p.m.', 'Meet at 14:30.'], wrong: {'Meet at 12:30 p.m.': '12:30 p.m.'}},
    {
      zh: '开放时间为9:00-17:00。',
      ok: ['Open from 9:00 to 17:00.', 'Open from 9 a.m. to 5 p.m.'],
      wrong: {'Open from 9:00 to 19:00.': '9:00 to 19:00'},
    },
    {zh: '上午9时，会议开始。', ok: ['The meeting began at 9 a.m.', "The meeting began at 9 o'clock in the morning."]},
    {zh: '他提出三点要求。', ok: ['He put forward three requirements.']},
  ])
})

describe('plan periods', () => {
  checkRows('date-mismatch', [
    {
      zh: '“十三五”时期成效显著。',
      ok: [
        'Much was achieved in the 13th Five-Year Plan period.',
        'Much was achieved during the Thirteenth Five-Year Plan.',
        'Much was achieved in 2016-2020.',
      ],
      wrong: {'Much was achieved in the 15th Five-Year Plan period.': '15th Five-Year Plan'},
    },
    {
      zh: '第十四个五年规划纲要发布。',
      ok: ['The outline of the 14th Five-Year Plan was published.'],
      wrong: {'The outline of the 13th Five-Year Plan was published.': '13th Five-Year Plan'},
    },
    {
      zh: '十五五规划建议。',
      ok: ['Proposals for the 15th Five-Year Plan.'],
      wrong: {'Proposals for the 155 plan.': '155'},
    },
  ])
})

describe('days of the week and lists of months', () => {
  checkRows('date-mismatch', [
    {
      zh: '本周四起，展馆恢复开放。',
      ok: [
        'The hall reopens this Thursday.',
        'The hall reopens on Thursday this week.',
        'The hall is about to reopen.',
      ],
      wrong: {'The hall reopens this Tuesday.': 'Tuesday'},
    },
    {zh: '每周四次航班。', ok: ['There are four flights a week.', 'There are flights on Friday.']},
    {zh: '3月15日（星期六）闭馆。', ok: ['It is closed on Saturday, March 15.']},
    {zh: '2021年9及10月增發票據。', ok: ['More bills are issued in September and October 2021.']},
    {
      zh: '80年代末，工厂外迁。',
      ok: ['The plant moved away in the late 1980s.', 'The plant moved away in the 1980s.'],
      wrong: {'The plant moved away in the early 1980s.': 'early 1980s'},
    },
    {
      zh: '“十三五”时期（2016—2020年）成绩显著。',
      ok: ['The 13th Five-Year Plan period (2016-2020) brought results.', 'The 13th Five-Year Plan brought results.'],
      wrong: {
        'The 13th Five-Year Plan period (2011-2015) brought results.': '13th Five-Year Plan period (2011-2015)',
      },
    },
  ])
})

describe('hours as they are spoken', () => {
  checkRows('date-mismatch', [
    {
      zh: '展馆每天早上八点开放。',
      ok: [
        'The pavilion opens at eight every morning.',
        'The pavilion opens at 8 each morning.',
        'The pavilion opens at 8 a.m. every day.',
        'The pavilion opens at eight o’clock in the morning every day.',
      ],
      wrong: {
        'The pavilion opens at nine every morning.': 'nine',
        'The pavilion opens at nine in the morning every day.': 'nine in the morning',
        'The pavilion opens at eight in the evening.': 'eight in the evening',
      },
    },
    {
      zh: '每天八点开会。',
      ok: ['The meeting begins at eight o’clock every day.'],
      wrong: {'The meeting begins at nine o’clock every day.': 'nine o’clock'},
    },
    {zh: '他提了八点意见。', ok: ['He made eight points.']},
    {zh: '每天早上有八人值班。', ok: ['Eight every morning are on duty.']},
  ])
})
