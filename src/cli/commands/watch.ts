import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve, sep} from 'node:path'
import {watch as watchFiles} from 'chokidar'
import type {Translator} from '../../messages/translator.js'
import type {ExitCode} from '../exit-codes.js'
import {type Io, note} from '../io.js'

/** Changes within this time are looked at together, in milliseconds: an editor writes a file in several steps. */
const rest = 100

/** What is watched for. */
export interface WatchOptions {
  /** Files that were named, beside all below the working directory. */
  readonly files: readonly string[]
  /** Files that the run itself writes. */
  readonly outputs: readonly string[]
  /** Folder of results, kept; one of its own, removed at the end, unless given. */
  readonly cache?: string | undefined
  readonly translator: Translator
  readonly io: Io
  /** Look once, with results kept in a folder: only what changed is done again. Never throws. */
  readonly run: (cache: string) => Promise<ExitCode>
}

/** Look again whenever a file changes, until the process is asked to end. Gives the code of the last look. */
export async function watch({files, outputs, cache, translator, io, run}: WatchOptions): Promise<ExitCode> {
  const results = cache ?? (await mkdtemp(join(tmpdir(), 'duizhao-watch-')))
  const own = new Set([...outputs, results].map(name => resolve(name)))
  const isOwn = (path: string): boolean =>
    own.has(path) || /[\\/](?:node_modules|\.git|\.hg|\.svn)(?:[\\/]|$)/u.test(path)
  const watcher = watchFiles(
    ['.', ...files].map(name => resolve(name)),
    {
      ignoreInitial: true,
      ignored: path => isOwn(path) || path.startsWith(resolve(results) + sep),
      followSymlinks: false,
    },
  )
  // An end of the process may be asked for while the first look is under way.
  const ended = new Promise<void>(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await new Promise<void>(done => watcher.once('ready', () => done()))
  let code = await run(results)
  await note(io, translator.cli('watching'))
  let looking = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      looking = looking.then(async () => {
        await note(io, translator.cli('watch-again', {time: new Date().toTimeString().slice(0, 8)}))
        code = await run(results)
      })
    }, rest)
  })
  await ended
  clearTimeout(timer)
  await looking
  await watcher.close()
  if (cache === undefined) await rm(results, {recursive: true, force: true})
  return code
}
