import {describe, expect, test} from 'vitest'
import {checkRows, mentionFindings} from '../../helpers/mention-rows.js'

describe('sums and counts by value', () => {
  checkRows('number-mismatch', [
    {
      zh: '这座桥总投资7.2亿元。',
      ok: [
        'The bridge cost 720 million yuan in total.',
        'The bridge cost 0.72 billion yuan.',
        'The bridge cost RMB 720 million.',
        'The bridge cost RMB720m.',
        'The bridge cost ¥720 million.',
      ],
      wrong: {
        'The bridge cost 7.2 billion yuan in total.': '7.2 billion yuan',
        'The bridge cost 72 million yuan.': '72 million yuan',
      },
    },
    {
      zh: '全年进出口总额达1922亿元。',
      ok: ['Total imports and exports reached 192.2 billion yuan for the year.'],
      wrong: {'Total imports and exports reached 19.22 billion yuan for the year.': '19.22 billion yuan'},
    },
    {
      zh: '地区生产总值达到12400.56亿元。',
      ok: [
        'The regional GDP reached 1,240.056 billion yuan.',
        'The regional GDP reached 1.240056 trillion yuan.',
        'The regional GDP reached about 1.24 trillion yuan.',
      ],
      wrong: {'The regional GDP reached 12.40056 trillion yuan.': '12.40056 trillion yuan'},
    },
    {
      zh: '贷款余额一万五千亿元。',
      ok: ['Outstanding loans stood at 1.5 trillion yuan.'],
      wrong: {'Outstanding loans stood at 150 billion yuan.': '150 billion yuan'},
    },
    {
      zh: '规模达三万五千亿元。',
      ok: ['It has reached 3.5 trillion yuan.'],
      wrong: {'It has reached 35 trillion yuan.': '35 trillion yuan'},
    },
    {
      zh: '资金五亿零三百万元已到位。',
      ok: ['Funds of 503 million yuan are in place.'],
      wrong: {'Funds of 530 million yuan are in place.': '530 million yuan'},
    },
    {
      zh: '资金1亿2千万元已到位。',
      ok: ['Funds of 120 million yuan are in place.'],
      wrong: {'Funds of 102 million yuan are in place.': '102 million yuan'},
    },
    {
      zh: '发放补贴叁佰万元。',
      ok: ['Subsidies of 3 million yuan were paid.'],
      wrong: {'Subsidies of 30 million yuan were paid.': '30 million yuan'},
    },
    {
      zh: '馆藏图书１２３４５册。',
      ok: ['The library holds 12,345 books.'],
      wrong: {'The library holds 12,354 books.': '12,354'},
    },
    {
      zh: '館藏圖書三萬兩千冊。',
      ok: ['The library holds 32,000 books.'],
      wrong: {'The library holds 30,200 books.': '30,200'},
    },
    {
      zh: '园区有企业两千零二十三家。',
      ok: ['The park has 2,023 companies.'],
      wrong: {'The park has 2,230 companies.': '2,230'},
    },
    {
      zh: '志愿者共一百零五人。',
      ok: ['There were one hundred and five volunteers.', 'There were 105 volunteers.'],
      wrong: {'There were 150 volunteers.': '150'},
    },
    {
      zh: '村里种树两万三千棵。',
      ok: ['The village planted twenty-three thousand trees.'],
      wrong: {'The village planted 2,300 trees.': '2,300'},
    },
    {
      zh: '出席人数超过 35 万。',
      ok: ['More than 350,000 people attended.', 'Attendance topped 0.35 million.'],
      wrong: {'More than 35,000 people attended.': '35,000'},
    },
    {
      zh: '全省有三家工厂入选。',
      ok: ['Three factories of the province were chosen.', 'In all, 3 factories were chosen.'],
      wrong: {'Four factories of the province were chosen.': 'Four'},
    },
    {
      zh: '活动持续十二天。',
      ok: ['The event lasts twelve days.', 'The event lasts 12 days.'],
      wrong: {'The event lasts twenty days.': 'twenty days'},
    },
    {
      zh: '引资8000万美元。',
      ok: [
        'It drew US$80 million.',
        'It drew 80 million U.S. dollars.',
        'It drew $80 million.',
        'It drew 80 million USD.',
      ],
      wrong: {'It drew US$8 million.': 'US$8 million'},
    },
    {
      zh: '中心占地约60亩。',
      ok: [
        'The center covers about 60 mu.',
        'The center covers about 4 hectares.',
        'The center covers 40,000 square meters.',
        'The center covers about 10 acres.',
      ],
      wrong: {'The center covers about 16 mu.': '16 mu'},
    },
    {
      zh: '粮食总产量1400亿斤。',
      ok: [
        'Total grain output was 70 million metric tons.',
        'Total grain output was 140 billion jin.',
        'Total grain output was 70 million tonnes.',
      ],
      wrong: {'Total grain output was 140 million metric tons.': '140 million metric tons'},
    },
    {
      zh: '隧道长3500米。',
      ok: [
        'The tunnel is 3,500 meters long.',
        'The tunnel is 3.5 kilometers long.',
        'The 3.5-kilometer tunnel is finished.',
        'The tunnel is 3.5 km long.',
      ],
      wrong: {'The tunnel is 35 kilometers long.': '35 kilometers'},
    },
    {
      zh: '新区面积108平方公里。',
      ok: ['The new area covers 108 sq km.', 'The new area covers 10,800 hectares.', 'The new area covers 108 km².'],
      wrong: {'The new area covers 180 sq km.': '180 sq km'},
    },
    {
      zh: '装机容量达200万千瓦。',
      ok: [
        'Installed capacity reached 2 million kilowatts.',
        'Installed capacity reached 2,000 megawatts.',
        'Installed capacity reached 2 GW.',
      ],
      wrong: {'Installed capacity reached 20 million kilowatts.': '20 million kilowatts'},
    },
    {
      zh: '车程两个半小时。',
      ok: ['The ride takes two and a half hours.', 'The ride takes 2.5 hours.', 'The ride takes 150 minutes.'],
      wrong: {'The ride takes three and a half hours.': 'three and a half hours'},
    },
    {
      zh: '工期18个月。',
      ok: [
        'Construction takes 18 months.',
        'Construction takes a year and a half.',
        'Construction takes one and a half years.',
      ],
      wrong: {'Construction takes eight months.': 'eight months'},
    },
    {
      zh: '历时十年建成。',
      ok: ['It was built over ten years.', 'It took a decade to build.'],
      wrong: {'It was built over twelve years.': 'twelve years'},
    },
  ])
})

describe('how exact a number is', () => {
  checkRows('number-mismatch', [
    {
      zh: '接待游客近3万人次。',
      ok: ['Nearly 30,000 visitors came.', 'Close to 30,000 visits were counted.'],
      wrong: {'Nearly 3,000 visitors came.': '3,000', 'Nearly 300,000 visitors came.': '300,000'},
    },
    {
      zh: '培训教师三千五百多名。',
      ok: ['Over 3,500 teachers were trained.', 'More than 3,500 teachers were trained.'],
      wrong: {'Over 5,300 teachers were trained.': '5,300'},
    },
    {
      zh: '已有20余家单位加入。',
      ok: ['More than 20 organizations have joined.', 'Over twenty organizations have joined.'],
      wrong: {'More than 200 organizations have joined.': '200'},
    },
    {
      zh: '投资三十万多亿元。',
      ok: ['Investment topped 30 trillion yuan.'],
      wrong: {'Investment topped 300 billion yuan.': '300 billion yuan'},
    },
    {
      zh: '数百万群众受益。',
      ok: ['Millions of people benefit.', 'Several million people benefit.'],
      wrong: {'Hundreds of people benefit.': 'Hundreds'},
    },
    {
      zh: '吸引数十万观众。',
      ok: ['It drew hundreds of thousands of viewers.', 'It drew several hundred thousand viewers.'],
      wrong: {'It drew tens of thousands of viewers.': 'tens of thousands'},
    },
    {
      zh: '吸引数万名观众。',
      ok: ['It drew tens of thousands of viewers.'],
      wrong: {'It drew millions of viewers.': 'millions'},
    },
    {
      zh: '上千名学生参加。',
      ok: [
        'Thousands of students took part.',
        'More than a thousand students took part.',
        'Over 1,000 students took part.',
      ],
    },
    {
      zh: '增至124万人。',
      ok: ['It rose to 1.24 million.', 'It rose to over 1.2 million.', 'It rose to about 1.2 million.'],
      wrong: {'It rose to over 1.3 million.': '1.3 million'},
    },
    {
      zh: '长约3至5公里。',
      ok: [
        'It is about three to five kilometers long.',
        'It is about 3-5 km long.',
        'It is between 3 km and 5 km long.',
      ],
      wrong: {'It is about three to eight kilometers long.': 'three to eight kilometers'},
    },
    {
      zh: '每年新增3~5万人。',
      ok: ['Every year 30,000 to 50,000 people are added.'],
      wrong: {'Every year 30,000 to 80,000 people are added.': '30,000 to 80,000'},
    },
    {zh: '仅三四十人到场。', ok: ['Only 30 to 40 people came.', 'Only thirty to forty people came.']},
  ])
})

describe('growth and fractions', () => {
  checkRows('number-mismatch', [
    {
      zh: '产量翻一番。',
      ok: ['Output doubled.', 'Output has doubled.', 'Output increased by 100 percent.', 'Output grew twofold.'],
      wrong: {'Output quadrupled.': 'quadrupled'},
    },
    {
      zh: '产量翻两番。',
      ok: ['Output quadrupled.', 'Output grew fourfold.'],
      wrong: {'Output doubled.': 'doubled', 'Output tripled.': 'tripled'},
    },
    {
      zh: '销量增长两倍。',
      ok: ['Sales tripled.', 'Sales rose by 200 percent.', 'Sales increased threefold.'],
      wrong: {'Sales quadrupled.': 'quadrupled'},
    },
    {
      zh: '产值增至五倍。',
      ok: ['Output value rose fivefold.', 'Output value grew to five times the figure.'],
      wrong: {'Output value rose sixfold.': 'sixfold'},
    },
    {
      zh: '面积是去年的1.5倍。',
      ok: ['The area is 1.5 times that of last year.'],
      wrong: {'The area is 2.5 times that of last year.': '2.5 times'},
    },
    {
      zh: '三分之一的村庄通了车。',
      ok: [
        'One third of the villages have a bus.',
        'A third of the villages have a bus.',
        'One-third of the villages have a bus.',
      ],
      wrong: {'Two thirds of the villages have a bus.': 'Two thirds'},
    },
    {
      zh: '超过三分之二的代表赞成。',
      ok: ['More than two-thirds of the delegates agreed.'],
      wrong: {'More than one-third of the delegates agreed.': 'one-third'},
    },
  ])
})

describe('numerals that count nothing', () => {
  checkRows('number-mismatch', [
    {zh: '万达广场在三亚开业。', ok: ['Wanda Plaza opened in Sanya.']},
    {zh: '活动在五四广场举行。', ok: ['The event was held at May Fourth Square.']},
    {zh: '推进产教一体化。', ok: ['Industry and education are being integrated.']},
    {zh: '“三农”问题受到重视。', ok: ['Work on agriculture, rural areas, and farmers is valued.']},
    {zh: '千方百计稳就业。', ok: ['Every effort is made to keep employment stable.']},
    {zh: '大家一心一意谋发展。', ok: ['All are devoted to development.']},
    {zh: '坚持“一国两制”。', ok: ['The principle of “one country, two systems” is upheld.']},
    {zh: '一些企业十分关注第三方检测。', ok: ['Some companies are very interested in third-party testing.']},
    {zh: '双方一致同意统一标准。', ok: ['Both sides agreed to unify the standards.']},
    {zh: '四面八方的客人来到九寨沟。', ok: ['Guests from all over came to Jiuzhaigou.']},
    {zh: '这是最美乡村之一。', ok: ['It is one of the most beautiful villages.']},
    {zh: '他是一名教师。', ok: ['He is a teacher.', 'He is one of the teachers.']},
    {zh: '两国元首会晤。', ok: ['The heads of state of the two countries met.', 'The heads of state met.']},
    {zh: '百货大楼零售额上升。', ok: ['Retail sales of the department store rose.']},
    {zh: '5G网络和A4纸。', ok: ['5G networks and A4 paper.']},
    {zh: '二氧化碳排放下降。', ok: ['Carbon dioxide emissions fell.']},
    {zh: '机场T3航站楼启用。', ok: ['Terminal 3 of the airport opened.', 'Terminal T3 of the airport opened.']},
  ])
})

test('a finding says what is expected, and offers it', () => {
  const [finding] = mentionFindings('工程投资3.6亿元。', 'The project cost 36 million yuan.')
  expect(finding).toMatchObject({
    ruleId: 'number-mismatch',
    messageId: 'expected',
    data: {source: '3.6亿元', target: '36 million yuan', expected: '360 million yuan'},
    source: {text: '3.6亿元'},
    target: {text: '36 million yuan'},
    fix: {text: '360 million yuan', safe: false},
  })
})

test('which number disagrees with which', () => {
  const pairs = mentionFindings(
    '全市有医院42家、学校618所、图书馆25座。',
    'The city has 42 hospitals, 681 schools and 25 libraries.',
  )
  expect(pairs.map(({source, target}) => [source?.text, target?.text])).toEqual([['618所', '681']])
})

test('a figure that is left out or put in is a warning', () => {
  expect(mentionFindings('工程投资3.6亿元，已经开工。', 'Work on the project has begun.')).toMatchObject([
    {messageId: 'missing-expected', severity: 'warning', data: {text: '3.6亿元', expected: '360 million yuan'}},
  ])
  expect(mentionFindings('工程已经开工。', 'Work on the project, worth 360 million yuan, has begun.')).toMatchObject([
    {messageId: 'added', severity: 'warning', data: {text: '360 million yuan'}},
  ])
})

describe('numbers that name and do not count', () => {
  test.each([
    ['咨询电话：010-12345678', 'Tel: +86 10 1234 5678'],
    ['联系电话 0532-87654321转802，共3人值班。', 'Call (0532) 8765 4321, ext. 802; three people are on duty.'],
    ['服务热线400-123-4567', 'Hotline: 400 123 4567'],
    ['手机：13800001111', 'Mobile: 138 0000 1111'],
    ['证件号码110105200001011234', 'ID number: 110105200001011234'],
    ['京ICP备12345678号-2', 'ICP filing No. 12345678-2'],
    ['京公网安备 11010500012345号', 'Public security filing 11010500012345'],
    ['拨打12345热线可以反映问题。', 'Problems can be reported by calling hotline 12345.'],
  ])('%s / %s', (zh, en) => {
    expect(mentionFindings(zh, en)).toEqual([])
  })

  test.each([
    ['人口达到13800001111人。', 'The population reached 13,800,001.'],
    ['电话用户达到1200000户。', 'The number of telephone users reached 2.1 million.'],
    ['建成5000-8000个充电桩。', 'It built 5,000 to 9,000 charging points.'],
  ])('a count beside them is read: %s', (zh, en) => {
    expect(mentionFindings(zh, en)).not.toEqual([])
  })
})

describe('what English says otherwise', () => {
  checkRows('number-mismatch', [
    {
      zh: '产值从350亿元增加到204370亿元。',
      ok: [
        'Output grew from RMB35 billion to RMB20.4 trillion.',
        'Output grew from 35 billion yuan to 20.437 trillion yuan.',
      ],
      wrong: {'Output grew from RMB35 billion to RMB20.7 trillion.': 'RMB35 billion to RMB20.7 trillion'},
    },
    {
      zh: '港口迎来建港一百周年。',
      ok: ['The port marked its centenary.', 'The port marked the centennial of its opening.'],
    },
    {
      zh: '码头装卸3.5万标准箱。',
      ok: [
        'The quay handled 35,000 20-foot equivalent units.',
        'The quay handled 35,000 twenty-foot equivalent units (TEUs).',
      ],
      wrong: {'The quay handled 53,000 20-foot equivalent units.': '53,000'},
    },
  ])
})

describe('figures glued to letters', () => {
  checkRows('number-mismatch', [
    {zh: '项目获得3.2k Star，运行作业12w+。', ok: ['The project has 3,200 stars and ran more than 120,000 jobs.']},
    {
      zh: '集群共有100CPU和200GiB内存。',
      ok: ['The cluster has 100 CPUs and 200 GiB of memory.', 'The cluster has 100 CPU cores and 200 GiB of memory.'],
    },
    {zh: '配60W快充，支持5G。', ok: ['It comes with a 60 W charger and supports 5G.']},
    {zh: '该公司在2021的报告中说明了原因。', ok: ['The company gave the reason in its report.']},
  ])
})
