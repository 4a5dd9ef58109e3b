import {describe, expect, test} from 'vitest'
import {checkFigures, figureFindings} from '../../helpers/figure-rows.js'

describe('units of computing and letters behind digits', () => {
  checkFigures(
    [
      ['需要 16G 内存和 200G 磁盘。', '16 GB of memory and 200 GB of disk space are needed.'],
      ['带宽为 200M。', 'The bandwidth is 200 Mbps.'],
      ['缓存 256K，硬盘 4T。', 'The cache is 256 KB, the disk 4 TB.'],
      ['每份 256M 显存。', 'Each share is 256 MiB of video memory.'],
      ['最多 300 万条记录。', 'At most 3M records.'],
      ['模型有 130 亿参数。', 'The model has 13B parameters.'],
      ['阅读量 20w+。', 'It was read more than 200,000 times.'],
      ['支持 5G 网络。', 'It supports 5G networks.'],
      ['The model has 70B parameters.', '该模型有700亿个参数。'],
      ['It needs 8 GB of RAM.', '需要 8G 内存。'],
      ['It has 20k stars.', '它有 2 万个星标。'],
      ['超时时间为 300 毫秒。', 'The timeout is 300 ms.'],
      ['延迟为 20 微秒。', 'The latency is 20 µs.'],
    ],
    [
      ['需要 16G 内存。', '32 GB of memory are needed.', '32 GB'],
      ['文件不超过 20 MB。', 'The file has at most 20 KB.', '20 KB'],
      ['模型有 130 亿参数。', 'The model has 31B parameters.', '31B'],
      ['超时时间为 300 毫秒。', 'The timeout is 300 seconds.', '300 seconds'],
      ['延迟为 20 微秒。', 'The latency is 20 ms.', '20 ms'],
      ['加入 5 台 8GB 内存的节点。', 'Add 6 nodes with 8 GB of memory each.', '6'],
      ['It needs 8 GB of RAM.', '需要 4G 内存。', '4G'],
      ['The timeout is 30 seconds.', '超时时间为 30 分钟。', '30 分钟'],
      ['The disk has 2 TB.', '磁盘为 2 GB。', '2 GB'],
      ['The bandwidth is 100 Mbps.', '带宽为 10M。', '10M'],
    ],
  )

  test('the unit of the wrong figure is kept', () => {
    expect(figureFindings('需要 16G 内存。', '32 GB of memory are needed.')[0]?.data).toMatchObject({expected: '16 GB'})
  })
})

describe('other units', () => {
  checkFigures(
    [
      ['功率为450千瓦。', 'The power is 450 kilowatts.'],
      ['功率为450千瓦。', 'The power is 450 kW.'],
      ['每份含300千卡热量。', 'Each serving has 300 kilocalories.'],
      ['限速每小时90公里。', 'The speed limit is 90 km/h.'],
      ['限速每小时90公里。', 'The speed limit is 90kph.'],
      ['风速达每小时60英里。', 'Winds reached 60 mph.'],
      ['电压为220伏。', 'The voltage is 220 V.'],
      ['He is 5 feet 6 inches tall.', '他身高1.68米。'],
      ['The 6-foot-2 player scored.', '这名身高1.88米的球员得分。'],
      ['身高一米七五。', 'He is 1.75 meters tall.'],
      ['The screen is 6.1 inches.', '屏幕为6.1英寸。'],
      ['气温达40摄氏度。', 'It was 40 degrees Celsius (104 degrees Fahrenheit).'],
    ],
    [
      ['功率为450千瓦。', 'The power is 450 megawatts.', '450 megawatts'],
      ['每份含300千卡热量。', 'Each serving has 3,000 kilocalories.', '3,000 kilocalories'],
      ['限速每小时90公里。', 'The speed limit is 80 km/h.', '80 km'],
      ['风速达每小时60英里。', 'Winds reached 90 mph.', '90 mph'],
      ['电压为220伏。', 'The voltage is 110 V.', '110 V'],
      ['身高一米七五。', 'He is 1.57 meters tall.', '1.57 meters'],
      ['Winds reached 100 mph.', '风速达每小时100公里。', '100公里'],
      ['He is 5 feet 6 inches tall.', '他身高1.86米。', '1.86米'],
      ['It was 40 degrees Celsius.', '气温达30摄氏度。', '30摄氏度'],
      ['The power is 450 kilowatts.', '功率为450瓦。', '450瓦'],
    ],
  )
})

describe('currencies', () => {
  checkFigures(
    [
      ['市场规模达120亿奈拉。', 'The market is worth N12 billion.'],
      ['The project cost R40 million.', '该项目耗资4000万兰特。'],
      ['The project cost K40 million.', '该项目耗资4000万克瓦查。'],
      ['It costs 25 bucks.', '售价25美元。'],
      ['門票收入達200億元，香港旅遊業復甦。', 'Ticket income reached $20 billion as Hong Kong tourism recovered.'],
      ['香港特区政府拨款90亿元。', 'The Hong Kong SAR Government allocated $9 billion.'],
      ['預算為新臺幣2億5千萬元。', 'The budget is NT$250 million.'],
      ['年收入3000万元以上须申报。', 'Firms with revenue of 30 million yuan ($4.2 million) must report.'],
      ['年收入3000万元（约合420万美元）以上须申报。', 'Firms with revenue of 30 million yuan must report.'],
      ['The fine is 2 million euros.', '罚款200万欧元（约合1570万元人民币）。'],
      ['票价为80元。', 'A ticket is 80 yuan, or about $11.'],
      ['两块钱一个。', 'They are two yuan each.'],
    ],
    [
      ['票价为200元。', 'A ticket costs US$200.', 'US$200'],
      ['票价为200元。', 'A ticket costs 20 yuan (about US$28).', '20 yuan'],
      ['預算為新臺幣2億5千萬元。', 'The budget is NT$25 million.', 'NT$25 million'],
      ['市场规模达120亿奈拉。', 'The market is worth N21 billion.', 'N21 billion'],
      ['The project cost R40 million.', '该项目耗资400万兰特。', '400万兰特'],
      ['It costs 25 bucks.', '售价52美元。', '52美元'],
      ['The fine is 2 million euros.', '罚款200万美元。', '200万美元'],
      ['The fine is 2 million euros.', '罚款20万欧元（约合157万元人民币）。', '20万欧元'],
      ['香港特区政府拨款90亿元。', 'The Hong Kong SAR Government allocated $90 billion.', '$90 billion'],
      ['补贴50英镑。', 'The subsidy is €50.', '€50'],
    ],
  )

  test('New Taiwan dollars are expected as such', () => {
    expect(figureFindings('預算為新臺幣2億5千萬元。', 'The budget is NT$25 million.')[0]?.data).toMatchObject({
      expected: 'NT$250 million',
    })
  })
})
