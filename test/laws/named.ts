import assert from 'node:assert/strict'
import {DuizhaoError} from '../../src/model/errors.js'

/** What `run` gives, or undefined where it throws an error that has a name and says what is wrong; any other error goes on. */
export function orNamed<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    return refused(error)
  }
}

/** As {@link orNamed} for what takes its time. */
export async function orNamedLater<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): undefined {
  if (!(error instanceof DuizhaoError)) throw error
  assert.notEqual(error.message.trim(), '', `${error.code} has no words`)
  return undefined
}
