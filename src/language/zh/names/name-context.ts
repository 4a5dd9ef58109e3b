import {readingsOf} from './romanization.js'

/** What a firm makes or is, right behind its name. */
const firm =
  /^(?:科技|技术|股份|有限|集团|公司|控股|银行|航空|航天|空天|电子|通信|生物|医药|制药|药业|能源|汽车|实业|投资|证券|保险|传媒|网络|信息|智能|材料|食品|酒店|大厦|广场|商城|超市|百货|品牌|牌|物流|地产|置业|电器|机械|重工|乳业|酒业|服饰|直播间|旗舰店|官方|App)/u

const titles =
  '总统|总理|首相|国王|女王|王子|公主|外长|防长|财长|部长|大臣|议长|议员|主席|书记|省长|市长|县长|局长|院长|校长|主任|经理|董事长|总裁|先生|女士|小姐|夫人|教授|博士|医生|律师|记者|教练|球员|选手|队长|将军|上将|中将|少将|院士|工程师|研究员|老师|同志|导演|演员|歌手|作家|主播|创始人|发言人'
const titleBefore = new RegExp(`(?:${titles})$`, 'u')
const courtesies = '先生|女士|小姐|夫人|教授|博士|医生|律师'
const courtesyAfter = new RegExp(`^(?:${courtesies})`, 'u')
const personAfter = new RegExp(
  `^(?:${titles}|说|称|表示|认为|指出|介绍|强调|发言|致辞|出席|主持|会见|担任|宣布|回应|受访|接受)`,
  'u',
)
const middleDot = /[·•・‧]/u
const reach = 5

/** Something in front of or behind `[start, end)` makes a person of it. */
export function isPerson(text: string, start: number, end: number): boolean {
  return hasTitleBefore(text, start) || personAfter.test(text.slice(end, end + reach))
}

/** As {@link isPerson} for what may be a place, which has presidents and speaks as well. */
export function isRatherPerson(text: string, start: number, end: number): boolean {
  return hasTitleBefore(text, start) || courtesyAfter.test(text.slice(end, end + reach))
}

function hasTitleBefore(text: string, start: number): boolean {
  return titleBefore.test(text.slice(Math.max(0, start - reach), start))
}

/** Part of a foreign name: 卡尔·马克思. */
export function isPartOfForeignName(text: string, start: number, end: number): boolean {
  return middleDot.test(text[start - 1] ?? '') || middleDot.test(text[end] ?? '')
}

/** A firm or a brand: 云帆科技. */
export function isFirm(text: string, end: number): boolean {
  return firm.test(text.slice(end, end + reach))
}

/**
 * Whether one of `spelled` has the character before a surname and the surname as one word: 南江 in 北京南江空天 is “Nanjiang”, so
 * that no name begins with 江.
 */
export function isSpelledWithBefore(
  text: string,
  at: number,
  surnames: readonly string[],
  spelled: ReadonlySet<string>,
): boolean {
  const before = readingsOf(text[at - 1] ?? '')
  return before.some(reading => surnames.some(surname => spelled.has(reading + surname)))
}
