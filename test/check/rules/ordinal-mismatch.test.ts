import {describe} from 'vitest'
import {checkRows} from '../../helpers/mention-rows.js'

describe('ordinals by value', () => {
  checkRows('ordinal-mismatch', [
    {
      zh: '第四届博览会闭幕。',
      ok: ['The fourth expo closed.', 'The 4th expo closed.', 'The Fourth Expo closed.'],
      wrong: {'The 14th expo closed.': '14th', 'The fifth expo closed.': 'fifth'},
    },
    {
      zh: '第三批名单公布。',
      ok: ['The third list was published.'],
      wrong: {'The second list was published.': 'second'},
    },
    {zh: '第二批名单公布。', ok: ['The second list was published.'], wrong: {'The first list was published.': 'first'}},
    {
      zh: '第二十一次会议召开。',
      ok: ['The twenty-first meeting was held.', 'The 21st meeting was held.'],
      wrong: {'The twenty-second meeting was held.': 'twenty-second', 'The 12th meeting was held.': '12th'},
    },
    {
      zh: '首届年会召开。',
      ok: [
        'The first annual meeting was held.',
        'The inaugural annual meeting was held.',
        'The annual meeting was held.',
      ],
      wrong: {'The third annual meeting was held.': 'third'},
    },
    {
      zh: '学习二十大精神。',
      ok: ['The spirit of the 20th National Congress is being studied.'],
      wrong: {'The spirit of the 19th National Congress is being studied.': '19th'},
    },
    {zh: '进入21世纪。', ok: ['The 21st century began.'], wrong: {'The 20th century began.': '20th'}},
    {zh: '十三届全国人大三次会议开幕。', ok: ['The third session of the 13th National People’s Congress opened.']},
    {
      zh: '产量居全国第一。',
      ok: ['Its output ranks first in the country.', 'Its output is the highest in the country.'],
    },
    {
      zh: '第三产业占比上升。',
      ok: ['The share of the tertiary industry rose.', 'The share of the third industry rose.'],
    },
    {zh: '第一时间赶到现场。', ok: ['They reached the place at once.']},
    {zh: '第1号公告。', ok: ['Announcement No. 1.'], wrong: {'Announcement No. 7.': '7'}},
  ])
})

describe('phases, grades, articles and industries', () => {
  checkRows('ordinal-mismatch', [
    {
      zh: '二期厂房封顶。',
      ok: ['The phase II plant was topped out.', 'The second-phase plant was topped out.', 'The plant was topped out.'],
      wrong: {'The phase III plant was topped out.': 'phase III'},
    },
    {zh: '已举办三期培训班。', ok: ['Three training courses have been held.']},
    {
      zh: '依照第十八条处罚。',
      ok: ['It is punished under Article 18.'],
      wrong: {'It is punished under Article 8.': 'Article 8'},
    },
    {
      zh: '第二产业用电量上升。',
      ok: ['Power use of the secondary industry rose.'],
      wrong: {'Power use of the tertiary industry rose.': 'tertiary'},
    },
    {
      zh: '作品获二等奖。',
      ok: ['The work won a second prize.'],
      wrong: {'The work won a third prize.': 'third'},
    },
    {zh: '本部分第一节另有说明。', ok: ['In this part I explain the rest elsewhere.']},
  ])
})
