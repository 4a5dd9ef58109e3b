import {type TermStatus, termStatuses} from '../../model/term.js'

/** What other tools and people call a status, in lower case and without the suffix `-admn-sts` of TBX. */
const statusWords: Readonly<Record<TermStatus, string>> = {
  preferred:
    'preferredterm standardizedterm legalterm regulatedterm approved standard recommended official 首选 优选 推荐 规范 标准 正式 已批准',
  admitted: 'admittedterm allowed accepted alternative permitted synonym 许用 允许 可用 容许 认可 备选 次选 同义',
  deprecated: 'supersededterm superseded obsolete outdated old 弃用 旧称 曾用 曾称 废弃 过时 淘汰 不推荐',
  // TBX calls a term deprecated that must not be used.
  forbidden:
    'deprecatedterm prohibited banned disallowed rejected avoid incorrect wrong 禁用 禁止 错误 误用 不可用 不得使用',
}

const statusOf: ReadonlyMap<string, TermStatus> = new Map(
  termStatuses.flatMap(status => [status, ...statusWords[status].split(' ')].map(word => [word, status] as const)),
)

/** The status that a word in a file means: `preferred`, 首选, `deprecatedTerm-admn-sts`; undefined for any other. */
export function readStatus(word: string): TermStatus | undefined {
  return statusOf.get(
    word
      .trim()
      .toLowerCase()
      .replace(/-admn-sts$/u, ''),
  )
}
