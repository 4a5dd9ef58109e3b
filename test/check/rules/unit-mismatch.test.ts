import {describe} from 'vitest'
import {checkRows} from '../../helpers/mention-rows.js'

describe('the same figure with another unit', () => {
  checkRows('unit-mismatch', [
    {
      zh: '合同金额5000万美元。',
      ok: ['The contract is worth 50 million US dollars.', 'The contract is worth US$50 million.'],
      wrong: {
        'The contract is worth 50 million yuan.': '50 million yuan',
        'The contract is worth €50 million.': '€50 million',
      },
    },
    {
      zh: '合同金额3亿元。',
      ok: ['The contract is worth 300 million yuan.'],
      wrong: {
        'The contract is worth US$300 million.': 'US$300 million',
        'The contract is worth $300 million.': '$300 million',
      },
    },
    {
      zh: '全长120公里。',
      ok: ['It is 120 kilometers long.', 'It is 120,000 meters long.'],
      wrong: {'It is 120 miles long.': '120 miles', 'It is 120 meters long.': '120 meters'},
    },
    {
      zh: '占地500亩。',
      ok: ['It covers 500 mu.', 'It covers 33.3 hectares.'],
      wrong: {'It covers 500 hectares.': '500 hectares', 'It covers 500 acres.': '500 acres'},
    },
    {
      zh: '收获20万斤苹果。',
      ok: ['They picked 100,000 kilograms of apples.', 'They picked 100 tons of apples.'],
      wrong: {'They picked 200,000 kilograms of apples.': '200,000 kilograms'},
    },
    {zh: '为期两周。', ok: ['It lasts two weeks.', 'It lasts 14 days.'], wrong: {'It lasts two months.': 'two months'}},
  ])
})
