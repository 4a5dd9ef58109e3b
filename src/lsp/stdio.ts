import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import type {RunOptions} from '../workspace/settings/settings.js'
import {serve} from './serve.js'

/** Serve on standard input and output; the process ends as the protocol says. Never returns. */
export function serveStdio(run: Omit<RunOptions, 'folder'>): Promise<never> {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), run)
  return new Promise(() => {})
}
