import {DuizhaoError, type ErrorPlace} from '../../model/errors.js'

/** The same error at another place: of a part that did not know its file. */
export function errorAt(error: DuizhaoError, place: ErrorPlace): DuizhaoError {
  const {code, found, expected, remedy, data, line, column, cause, others} = error
  return new DuizhaoError({
    code,
    found,
    line,
    column,
    expected,
    remedy,
    data,
    cause,
    others: others.map(other => ({...other, path: place.path ?? other.path})),
    ...place,
  })
}

/** Run `work`; its errors name the file when they name none. */
export function inFile<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw namingFile(error, path)
  }
}

/** An error that names the file where it named none. */
export function namingFile(error: unknown, path: string): unknown {
  return error instanceof DuizhaoError && error.path === undefined ? errorAt(error, {path}) : error
}
