import type {UnitError} from './enforced-unit.js'

/** Time as a run sees it; tests bring their own. */
export interface EnforceClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Settles after so many milliseconds, or at once when the signal fires. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
}

/** The clock of the platform. */
export const systemClock: EnforceClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise(resolve => {
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      signal?.addEventListener('abort', end, {once: true})
      if (signal?.aborted === true) end()
    }),
}

const firstWaitMs = 1000
const longestWaitMs = 60_000

/** What all units of a run know of the service behind `translate`: until when to wait, and whether to call it at all. */
export class CallGate {
  /** Why no further call can succeed. */
  closed: UnitError | undefined
  private openAt = 0

  constructor(readonly clock: EnforceClock) {}

  /** Wait until the service may be called again. */
  async pass(signal: AbortSignal | undefined): Promise<void> {
    for (let wait = this.openAt - this.clock.now(); wait > 0; wait = this.openAt - this.clock.now()) {
      if (signal?.aborted === true) return
      await this.clock.sleep(wait, signal)
    }
  }

  /**
   * Let no unit call for a while: as long as the service asked, at most a minute, or twice as long after each failure of one call.
   * False where the service asks for more than that: then waiting is no use within a run.
   */
  pause(failures: number, retryAfterMs: number | undefined): boolean {
    if (retryAfterMs !== undefined && retryAfterMs > longestWaitMs) return false
    const wait = retryAfterMs ?? Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1))
    this.openAt = Math.max(this.openAt, this.clock.now() + wait)
    return true
  }
}
