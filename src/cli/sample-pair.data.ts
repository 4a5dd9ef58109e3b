/** Sentences and their translations, ours: about nobody and nothing, in the words of official news. */
export const sampleSentences: readonly (readonly [zh: string, en: string])[] = [
  [
    '市政府今天召开新闻发布会，介绍上半年经济运行情况。',
    'The municipal government held a press conference today on how the economy did in the first half of the year.',
  ],
  [
    '上半年全市生产总值为3256.4亿元，同比增长5.8%。',
    'In the first six months, the GDP of the city came to 325.64 billion yuan, up 5.8 percent year on year.',
  ],
  [
    '负责人表示，将进一步扩大开放，改善营商环境。',
    'An official said that the city would open up further and improve its business environment.',
  ],
  [
    '2024年3月12日，第二届绿色发展论坛在本市举行。',
    'The second forum on green development was held in the city on March 12, 2024.',
  ],
  [
    '来自20多个国家和地区的300余名代表参加了会议。',
    'More than 300 delegates from over 20 countries and regions attended the meeting.',
  ],
  [
    '会议指出，要加强科技创新，推动产业升级。',
    'The meeting pointed out that innovation in science and technology should be strengthened. Industries are to be upgraded.',
  ],
  [
    '新建的图书馆位于市中心，面积约4万平方米。',
    'The new library stands in the center of the city and covers an area of about 40,000 square meters.',
  ],
  [
    '“这里的服务很周到，”一位市民说，“我每周都来。”',
    '“The service here is thoughtful,” said a resident. “I come every week.”',
  ],
  [
    '交通部门提醒：节日期间请提前安排行程。',
    'The transport department reminds travelers to plan their trips early during the holiday.',
  ],
  [
    '环境质量持续改善，空气优良天数达到158天。',
    'The environment has kept improving, with 158 days of good air quality.',
  ],
  [
    '教育方面，今年将新建12所学校；医疗方面，将增加1500张床位。',
    'In education, 12 schools will be built this year; in health care, 1,500 beds will be added.',
  ],
  ['下一步，有关部门将认真落实各项措施。', 'Next, the departments concerned will carry out all measures in earnest.'],
]
