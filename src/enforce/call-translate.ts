import {type ThrownKind, thrownKind} from './translate-errors.js'
import type {Translate, TranslateRequest} from './translate-request.js'

export interface CallOptions {
  readonly timeoutMs: number
  /** Aborts the run. */
  readonly signal: AbortSignal | undefined
  /** The time, for a service that says until when to wait. */
  readonly now: number
}

/** What came of a call: its answer, whatever that is; an error; or nothing because the run was aborted. */
export type CallOutcome = {readonly answer: unknown} | ThrownKind | {readonly aborted: true}

/**
 * Call a translate function that may throw, hang or never look at its signal: this always settles, at the latest when
 * the time is over or the run is aborted. Never throws.
 */
export async function callTranslate(
  translate: Translate,
  request: Omit<TranslateRequest, 'signal'>,
  {timeoutMs, signal, now}: CallOptions,
): Promise<CallOutcome> {
  if (isAborted(signal)) return {aborted: true}
  const controller = new AbortController()
  let stop: () => void = () => {}
  const ended = new Promise<CallOutcome>(resolve => {
    const end = (outcome: CallOutcome) => (): void => {
      resolve(outcome)
      controller.abort()
    }
    const onAbort = end({aborted: true})
    const onTimeout = end({
      error: {code: 'TRANSLATE_TIMEOUT', message: `translate did not answer within ${timeoutMs} ms`},
      hopeless: 'unknown',
    })
    const timer = setTimeout(onTimeout, timeoutMs)
    signal?.addEventListener('abort', onAbort, {once: true})
    stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  })
  const called = Promise.resolve()
    .then(() => translate({...request, signal: controller.signal}))
    .then(
      (answer): CallOutcome => ({answer}),
      (error: unknown): CallOutcome => thrownKind(error, now),
    )
  const outcome = await Promise.race([ended, called])
  stop()
  // A function that minds the signal rejects because of it; that is no error of its own.
  return 'error' in outcome && isAborted(signal) ? {aborted: true} : outcome
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
