import {describe} from 'vitest'
import {checkVerdicts as check} from '../../helpers/term-unit.js'

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
