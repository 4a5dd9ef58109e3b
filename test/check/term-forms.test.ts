import {describe, expect, test} from 'vitest'
import {verdictsOf} from '../helpers/term-unit.js'

interface Row {
  readonly zh: string
  readonly glossary: string
  readonly ok?: readonly string[]
  readonly missing?: readonly string[]
  readonly forbidden?: readonly string[]
}

function checkRows(rows: readonly Row[]): void {
  const all = rows.flatMap(({zh, glossary, ...wanted}) =>
    (['ok', 'missing', 'forbidden'] as const).flatMap(verdict =>
      (wanted[verdict] ?? []).map(en => ({zh, en, glossary, verdict})),
    ),
  )
  test.each(all)('$verdict: $zh $en ($glossary)', ({zh, en, glossary, verdict}) => {
    expect(verdictsOf(zh, en, glossary)).toEqual([`${glossary.split(' = ', 1)[0]}: ${verdict}`])
  })
}

describe('a term of one word in another form', () => {
  checkRows([
    {
      zh: '数据分片。',
      glossary: '分片 = shard',
      ok: ['The data are sharded.', 'Sharding the data', 'Two shards hold it.'],
      missing: ['The data are split.', 'It is sharp.'],
    },
    {
      zh: '编译代码。',
      glossary: '编译 = compile',
      ok: ['The code was compiled.', 'It compiles.', 'Compiling takes long.'],
      missing: ['A compilation of code'],
    },
    {
      zh: '节点调度。',
      glossary: '调度 = scheduling',
      ok: ['Nodes are scheduled.', 'It schedules nodes.', 'Scheduling of nodes'],
      missing: ['Nodes are planned.'],
    },
    {zh: '数据绑定。', glossary: '绑定 = bind', ok: ['The data are bound.'], missing: ['The data are boundless.']},
    {zh: '法官到场。', glossary: '法官 = judge', ok: ['Judges came.'], missing: ['It was judged well.']},
    {zh: '市场开放。', glossary: '市场 = market', ok: ['The markets open.'], missing: ['Marketing opens.']},
    {zh: '公园开放。', glossary: '公园 = park', missing: ['Parking is free.']},
    {zh: '登录系统。', glossary: '登录 = log in', ok: ['She logged in.', 'Logging in'], missing: ['A log of it']},
    {zh: '回滚版本。', glossary: '回滚 = roll back', ok: ['It was rolled back.', 'Rolling it: rolling back']},
    // a form that may be another word is no proof of a wrong wording
    {
      zh: '分区规划。',
      glossary: '分区 = district | !zone',
      missing: ['Zoning was planned.'],
      forbidden: ['Zones are planned.'],
    },
  ])
})

describe('prefixes and Latin phrases, with a hyphen, a space or neither', () => {
  const spellings = (first: string, second: string): string[] => [
    `${first} ${second}`,
    `${first}-${second}`,
    first + second,
  ]
  checkRows([
    {
      zh: '特设小组。',
      glossary: '特设小组 = ad-hoc group',
      ok: spellings('ad', 'hoc').map(words => `An ${words} group`),
    },
    {
      zh: '战后重建。',
      glossary: '战后重建 = postwar recovery',
      ok: spellings('post', 'war').map(words => `${words} recovery`),
    },
    {
      zh: '事实标准。',
      glossary: '事实标准 = de facto standard',
      ok: spellings('de', 'facto').map(words => `a ${words} standard`),
    },
    {zh: '当然委员。', glossary: '当然委员 = ex-officio member', ok: ['ex officio members', 'an ex-officio member']},
    {zh: '网络安全。', glossary: '网络安全 = cybersecurity', ok: spellings('cyber', 'security')},
    {
      zh: '中期评估。',
      glossary: '中期评估 = mid-term review',
      ok: spellings('mid', 'term').map(words => `the ${words} review`),
    },
    {
      zh: '跨境电商。',
      glossary: '跨境电商 = cross-border e-commerce',
      ok: ['crossborder ecommerce', 'cross border e-commerce'],
    },
    {
      zh: '按比例分配。',
      glossary: '按比例分配 = pro-rata allocation',
      ok: ['pro rata allocation'],
      missing: ['a professional allocation'],
    },
    {
      zh: '邮局开业。',
      glossary: '邮局 = post office',
      ok: ['The post office opened.'],
      missing: ['The office opened after the post.'],
    },
  ])
})

describe('a bad wording that begins with a verb in some form', () => {
  checkRows([
    {
      zh: '谋取利益。',
      glossary: '谋取利益 = seek benefits | !making a profit',
      forbidden: ['They made a profit.', 'He makes a profit.', 'to make a profit'],
      ok: ['They sought benefits.'],
    },
    {
      zh: '扩大开放。',
      glossary: '扩大开放 = open wider | !opened up further',
      forbidden: ['It opens up further.', 'opening up further', 'It opened up further.'],
    },
    {
      zh: '打造枢纽。',
      glossary: '打造枢纽 = create a hub | !built a pivot',
      forbidden: ['They build a pivot.', 'building pivots'],
    },
  ])
})

describe('text that holds the characters of a term by accident', () => {
  test.each([
    ['会议集中心得体会展示。', 'What people had learned was shown.', '集中 = concentrate'],
    ['会议集中心得体会展示。', 'What people had learned was shown.', '中心 = center'],
    ['海洋主题教育展开幕。', 'An exhibition on the ocean opened.', '主题教育 = themed campaign'],
    ['冬奥主题教育课。', 'A class on the Winter Olympics', '主题教育 = themed campaign'],
    ['这一带一路畅通。', 'The roads around here are clear.', '一带一路 = Belt and Road'],
    ['那一国两制糖厂。', 'The two sugar mills of that country', '一国两制 = one country, two systems'],
    ['联合国家队训练。', 'Train with the national team', '联合国 = United Nations'],
    ['北京大学生就业。', 'Students in Beijing found work.', '北京大学 = Peking University'],
    ['外交部长期关注。', 'The ministry has watched it for long.', '外交部长 = foreign minister'],
    ['工业园区别墅。', 'A villa', '园区 = park'],
  ])('%s has no %s', (zh, en, glossary) => {
    expect(verdictsOf(zh, en, glossary).filter(verdict => verdict.endsWith('missing'))).toEqual([])
  })

  test.each([
    ['推进一带一路建设。', 'Promote development', '一带一路 = Belt and Road'],
    ['开展主题教育活动。', 'Hold activities', '主题教育 = themed campaign'],
    ['会议集中学习。', 'The meeting studied.', '集中 = concentrate'],
    ['这四个中心很好。', 'These are good.', '四个中心 = four centers'],
  ])('%s has it', (zh, en, glossary) => {
    expect(verdictsOf(zh, en, glossary)).toEqual([`${glossary.split(' = ', 1)[0]}: missing`])
  })
})
