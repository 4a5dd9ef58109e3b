import {isDigitAt} from '../../shared/characters.js'
import {referenceNumberEnd} from '../../shared/reference-numbers.js'

const label =
  /(?:电话|传真|热线|手机|座机|邮编|邮政编码|身份证号码?|信用代码|许可证号?|执照号|账号|帐号|备案号|ICP备|ICP证|ICP备案|网安备|[Tt][Ee][Ll]|[Ff]ax)\.?\s?(?:号码?)?\s?[:：]?\s?[+(（]?$/u

/** 05083439号-2: a number of seven digits and more before 号 is one of a file or a licence. */
const filed = /\d{7,20}号(?:-\d{1,4})?/y

/** Past the number of a telephone, an identity card or a licence whose first digit is at `at`; `at` where there is none. */
export function skipReferenceNumber(text: string, at: number): number {
  filed.lastIndex = at
  return isDigitAt(text, at + 6) && filed.test(text) ? filed.lastIndex : referenceNumberEnd(text, at, label)
}

const registration =
  /\p{Script=Han}?ICP[备证](?:案)?\s?\d{5,14}号?(?:-\d{1,4})?|\p{Script=Han}公网安备\s?\d{5,16}号?|\p{Script=Han}[AB]\d?-\d{6,12}/gu

/** The text with registration numbers of websites (京ICP备05083439号), which stay as they are in any language, hidden. */
export function withoutRegistrations(text: string): string {
  return text.replace(registration, number => '\uFFFC'.repeat(number.length))
}
