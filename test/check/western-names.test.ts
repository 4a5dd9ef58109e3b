import {checkRows} from '../helpers/mention-rows.js'

checkRows('name-mismatch', [
  {
    zh: '会议由赵国栋主持。',
    ok: ['The meeting was chaired by Guodong Zhao.', 'Zhao Guodong chaired the meeting.', 'Dr. Guo Dong Zhao spoke.'],
    wrong: {
      'The meeting was chaired by Guodang Zhao.': 'Guodang Zhao',
      'Guoding Zhao chaired it.': 'Guoding Zhao',
      'Guodong Zhou chaired it.': 'Guodong Zhou',
    },
  },
  {zh: '工程师孙洋介绍了方案。', ok: ['Yang Sun presented it.'], wrong: {'Yang Sung presented it.': 'Yang Sung'}},
  {
    zh: '作者：何晓鹏、林思远。',
    ok: ['By Xiaopeng He and Siyuan Lin', 'By Siyuan Lin and Xiaopeng He', 'By X. He and S. Lin'],
    wrong: {'By Xiaoping He and Siyuan Lin': 'Xiaoping He'},
  },
  {zh: '欧阳思雨领奖。', ok: ['Siyu Ouyang took the prize.'], wrong: {'Siyun Ouyang took the prize.': 'Siyun Ouyang'}},
  {zh: '李国华与王国华同行。', ok: ['Guohua Li and Guohua Wang went together.', 'Guohua Wang and Guohua Li went.']},
  {zh: '陈先生在北京。', ok: ['In Beijing Chen met them.', 'Mr. Chen is in Beijing.']},
  {zh: '高质量发展。', ok: ['Quality Gao Street grows.', 'High Gao.']},
])

checkRows('name-mismatch', [
  // a brand, the end of a longer name
  {zh: '公司是上海北河星通科技有限公司。', ok: ['It is Shanghai Beihe Xingtong Technology Co., Ltd.']},
  {zh: '签约的有云海智能公司。', ok: ['Yunhai Intelligence signed it.', 'Yun Haizhi signed it.']},
  {zh: '东方优选直播。', ok: ['Dongfang Xuanxuan is live.']},
  {
    zh: '教授东方明发言。',
    ok: ['Professor Dongfang Ming spoke.'],
    wrong: {'Professor Dongfang Min spoke.': 'Dongfang Min'},
  },
  {zh: '楼盘横塘东苑开售。', ok: ['Hengtang Dongyuan is on sale.']},
  // foreign names written by their sound
  {zh: '总统莱西发表演讲。', ok: ['President Laisi gave a speech.']},
  {zh: '卡尔·马德华是诗人。', ok: ['Karl Ma Dehui is a poet.']},
  {zh: '车队从莱西出发。', ok: ['The convoy left Laixi.'], wrong: {'The convoy left Laisi.': 'Laisi'}},
])
