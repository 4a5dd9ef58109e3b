import {describe} from 'vitest'
import {checkRows} from '../../helpers/mention-rows.js'

describe('percentages by value', () => {
  checkRows('percent-mismatch', [
    {
      zh: '同比增长百分之四十。',
      ok: [
        'It rose 40 percent year on year.',
        'It rose 40% year on year.',
        'It rose forty per cent from a year earlier.',
      ],
      wrong: {'It rose 14 percent year on year.': '14 percent'},
    },
    {
      zh: '增长12.5%。',
      ok: ['It rose by 12.5 percent.', 'It rose by about 12.5 pct.'],
      wrong: {'It rose by 15.2 percent.': '15.2 percent'},
    },
    {
      zh: '占比达九成以上。',
      ok: ['The share was over 90 percent.', 'The share exceeded 90%.'],
      wrong: {'The share was over 9 percent.': '9 percent'},
    },
    {
      zh: '三成五的受访者表示满意。',
      ok: ['Some 35 percent of those asked were content.'],
      wrong: {'Some 30.5 percent of those asked were content.': '30.5 percent'},
    },
    {
      zh: '失业率下降千分之三。',
      ok: ['Unemployment fell by 0.3 percent.', 'Unemployment fell by 3 per mille.'],
      wrong: {'Unemployment fell by 3 percent.': '3 percent'},
    },
    {
      zh: '完成率达百分之百。',
      ok: ['The completion rate was 100 percent.'],
      wrong: {'The completion rate was 10 percent.': '10 percent'},
    },
    {
      zh: '比重提高2.3个百分点。',
      ok: ['The share rose 2.3 percentage points.', 'The share was up by 2.3 percentage points.'],
      wrong: {'The share rose 3.2 percentage points.': '3.2 percentage points'},
    },
    {
      zh: '下调25个基点。',
      ok: ['It was cut by 25 basis points.', 'It was cut by 0.25 percentage points.'],
      wrong: {'It was cut by 50 basis points.': '50 basis points'},
    },
    {
      zh: '增长3%至5%。',
      ok: ['It will grow by 3 to 5 percent.', 'It will grow by 3%-5%.', 'It will grow by 3 percent to 5 percent.'],
      wrong: {'It will grow by 3 to 8 percent.': '3 to 8 percent'},
    },
    {
      zh: '合格率为98.6％。',
      ok: ['The pass rate was 98.6 percent.'],
      wrong: {'The pass rate was 96.8 percent.': '96.8 percent'},
    },
    {
      zh: '约一半的人口住在城里。',
      ok: ['About half of the population lives in cities.', 'About 50 percent of the population lives in cities.'],
    },
    {
      zh: '分别增长5.1%和6.2%。',
      ok: ['They rose 5.1 and 6.2 percent respectively.', 'They rose 5.1 percent and 6.2 percent respectively.'],
      wrong: {'They rose 5.1 percent and 2.6 percent respectively.': '2.6 percent'},
    },
    {
      zh: '事业建成，成果丰硕，成立三个小组。',
      ok: ['The work is done, with rich results, and three groups were set up.'],
    },
  ])
})

describe('as Hong Kong writes rates', () => {
  checkRows('percent-mismatch', [
    {
      zh: '基本利率上調50基點至1.25厘。',
      ok: ['The base rate was raised by 50 basis points to 1.25%.'],
      wrong: {'The base rate was raised by 50 basis points to 1.52%.': '1.52%'},
    },
    {zh: '目標區間由0.50至0.75厘上調。', ok: ['The target range was raised from 0.50–0.75%.']},
    {zh: '各期拆息分別上升286、92及16基點。', ok: ['The rates rose by 286, 92 and 16 basis points respectively.']},
    {zh: '兩次下調緩衝資本比率共150點子。', ok: ['The buffer was cut twice, by 150 basis points in all.']},
    {
      zh: '推出百分百擔保貸款。',
      ok: ['Loans with a 100% guarantee are offered.', 'Fully guaranteed loans are offered.'],
    },
    {zh: '預測增長介乎負1.5至0.5%之間。', ok: ['Growth is forecast in the range of -1.5% to 0.5%.']},
  ])
})

describe('percentage points and results of a change', () => {
  checkRows('percent-mismatch', [
    {
      zh: '增速回落0.6个百分点。',
      ok: ['Growth slowed by 0.6 percentage points.'],
      wrong: {'Growth slowed by 0.6 percent.': '0.6 percent'},
    },
    {
      zh: '成本下降四成。',
      ok: ['Costs fell by 40 percent.', 'Costs were down 40 percent.'],
      wrong: {'Costs fell to 40 percent.': '40 percent'},
    },
    {
      zh: '占比降至四成。',
      ok: ['The share fell to 40 percent.'],
      wrong: {'The share fell by 40 percent.': '40 percent'},
    },
  ])
})
