import {describe, expect, test} from 'vitest'
import {checkRows, mentionFindings} from '../../helpers/mention-rows.js'

describe('persons', () => {
  checkRows('name-mismatch', [
    {
      zh: '曾文静主持座谈会。',
      ok: ['Zeng Wenjing chaired the talk.'],
      wrong: {'Ceng Wenjing chaired the talk.': 'Ceng Wenjing', 'Zeng Wenjin chaired the talk.': 'Zeng Wenjin'},
    },
    {
      zh: '单国强介绍了情况。',
      ok: ['Shan Guoqiang gave an overview.'],
      wrong: {'Dan Guoqiang gave an overview.': 'Dan Guoqiang'},
    },
    {zh: '解晓东获奖。', ok: ['Xie Xiaodong won an award.'], wrong: {'Jie Xiaodong won an award.': 'Jie Xiaodong'}},
    {
      zh: '区建国率团来访。',
      ok: ['Ou Jianguo led a delegation.'],
      wrong: {'Qu Jianguo led a delegation.': 'Qu Jianguo'},
    },
    {zh: '查志明发言。', ok: ['Zha Zhiming spoke.'], wrong: {'Cha Zhiming spoke.': 'Cha Zhiming'}},
    {zh: '任海燕签约。', ok: ['Ren Haiyan signed.'], wrong: {'Ren Haiyang signed.': 'Ren Haiyang'}},
    {zh: '欧阳雪梅出席。', ok: ['Ouyang Xuemei attended.'], wrong: {'Ouyang Xuemi attended.': 'Ouyang Xuemi'}},
    {zh: '诸葛明宣布开幕。', ok: ['Zhuge Ming declared it open.'], wrong: {'Zhuge Min declared it open.': 'Zhuge Min'}},
    {
      zh: '吕晓红授课。',
      ok: ['Lyu Xiaohong taught.', 'Lü Xiaohong taught.', 'Lu Xiaohong taught.', 'LYU Xiaohong taught.'],
      wrong: {'Li Xiaohong taught.': 'Li Xiaohong'},
    },
    {zh: '王安安作报告。', ok: ["Wang An'an reported.", 'Wang Anan reported.']},
    {
      zh: '张乐和陈长青参加。',
      ok: ['Zhang Le and Chen Changqing took part.', 'Zhang Yue and Chen Changqing took part.'],
      wrong: {'Zhang Li and Chen Changqing took part.': 'Zhang Li'},
    },
    {
      zh: '刘芳和赵敏共同揭牌。',
      ok: ['Liu Fang and Zhao Min unveiled the plaque.', 'Zhao Min and Liu Fang unveiled the plaque.'],
      wrong: {'Liu Fang and Zhao Ming unveiled the plaque.': 'Zhao Ming'},
    },
    {
      zh: '李志强、陈思思同台。',
      ok: ['Li Zhiqiang and Chen Sisi shared the stage.', 'Zhiqiang Li and Sisi Chen shared the stage.'],
    },
    {zh: '李先生介绍说。', ok: ['Lee Wong explained it.', 'Mr. Li explained it.']},
    {
      zh: '高质量发展取得成效。',
      ok: ['High-quality development has shown results.', 'Gao Ming High-Tech Park has shown results.'],
    },
    {zh: '马克和罗伯特到访。', ok: ['Mark and Robert came to visit.', 'Mark Luo and Robert came to visit.']},
    {zh: '林郑月娥会见来宾。', ok: ['Lam Cheng Yuet-ngor met the guests.']},
  ])
})

describe('places', () => {
  checkRows('name-mismatch', [
    {
      zh: '列车从西安出发。',
      ok: ["The train left from Xi'an.", 'The train left from Xi’an.'],
      wrong: {'The train left from Xian.': 'Xian', 'The train left from Xi-an.': 'Xi-an'},
    },
    {zh: '陕西苹果热销。', ok: ['Apples from Shaanxi sell well.'], wrong: {'Apples from Shanxi sell well.': 'Shanxi'}},
    {zh: '山西和陕西交界。', ok: ['Shanxi borders on Shaanxi.']},
    {zh: '山西煤炭外运。', ok: ['Coal of Shanxi is shipped.'], wrong: {'Coal of Shaanxi is shipped.': 'Shaanxi'}},
    {zh: '航班飞往呼和浩特。', ok: ['Flights go to Hohhot.'], wrong: {'Flights go to Huhehaote.': 'Huhehaote'}},
    {
      zh: '哈尔滨冰雪大世界。',
      ok: ['Harbin Ice and Snow World.'],
      wrong: {"Ha'erbin Ice and Snow World.": "Ha'erbin", 'Haerbin Ice and Snow World.': 'Haerbin'},
    },
    {
      zh: '乐清电器产业。',
      ok: ['The electrical industry of Yueqing.'],
      wrong: {'The electrical industry of Leqing.': 'Leqing'},
    },
    {
      zh: '青岛港增开航线。',
      ok: ['Qingdao Port opened new routes.', 'The port opened new routes.'],
      wrong: {'Qindao Port opened new routes.': 'Qindao'},
    },
    {zh: '香港与澳门。', ok: ['Hong Kong and Macao.', 'Hong Kong and Macau.']},
    {
      zh: '重庆火锅节开幕。',
      ok: ['The Chongqing hotpot festival opened.'],
      wrong: {'The Zhongqing hotpot festival opened.': 'Zhongqing'},
    },
    {zh: '人民安居乐业。', ok: ['The people live and work in peace.']},
  ])
})

test('a finding gives the expected spelling', () => {
  expect(mentionFindings('吕明德主持。', 'Li Mingde presided.')).toMatchObject([
    {
      ruleId: 'name-mismatch',
      messageId: 'person',
      data: {name: '吕明德', spelled: 'Li Mingde', expected: 'Lyu Mingde'},
      fix: {text: 'Lyu Mingde', safe: false},
    },
  ])
})

describe('names in the place of others', () => {
  checkRows('name-mismatch', [
    {
      zh: '班列从重庆发往兰州。',
      ok: ['The train runs from Chongqing to Lanzhou.', 'The train runs to Lanzhou.'],
      wrong: {'The train runs from Chengdu to Lanzhou.': 'Chengdu'},
    },
    {zh: '本市企业赴外地参展。', ok: ['Companies from Qingdao took part in fairs elsewhere.']},
    {zh: '胶州湾畔，崂山脚下。', ok: ['By the bay of Jiaozhou, at the foot of a mountain in Shandong.']},
    {
      zh: '陕西、山西两省联网。',
      ok: ['Shaanxi and Shanxi are connected.'],
      wrong: {'Shanxi and Shanxi are connected.': 'Shanxi'},
    },
    {
      zh: '欧阳明月获奖。',
      ok: ['Ouyang Mingyue won an award.'],
      wrong: {'Ou Yangmingyue won an award.': 'Ou Yangmingyue'},
    },
    {
      zh: '司马长青发言。',
      ok: ['Sima Changqing spoke.'],
      wrong: {'Sima Changqin spoke.': 'Sima Changqin'},
    },
    {
      zh: '李向阳和常建国发言。',
      ok: ['Li Xiangyang and Chang Jianguo spoke.'],
      wrong: {'Li Xiangyang and Zhao Jianguo spoke.': 'Zhao Jianguo'},
    },
    {zh: '气氛亢奋，恒指上扬。', ok: ['The mood was high and the Hang Seng Index rose.']},
  ])
})
