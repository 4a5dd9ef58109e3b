import {describe} from 'vitest'
import {checkVerdicts as check} from '../../helpers/term-unit.js'

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
