import {describe} from 'vitest'
import {checkVerdicts as check} from '../../helpers/term-unit.js'

describe('forms of one concept compete', () => {
  check(
    `丝路 = Silk Road | =Silk Road Initiative | ! Silk Road strategy | ! SRS | ~ Silk Route
     四项 = four tasks | ~ four major tasks | ! four missions
     大厅 = service hall | ! service centre
     服务点 = service center`,
    [
      ['丝路合作。', 'Silk Road cooperation is deepening.', '丝路: ok'],
      ['丝路合作。', 'The Silk Road Initiative is deepening.', '丝路: ok'],
      ['丝路合作。', 'The Silk Road strategy is deepening.', '丝路: forbidden'],
      ['丝路合作。', 'The Silk Road strategies are deepening.', '丝路: forbidden'],
      ['丝路合作。', 'The SRS is deepening; the Silk Road is old.', '丝路: forbidden'],
      ['丝路合作。', 'The Silk Route and the Silk Road.', '丝路: variant'],
      ['丝路合作。', 'The Silk Road strategic dialogue.', '丝路: ok'],
      ['四项完成。', 'The four major tasks were completed.', '四项: variant'],
      ['四项完成。', 'The four tasks, all four missions, were completed.', '四项: forbidden'],
      ['大厅开放。', 'The service hall opened.', '大厅: ok'],
      ['大厅开放。', 'The service centre opened.', '大厅: forbidden'],
      ['大厅和服务点开放。', 'The service hall and the service center opened.', '大厅: ok', '服务点: ok'],
    ],
  )
})

describe('occurrences', () => {
  check('管委会 = Administrative Committee | ~ Management Committee | ! Steering Committee', [
    ['管委会开会，管委会决定。', 'The Administrative Committee met and decided.', '管委会: ok'],
    ['管委会开会。管委会决定。', 'The Administrative Committee met. It decided.', '管委会: ok'],
    ['管委会开会。管委会决定。', 'The Administrative Committee met. The committee decided.', '管委会: ok'],
    ['管委会开会。管委会决定。', 'It met. It decided.', '管委会: missing'],
    ['管委会开会。管委会决定。', 'The committee met. The committee decided.', '管委会: missing'],
    [
      '管委会开会。管委会决定。',
      'The Administrative Committee met. The Management Committee decided.',
      '管委会: variant',
    ],
    [
      '管委会开会。管委会决定。',
      'The Steering Committee met. The Administrative Committee decided.',
      '管委会: forbidden',
    ],
    ['管委会开会。', 'The Administrative Committee and the Steering Committee met.', '管委会: forbidden'],
  ])
})

describe('coordination', () => {
  check(
    `产业链 = industrial chain
     供应链 = supply chain
     海洋经济 = marine economy`,
    [
      ['产业链和供应链稳定。', 'Industrial and supply chains are stable.', '产业链: ok', '供应链: ok'],
      ['产业链稳定。', 'Industrial, supply and value chains are stable.', '产业链: ok'],
      ['产业链稳定。', 'Industrial output and the chain of command are stable.', '产业链: missing'],
      ['产业链稳定。', 'Industrial policy is stable.', '产业链: missing'],
      ['海洋经济增长。', 'The marine and the digital economy grew.', '海洋经济: ok'],
      ['海洋经济增长。', 'Marine life and sports. The economy grew.', '海洋经济: missing'],
      ['产业链稳定。', 'Industrial and chain stores are stable.', '产业链: missing'],
      ['海洋经济增长。', 'Marines and their strong economy grew.', '海洋经济: missing'],
    ],
  )
})

describe('terms inside longer terms', () => {
  check(
    `四项中心任务 = four central tasks
     中心 = center
     高新区 = high-tech zone
     高新区管委会 = High-tech Zone Administration | ! High-tech Zone Committee
     管委会 = administration`,
    [
      ['完成四项中心任务。', 'The four central tasks were completed.', '四项中心任务: ok'],
      ['完成四项中心任务。', 'All tasks were completed.', '四项中心任务: missing'],
      ['中心完成四项中心任务。', 'The center completed the four central tasks.', '中心: ok', '四项中心任务: ok'],
      ['高新区管委会发布。', 'The High-tech Zone Administration published it.', '高新区管委会: ok'],
      ['高新区管委会发布。', 'The High-tech Zone Committee published it.', '高新区管委会: forbidden'],
      [
        '高新区的高新区管委会发布。',
        'In the high-tech zone, the High-tech Zone Administration published it.',
        '高新区: ok',
        '高新区管委会: ok',
      ],
      ['集中心思工作。', 'They put their minds to it.'],
    ],
  )
})

describe('wordings inside longer ones of other concepts', () => {
  check(
    `高新区管委会 = High-tech Zone Administration
     高新区 = High-tech Zone
     样本湾区 = Sample Greater Bay Area
     湾区 = Bay Area`,
    [
      ['高新区企业座谈。', 'High-tech Zone Administration companies met.', '高新区: ok'],
      [
        '高新区管委会走访高新区企业。',
        'The High-tech Zone Administration called on companies there.',
        '高新区管委会: ok',
        '高新区: missing',
      ],
      [
        '高新区管委会走访高新区企业。',
        'The High-tech Zone Administration called on companies in the zone.',
        '高新区管委会: ok',
        '高新区: ok',
      ],
      [
        '样本湾区与湾区企业。',
        'The Sample Greater Bay Area and companies of the Sample Greater Bay Area.',
        '样本湾区: ok',
        '湾区: ok',
      ],
    ],
  )
})
