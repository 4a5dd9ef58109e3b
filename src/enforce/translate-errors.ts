import type {UnitError, UnitErrorCode} from './enforced-unit.js'

/** What a call that threw says about the next one. */
export interface ThrownKind {
  readonly error: UnitError
  /**
   * `run`: no call of this run can succeed (the key is refused, nothing is paid, there is no such model). `unit`: the same request will be
   * refused again. `later`: the same request may succeed after a while. `unknown`: nothing is known.
   */
  readonly hopeless: 'run' | 'unit' | 'later' | 'unknown'
  /** How long the service asks to wait. */
  readonly retryAfterMs?: number | undefined
}

const networkCodes = /^(?:ECONN|ENET|EHOST|EAI_|ENOTFOUND|ETIMEDOUT|EPIPE|UND_ERR_)/u
const longestMessage = 500
const mostCauses = 5

/** Tell errors of services apart by their status, wherever clients put it. Never throws. */
export function thrownKind(thrown: unknown, now: number): ThrownKind {
  const message = messageOf(thrown)
  const parts = causesOf(thrown)
  const status = parts.map(statusOf).find(found => found !== undefined)
  const kind = (code: UnitErrorCode, hopeless: ThrownKind['hopeless']): ThrownKind => ({
    error: {code, message},
    hopeless,
  })
  if (parts.some(part => read(part, 'code') === 'PEER_MISSING')) return kind('TRANSLATE_DENIED', 'run')
  if (status === 401 || status === 402 || status === 403 || status === 404) return kind('TRANSLATE_DENIED', 'run')
  if (status === 429 || status === 503 || status === 529) {
    const retryAfterMs = parts.map(part => retryAfterOf(part, now)).find(found => found !== undefined)
    return {...kind(status === 429 ? 'TRANSLATE_LIMITED' : 'TRANSLATE_UNAVAILABLE', 'later'), retryAfterMs}
  }
  if (status === 408 || status === 409 || status === 425 || (status !== undefined && status >= 500))
    return kind('TRANSLATE_UNAVAILABLE', 'later')
  if (status !== undefined && status >= 400) return kind('TRANSLATE_REFUSED', 'unit')
  const isNetwork = parts.some(part => {
    const code = read(part, 'code')
    return (typeof code === 'string' && networkCodes.test(code)) || read(part, 'message') === 'fetch failed'
  })
  return isNetwork ? kind('TRANSLATE_UNAVAILABLE', 'later') : kind('TRANSLATE_THREW', 'unknown')
}

/** The error, what it wraps, and what that wraps. */
function causesOf(thrown: unknown): unknown[] {
  const parts: unknown[] = []
  for (let part = thrown; part !== undefined && part !== null && parts.length < mostCauses; ) {
    parts.push(part)
    part = read(part, 'lastError') ?? read(part, 'cause')
  }
  return parts
}

function statusOf(part: unknown): number | undefined {
  const status = read(part, 'statusCode') ?? read(part, 'status') ?? read(read(part, 'response'), 'status')
  return typeof status === 'number' ? status : undefined
}

/** Seconds or a date, from the headers of the answer. */
function retryAfterOf(part: unknown, now: number): number | undefined {
  const headers = read(part, 'responseHeaders') ?? read(part, 'headers') ?? read(read(part, 'response'), 'headers')
  const value: unknown =
    headers instanceof Headers
      ? headers.get('retry-after')
      : (read(headers, 'retry-after') ?? read(headers, 'Retry-After'))
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const seconds = Number(value)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(String(value)) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

function read(part: unknown, name: string): unknown {
  try {
    return typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined
  } catch {
    return undefined
  }
}

export function messageOf(error: unknown): string {
  try {
    return (error instanceof Error ? error.message : String(error)).slice(0, longestMessage)
  } catch {
    return 'unknown error'
  }
}
