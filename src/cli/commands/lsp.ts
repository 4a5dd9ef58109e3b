import {serveStdio} from '../../lsp/stdio.js'
import type {Io} from '../io.js'
import type {CommonOptions} from '../options.js'
import {runOptions} from '../run-options.js'

/** `duizhao lsp`: serve an editor until it ends the session; the process ends with it. */
export function lsp(options: CommonOptions, io: Io): Promise<never> {
  return serveStdio(runOptions(options, io))
}
