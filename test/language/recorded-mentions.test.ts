import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {profileFor} from '../../src/language/registry.js'

/**
 * Figures, dates and times as they were read when last looked at, every field of them: each head with each tail, so that what stands
 * beside a figure is tried with many figures. A change of a reader shows here: read the difference before `vitest -u`.
 */
const tables: Readonly<Record<string, readonly (readonly [heads: string, tails: string])[]>> = {
  zh: [
    [
      '3|03|3.5|3.50|3,500|３５|12 609 200|1.234.567|三|两|十|十五|廿三|一百零五|一百五|两万三|三点五|三千二百|十几|几十|数百|百余|上千|成千上万|三五|七八十|五六|〇|二〇二四|壹佰贰拾|半|一个半|2/3|三分之一|百分之三十|3%|3.5‰|千分之五|三成|三成五|1.5倍|两倍|翻一番|翻两番|8G|No.3|3.10|10.0.0.1|1:2',
      '|个|元|亿元|万亿|多万|余人|万余吨|亿立方米|平方公里|公里/小时|亩|斤|美元（约合20万元）|%|个百分点|倍|折|年|年级|岁|日|周年|届|号楼|名以上|左右|至五个|—10个|到8万人|次会议',
    ],
    [
      '约|近|逾|超过|不到|第|增长|下降|降至|增至|同比增长|占|每|共|前|最|达|零下|负|-|￥|US$|人民币|（|《|“',
      '3个|三成|3.5%|五倍|两番|100万元|3亿美元|十五|15℃|三分之二',
    ],
    [
      '2024年|2024年5月|2024年5月1日|5月1日|二〇二四年五月一日|24年5月|去年|今年5月|本月3日|1日|3日晚|5月上旬|5月底|年底|上半年|第一季度|2024—2026年|5月1日至3日|5月1日—6月2日|2024/5/1|2024-05-01|2024.5.1|20世纪90年代|九十年代|“十四五”|十四五期间|正月初八|星期三|公元前221年|2024年13月45日|2月30日|上午8时|8时30分|下午3点半|14:30|8:05—9:15|凌晨零时|三点一刻|24时|25:70|三天|3天|两小时|3个月|一年半|半年|48小时|10分钟|90秒',
      '|召开|前|以来|至今|（周三）|，3人|起|，2025年',
    ],
  ],
  en: [
    [
      '3|03|3.5|3.50|3,500|12 609 200|1.234.567|three|twelve|twenty-five|twenty five|one hundred and five|a hundred|a dozen|dozens|several hundred|hundreds|half|one and a half|two-thirds|2/3|1 1/2|a third|three quarters|thirty percent|3%|3.5 per mille|3 per thousand|1.5 times|twofold|double|doubled|tripled|8G|No. 3|#12|3.10|10.0.0.1|1:2|first|21st|the third|XIV|3.5bn|3m|$3|€3.5|US$3.50|RMB 3|minus 3|-3|−3|½|3½',
      '| people| yuan| million| million yuan| billion US dollars (about 20 million yuan)| percent| percentage points| times| square kilometers| km/h| mu| tonnes| kg| years old|-year-old| years|th anniversary| or so| or more| to five| - 10 items|–8 million people| of them| in 10|, 4 and 5|% more| degrees Celsius',
    ],
    [
      'about|nearly|almost|more than|over|less than|at least|up to|some|around|grew by|grew|fell to|rose to|accounted for|up|down|between|from|per|every|a total of|the first|the last|Section|Figure|page|(|“|$',
      ' 3 items| thirty percent| 3.5%| fivefold| 3 and 5| 100,000 yuan| $3 billion| fifteen| 15 °C| two-thirds| 3 to 5 percent',
    ],
    [
      '2024|in 2024|May 2024|May 1, 2024|1 May 2024|May 1st|1st of May|the 1st|Jan. 21|Sept. 3|on May 1-3|May 1 to June 2|2024-05-01|5/1/2024|2024/5/1|last year|May this year|the first half|Q1|the first quarter|2024-2026|2024 to 2026|from 2024 until 2026|the 1990s|the mid-1990s|the 20th century|221 BC|the 14th Five-Year Plan|February 30|month 13|early May|late 2024|end of May|8 a.m.|8:30 am|3:30 p.m.|14:30|8:05-9:15|noon|midnight|half past three|a quarter past three|25:70|12 a.m.|three days|3 days|a three-day visit|two hours|36-hour|18 months|a year and a half|half a year|10 minutes|90 seconds|a decade|two weeks|Monday',
      '| it opened| before| onwards|, Wednesday|, 3 people|, 2025| and 2025',
    ],
  ],
}

function phrasesOf(lang: string): string[] {
  return tables[lang]!.flatMap(([heads, tails]) =>
    heads.split('|').flatMap(head => tails.split('|').map(tail => head + tail)),
  )
}

function readings(lang: string): string {
  const {readMentions} = profileFor(lang)
  const read = (text: string): string =>
    readMentions(text)
      .map(({start, end, ...facts}) => {
        expect(end).toBeGreaterThan(start)
        return `${text.slice(start, end)} ${JSON.stringify(facts).replaceAll('"', '')}`
      })
      .join(' + ')
  return phrasesOf(lang)
    .map(phrase => `${phrase}  →  ${read(phrase)}\n`)
    .join('')
}

test.each(Object.keys(tables))('what is read of figures, dates and times in %s is what was recorded', async lang => {
  const path = fileURLToPath(new URL(`../fixtures/recorded-mentions/${lang}.txt`, import.meta.url))
  await expect(readings(lang)).toMatchFileSnapshot(path)
})

test.each(Object.keys(tables))('a figure in %s is read alike at the beginning of a text and far inside', lang => {
  const {readMentions} = profileFor(lang)
  const lead = lang === 'zh' ? '港口很大，' : 'The port is large; '
  for (const phrase of phrasesOf(lang)) {
    const before = readMentions(phrase)
    if (before[0]?.kind !== 'number' || /^[-−+#$(“（《]/u.test(phrase)) continue
    const inside = readMentions(lead.repeat(3) + phrase).map(({start, end, ...facts}) => ({
      start: start - 3 * lead.length,
      end: end - 3 * lead.length,
      ...facts,
    }))
    expect(inside, phrase).toEqual(before)
  }
})
