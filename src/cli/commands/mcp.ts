import {AgentSession} from '../../mcp/agent-session.js'
import {RootFolder} from '../../mcp/root-folder.js'
import {serveStdio} from '../../mcp/serve.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import type {Io} from '../io.js'
import type {CommonOptions} from '../options.js'
import {openWorkspace} from '../run-options.js'

/** `duizhao mcp`: serve an agent until it goes away. */
export async function mcp(
  {root = '.', write = false, ...options}: CommonOptions & {root?: string; write?: boolean},
  io: Io,
): Promise<ExitCode> {
  const folder = await RootFolder.open(root)
  // Paths in answers are relative to the root, and so is the search for the configuration.
  process.chdir(folder.path)
  await serveStdio(new AgentSession(folder, await openWorkspace(options, io), write))
  return exitCodes.clean
}
