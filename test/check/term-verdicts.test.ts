import {describe, expect, test} from 'vitest'
import {verdictsOf} from '../helpers/term-unit.js'

/** Chinese, English, expected verdicts. All sentences were written for this test. */
type Row = readonly [zh: string, en: string, ...expected: string[]]

function check(glossary: string, cases: readonly Row[]): void {
  test.each(cases.map(([zh, en, ...expected]) => ({zh, en, expected})))('$zh → $en', ({zh, en, expected}) => {
    expect(verdictsOf(zh, en, glossary)).toEqual(expected)
  })
}

describe('English forms that are the same term', () => {
  check('试验站 = testing station | ~ testing post | ! proving ground', [
    ['试验站投入使用。', 'The testing station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'Testing stations went into service.', '试验站: ok'],
    ['试验站投入使用。', 'THE TESTING STATION WENT INTO SERVICE.', '试验站: ok'],
    ['试验站投入使用。', 'The Testing Station went into service.', '试验站: ok'],
    ['试验站的设备更新了。', 'The testing station’s equipment was renewed.', '试验站: ok'],
    ['试验站的设备更新了。', "The testing stations' equipment was renewed.", '试验站: ok'],
    ['试验站投入使用。', 'The “testing station” went into service.', '试验站: ok'],
    ['试验站投入使用。', "The 'testing' station went into service.", '试验站: ok'],
    ['试验站投入使用。', 'The testing-station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The testing\nstation went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The testing\u00A0station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The testing – station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The **testing** station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The [testing station](https://example.org/x) went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The <b>testing</b> station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The tes\u00ADting station went into service.', '试验站: ok'],
    ['试验站投入使用。', 'The testing posts went into service.', '试验站: variant'],
    ['试验站投入使用。', 'The proving grounds went into service.', '试验站: forbidden'],
    ['试验站投入使用。', 'The site went into service.', '试验站: missing'],
    ['试验站投入使用。', 'The testing. Station went into service.', '试验站: missing'],
    ['试验站投入使用。', 'The testing\n\nstation went into service.', '试验站: missing'],
    ['试验站投入使用。', 'Testing at the station began.', '试验站: missing'],
    ['试验站投入使用。', 'The site (https://example.org/testing-station) went into service.', '试验站: missing'],
    ['试验站投入使用。', 'The [site](https://example.org/testing-station) went into service.', '试验站: missing'],
    ['试验站投入使用。', 'The site, testing.station@example.org, went into service.', '试验站: missing'],
    ['试验站投入使用。', '<a title="testing station">The site</a> went into service.', '试验站: missing'],
    ['试验站投入使用。', 'The testing stationery went into service.', '试验站: missing'],
  ])
})

describe('American and British spelling', () => {
  check(
    `服务中心 = service center
     标准化 = standardization
     国防 = national defense
     纤维 = optical fiber
     劳动力 = labor force
     方案 = support program
     许可 = export license
     组织 = partner organisation
     目录 = product catalog
     旅行者 = foreign traveler`,
    [
      ['服务中心开放。', 'The service centre opened.', '服务中心: ok'],
      ['服务中心开放。', 'Service centres opened.', '服务中心: ok'],
      ['推进标准化。', 'Standardisation is advancing.', '标准化: ok'],
      ['加强国防。', 'National defence is being strengthened.', '国防: ok'],
      ['敷设纤维。', 'Optical fibres are being laid.', '纤维: ok'],
      ['劳动力充足。', 'The labour force is ample.', '劳动力: ok'],
      ['启动方案。', 'The support programme was launched.', '方案: ok'],
      ['申请许可。', 'An export licence was applied for.', '许可: ok'],
      ['组织到访。', 'Partner organizations came to visit.', '组织: ok'],
      ['更新目录。', 'The product catalogue was updated.', '目录: ok'],
      ['旅行者增多。', 'There are more foreign travellers.', '旅行者: ok'],
      ['服务中心开放。', 'The service counter opened.', '服务中心: missing'],
    ],
  )
})

describe('number of nouns', () => {
  check(
    `国家 = country
     海关 = customs
     货物 = goods
     企业家 = businesswoman
     标准 = criterion
     物流 = logistics
     港 = port
     分析 = analysis
     经济体 = economy
     基地 = training base
     接口 = open API
     谅解备忘录 = MoU
     总部 = headquarters`,
    [
      ['国家众多。', 'There are many countries.', '国家: ok'],
      ['海关通报。', 'Customs said so.', '海关: ok'],
      ['海关通报。', 'The custom said so.', '海关: missing'],
      ['货物到港。', 'The goods arrived at the port.', '货物: ok', '港: ok'],
      ['货物到港。', 'A good day at the port.', '货物: missing', '港: ok'],
      ['企业家来访。', 'Businesswomen came to visit.', '企业家: ok'],
      ['标准很多。', 'There are many criteria.', '标准: ok'],
      ['物流便捷。', 'Logistics is convenient.', '物流: ok'],
      ['物流便捷。', 'The logistic regression is convenient.', '物流: missing'],
      ['分析表明。', 'Analyses show it.', '分析: ok'],
      ['各经济体增长。', 'All economies grew.', '经济体: ok'],
      ['各经济体增长。', 'All economists agreed.', '经济体: missing'],
      ['总部迁入。', 'The headquarters moved in.', '总部: ok'],
      ['建成基地。', 'Training bases were built.', '基地: ok'],
      ['建成基地。', 'The basis of training was built.', '基地: missing'],
      ['开放接口。', 'Open APIs went live.', '接口: ok'],
      ['签订谅解备忘录。', 'MOUs were signed.', '谅解备忘录: ok'],
      ['签订谅解备忘录。', 'It mows the lawn.', '谅解备忘录: missing'],
    ],
  )
})

describe('tense of verb phrases', () => {
  check(
    `深化改革 = deepen reform
     凝聚共识 = build consensus | ! gather consensus
     坚持原则 = uphold principles
     取得进展 = make progress
     简政放权 = streamline administration and delegate power
     以人为本 = putting people first
     发展中国家 = developing country
     打下良好基础 = lay a good groundwork
     起示范作用 = play an exemplary role
     不留死角 = leave no blind spot
     向世界敞开 = open up to the world
     把安全放在首位 = putting safety above all
     盘活存量资产 = release idle assets
     兼顾公平和效率 = balance fairness and efficiency
     交易系统规则 = trade system rules
     推广经验 = promote experience | ~ popularize experience`,
    [
      ['深化改革。', 'Reform was deepened.', '深化改革: missing'],
      ['深化改革。', 'The city deepened reform.', '深化改革: ok'],
      ['深化改革。', 'The city is deepening reforms.', '深化改革: ok'],
      ['深化改革。', 'The city deepens reform.', '深化改革: ok'],
      ['凝聚共识。', 'The forum built consensus.', '凝聚共识: ok'],
      ['凝聚共识。', 'Building a consensus takes time.', '凝聚共识: ok'],
      ['凝聚共识。', 'They gathered consensus.', '凝聚共识: forbidden'],
      ['凝聚共识。', 'They will gather consensus.', '凝聚共识: forbidden'],
      ['坚持原则。', 'They upheld principles.', '坚持原则: ok'],
      ['坚持原则。', 'Upholding the principles matters.', '坚持原则: ok'],
      ['取得进展。', 'They made progress.', '取得进展: ok'],
      ['取得进展。', 'Making progress takes time.', '取得进展: ok'],
      ['简政放权。', 'They streamlined administration and delegated power.', '简政放权: ok'],
      ['简政放权。', 'Streamlining administration and delegating power is the aim.', '简政放权: ok'],
      ['以人为本。', 'The plan puts people first.', '以人为本: ok'],
      ['发展中国家增多。', 'Developing countries are on the rise.', '发展中国家: ok'],
      ['发展中国家增多。', 'Developed countries are on the rise.', '发展中国家: missing'],
      ['推广经验。', 'They promoted the experience.', '推广经验: ok'],
      ['打下良好基础。', 'This laid a good groundwork.', '打下良好基础: ok'],
      ['打下良好基础。', 'There is a good lay of the land.', '打下良好基础: missing'],
      ['起示范作用。', 'Villages are playing exemplary roles.', '起示范作用: ok'],
      ['起示范作用。', 'Members played an exemplary role.', '起示范作用: ok'],
      ['起示范作用。', 'Players have an exemplary role.', '起示范作用: missing'],
      ['不留死角。', 'The clean-up left no blind spots.', '不留死角: ok'],
      ['不留死角。', 'The clean-up has blind spots.', '不留死角: missing'],
      ['向世界敞开。', 'The port has opened up to the world.', '向世界敞开: ok'],
      ['向世界敞开。', 'Opening up to the world helps.', '向世界敞开: ok'],
      ['把安全放在首位。', 'Operators put safety above all.', '把安全放在首位: ok'],
      ['盘活存量资产。', 'The city has released idle assets.', '盘活存量资产: ok'],
      ['兼顾公平和效率。', 'Balancing fairness and efficiency takes care.', '兼顾公平和效率: ok'],
      ['交易系统规则公布。', 'The trading system rules were published.', '交易系统规则: missing'],
      ['兼顾公平和效率。', 'Fairness and efficiency were both looked after.', '兼顾公平和效率: missing'],
    ],
  )
})

describe('articles, ampersands, ordinals, hyphens', () => {
  check(
    `湾区 = Bay Area of the East
     研发 = research and development | =R&D
     规划 = 14th Five-Year Plan | ! 14.5 Plan
     廿一 = Twenty-first Session
     电商 = cross-border e-commerce
     多式 = multimodal transport
     合作社 = cooperative society
     百分率 = percent of output
     甲案 = Plan A
     公报 = No. 1 Central Document
     粮食署 = Office of Grain, Oil and Cotton
     绿色低碳 = green and low-carbon`,
    [
      ['湾区建设。', 'Building the Bay Area of East.', '湾区: ok'],
      ['湾区建设。', 'A Bay Area of the East is rising.', '湾区: ok'],
      ['研发投入增长。', 'Research & development spending rose.', '研发: ok'],
      ['研发投入增长。', 'R & D spending rose.', '研发: ok'],
      ['研发投入增长。', 'Research &amp; development spending rose.', '研发: ok'],
      ['研发投入增长。', 'R&D spending rose.', '研发: ok'],
      ['规划出台。', 'The Fourteenth Five-Year Plan was issued.', '规划: ok'],
      ['规划出台。', 'The 14th Five Year Plan was issued.', '规划: ok'],
      ['规划出台。', 'The 14<sup>th</sup> Five-Year Plan was issued.', '规划: ok'],
      ['规划出台。', 'The 14.5 plan was issued.', '规划: forbidden'],
      ['规划出台。', 'The 13th Five-Year Plan was issued.', '规划: missing'],
      ['规划出台。', 'The 14 Five-Year Plan was issued.', '规划: missing'],
      ['廿一开幕。', 'The 21st session opened.', '廿一: ok'],
      ['廿一开幕。', 'The twenty-first session opened.', '廿一: ok'],
      ['电商发展。', 'Cross-border ecommerce is growing.', '电商: ok'],
      ['电商发展。', 'Cross border e-commerce is growing.', '电商: ok'],
      ['多式发展。', 'Multi-modal transport is growing.', '多式: ok'],
      ['合作社成立。', 'A co-operative society was founded.', '合作社: ok'],
      ['百分率下降。', 'The per cent of output fell.', '百分率: ok'],
      ['甲案通过。', 'Plan A was adopted.', '甲案: ok'],
      ['甲案通过。', 'The plan was adopted.', '甲案: missing'],
      ['公报发布。', 'The No 1 Central Document was issued.', '公报: ok'],
      ['粮食署发布。', 'The Office of Grain, Oil, and Cotton said so.', '粮食署: ok'],
      ['粮食署发布。', 'The Office of Grain, Oil, Cotton said so.', '粮食署: missing'],
      ['绿色低碳转型。', 'The city is green, and low-carbon buses help.', '绿色低碳: missing'],
    ],
  )
})

describe('word boundaries in English', () => {
  check(
    `新增 = add
     签到 = check
     美国 = US
     世卫 = WHO
     上合 = SCO
     港口 = port
     官方 = official
     枢纽 = hub`,
    [
      ['新增功能。', 'Add a function.', '新增: ok'],
      ['新增功能。', 'Install the add-on.', '新增: missing'],
      ['签到开始。', 'The check begins.', '签到: ok'],
      ['签到开始。', 'The check-in begins.', '签到: missing'],
      ['美国宣布。', 'The US announced it.', '美国: ok'],
      ['美国宣布。', 'The U.S. announced it.', '美国: ok'],
      ['美国宣布。', 'They told us so.', '美国: missing'],
      ['世卫通报。', 'WHO said so.', '世卫: ok'],
      ['世卫通报。', 'Those who said so.', '世卫: missing'],
      ['上合成员。', 'SCO-based members.', '上合: ok'],
      ['上合成员。', 'The China–SCO members.', '上合: ok'],
      ['上合成员。', 'Scotland’s members.', '上合: missing'],
      ['港口发展。', 'A port-centered economy is growing.', '港口: ok'],
      ['港口发展。', 'Support is growing.', '港口: missing'],
      ['港口发展。', 'The airport is growing.', '港口: missing'],
      ['官方数据。', 'Unofficial data.', '官方: missing'],
      ['官方数据。', 'Non-official data.', '官方: missing'],
      ['枢纽建成。', 'Hubei built it.', '枢纽: missing'],
      ['枢纽建成。', 'The hub-and-spoke network was built.', '枢纽: ok'],
    ],
  )
})

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

describe('Chinese forms that are the same term', () => {
  check(
    `数字丝绸之路 = Digital Silk Road
     中国-东盟博览会 = China-ASEAN Expo
     绿色通道（试行） = green channel (trial)
     “双碳”目标 = dual carbon goals
     RCEP协定 = RCEP agreement
     21世纪论坛 = 21st Century Forum`,
    [
      ['數字絲綢之路建設。', 'The Digital Silk Road is being built.', '数字丝绸之路: ok'],
      ['数字「丝绸之路」建设。', 'The Digital Silk Road is being built.', '数字丝绸之路: ok'],
      ['数字\n丝绸之路建设。', 'The Digital Silk Road is being built.', '数字丝绸之路: ok'],
      ['数字　丝绸之路建设。', 'It is being built.', '数字丝绸之路: missing'],
      ['数字**丝绸**之路建设。', 'It is being built.', '数字丝绸之路: missing'],
      ['[数字丝绸之路](https://example.org)建设。', 'It is being built.', '数字丝绸之路: missing'],
      ['中国—东盟博览会开幕。', 'The China-ASEAN Expo opened.', '中国-东盟博览会: ok'],
      ['中国——东盟博览会开幕。', 'It opened.', '中国-东盟博览会: missing'],
      ['中国－东盟博览会开幕。', 'It opened.', '中国-东盟博览会: missing'],
      ['中國–東盟博覽會開幕。', 'It opened.', '中国-东盟博览会: missing'],
      ['绿色通道(试行)开通。', 'It opened.', '绿色通道（试行）: missing'],
      ['绿色通道〔试行〕开通。', 'It opened.', '绿色通道（试行）: missing'],
      ['绿色通道【试行】开通。', 'The green channel (trial) opened.', '绿色通道（试行）: ok'],
      ['双碳目标明确。', 'They are clear.', '“双碳”目标: missing'],
      ['「雙碳」目標明確。', 'The dual-carbon goals are clear.', '“双碳”目标: ok'],
      ['ＲＣＥＰ协定生效。', 'It took effect.', 'RCEP协定: missing'],
      ['rcep 协定生效。', 'It took effect.', 'RCEP协定: missing'],
      ['２１世纪论坛开幕。', 'It opened.', '21世纪论坛: missing'],
      ['121世纪论坛开幕。', 'It opened.'],
      ['数字，丝绸之路。', 'It opened.'],
      ['数字\n\n丝绸之路。', 'It opened.'],
    ],
  )
})

describe('strings that are no words', () => {
  check(
    `市委 = municipal committee
     海关 = customs
     市长 = mayor
     省长 = governor
     中心 = center
     民生 = livelihoods
     政协 = political advisory body
     党建 = Party building
     成功 = success
     教育部 = Ministry of Education
     组织部 = organization department
     现代化 = modernization
     生产力 = productive forces
     法院 = court
     建设 = construction
     行动 = action
     地方 = local authorities
     和平 = peace
     中央 = central authorities
     营商 = doing business
     内地 = hinterland
     消费 = consumption
     工程 = project
     代表 = deputy
     里程 = mileage
     海洋 = ocean`,
    [
      ['该市委托专家评审。', 'The city asked experts for a review.'],
      ['上海关于人才的规定。', 'The rules of Shanghai on talent.'],
      ['该市长期坚持开放。', 'The city has long been open.'],
      ['全省长江沿线绿化。', 'Trees were planted along the Yangtze in the province.'],
      ['学生集中心理辅导。', 'Students were given guidance together.'],
      ['改善人民生活。', 'The lives of the people improved.'],
      ['召开市政协调会。', 'A meeting on municipal works was held.'],
      ['加强执政党建设。', 'The governing party is under construction.', '建设: ok'],
      ['郑成功纪念馆开放。', 'The Zheng Chenggong Memorial Hall opened.'],
      ['山海关景区开放。', 'The Shanhaiguan scenic area opened.'],
      ['教育部署全面展开。', 'Education plans are under way.'],
      ['组织部分企业参展。', 'Some companies were invited to exhibit.'],
      ['发展现代化工产业。', 'A modern chemical industry is growing.'],
      ['加大生产力度。', 'Output is being stepped up.'],
      ['他是一名法学院士。', 'He is a legal scholar.'],
      ['新建设备到位。', 'New equipment is in place.'],
      ['业务实行动态管理。', 'Business is managed dynamically.'],
      ['各地方便群众办事。', 'Services are made easy everywhere.'],
      ['建成功能区。', 'Functional areas were built.'],
      ['其中央企三家。', 'Three are owned by the state.'],
      ['货轮驶离上海洋山。', 'The freighter left Yangshan in Shanghai.'],
      ['消费者权益受到保护。', 'Buyers are protected.'],
      ['工程师到场。', 'Engineers came.'],
      ['代表团抵达。', 'The delegation arrived.'],
      ['这是里程碑式的成就。', 'This is a milestone.'],
      ['工程完工。', 'It was completed.', '工程: missing'],
      ['东营商务代表团来访。', 'Traders from Dongying paid a visit.'],
      ['小区内地上停车场改建。', 'The car park above ground was rebuilt.'],
    ],
  )
})

describe('words that are found whatever stands beside them', () => {
  check(
    `市委 = municipal committee
     海关 = customs
     市长 = mayor
     中心 = center
     民生 = livelihoods
     政协 = political advisory body
     党建 = Party building
     成功 = success
     教育部 = Ministry of Education
     现代化 = modernization
     生产力 = productive forces
     建设 = construction
     示范区 = demonstration area
     国家级 = national-level
     山东 = Shandong
     开放 = opening up
     物流 = logistics
     人才 = talent
     能源 = energy
     合作社 = cooperative
     互联互通 = connectivity
     政协委员 = political advisor
     部门 = department
     主题教育 = thematic education`,
    [
      ['全国政协委员履职。', 'They did their duty.', '政协委员: missing'],
      ['各部门抓好落实。', 'It was carried out.', '部门: missing'],
      ['市委召开会议。', 'A meeting was held.', '市委: missing'],
      ['经市委同意。', 'It was agreed.', '市委: missing'],
      ['海关总署发布。', 'It was published.', '海关: missing'],
      ['上海海关发布。', 'It was published.', '海关: missing'],
      ['市长会见客人。', 'The guests were met.', '市长: missing'],
      ['副市长出席。', 'He attended.', '市长: missing'],
      ['数据中心投运。', 'It went into service.', '中心: missing'],
      ['保障和改善民生。', 'Life improved.', '民生: missing'],
      ['省政协副主席出席。', 'He attended.', '政协: missing'],
      ['以党建促发展。', 'It promotes growth.', '党建: missing'],
      ['曾成功举办三届。', 'Three editions were held.', '成功: missing'],
      ['教育部印发通知。', 'A notice was issued.', '教育部: missing'],
      ['推进现代化建设。', 'It moves on.', '现代化: missing', '建设: missing'],
      ['解放和发展生产力。', 'It moves on.', '生产力: missing'],
      ['示范区内企业增加。', 'There are more companies.', '示范区: missing'],
      ['示范区位于胶州。', 'It is in Jiaozhou.', '示范区: missing'],
      ['各国家级平台获批。', 'All platforms were approved.', '国家级: missing'],
      ['山东省发布。', 'The province published it.', '山东: missing'],
      ['对外开放大会召开。', 'A conference was held.', '开放: missing'],
      ['物流业务增长。', 'Business grew.', '物流: missing'],
      ['人才工作会议召开。', 'A meeting was held.', '人才: missing'],
      ['新能源汽车出口。', 'Cars were exported.', '能源: missing'],
      ['农民专业合作社成立。', 'It was founded.', '合作社: missing'],
      ['设施互联互通水平提升。', 'It rose.', '互联互通: missing'],
      ['主题教育工作会议召开。', 'A meeting was held.', '主题教育: missing'],
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
