import {spawn} from 'node:child_process'
import {serveReview} from '../../review/server.js'
import {openReview} from '../../review/workspace-host.js'
import {workbenchApp} from '../../workspace/output/workbench-app.js'
import {chooseFiles} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, writeOut} from '../io.js'
import type {CommonOptions, InputChoices} from '../options.js'
import {openWorkspace} from '../run-options.js'

interface ReviewChoices extends CommonOptions, InputChoices {
  readonly open?: boolean | undefined
  readonly port?: number | undefined
}

/** `duizhao review`: serve the workbench until the process is told to end; what is not saved then is named. */
export async function review(files: readonly string[], options: ReviewChoices, io: Io): Promise<ExitCode> {
  const workspace = await openWorkspace(options, io, {keepsViews: true})
  const {translator} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'review')
  const session = await openReview(inputs, workspace)
  const server = await serveReview(session, workbenchApp('review'), translator, options.port)
  await writeOut(io, `${translator.cli('review-address', {address: server.address})}\n`)
  if (options.open !== false && io.stdout.isTTY === true) openBrowser(server.address)
  await toldToEnd()
  await server.close()
  const {unsaved} = session.state
  if (unsaved.length > 0) await note(io, translator.cli('review-unsaved', {count: unsaved.length, files: unsaved}))
  return exitCodes.clean
}

function toldToEnd(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

/** What each system opens an address with; nobody is told where there is no such program, for the address is printed. */
function openBrowser(address: string): void {
  const [command, ...given] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(command!, [...given, address], {stdio: 'ignore', detached: true})
  opener.on('error', () => {})
  opener.unref()
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
