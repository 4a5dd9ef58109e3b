import {execFile} from 'node:child_process'
import {realpath} from 'node:fs/promises'
import {basename, dirname, join, relative, sep} from 'node:path'
import {namedError} from '../../messages/named-error.js'

/** A repository as far as a comparison with an earlier revision needs it. Nothing is ever written. */
export interface GitRepository {
  /** The working tree's top folder, absolute, symbolic links resolved. */
  readonly root: string
  /**
   * The commit that a revision names. Throws DuizhaoError `GIT_REVISION_UNKNOWN`, or `GIT_SHALLOW` where the clone does
   * not hold the history.
   */
  commit(revision: string): Promise<string>
  /** Where this branch left `revision`: the newest common ancestor with HEAD. Throws as `commit`, and `GIT_UNRELATED`. */
  forkPoint(revision: string): Promise<string>
  /** The address of the remote “origin”; undefined where there is none. */
  origin(): Promise<string | undefined>
  /** A file's name in the repository, with forward slashes. Throws DuizhaoError `GIT_OUTSIDE`. */
  nameOf(path: string): Promise<string>
  /** All that `commit` and the working tree do not have in common. */
  changesSince(commit: string): Promise<GitChanges>
  /** Bytes of a file at a commit, as they are stored. */
  bytesAt(commit: string, name: string): Promise<Uint8Array>
}

export interface GitChanges {
  /**
   * The name at the commit of a file that is different now; undefined for a file that is the same. A file that the
   * commit does not have gives ''.
   */
  earlierName(name: string): string | undefined
  /** Names of the files that the commit has and the working tree has not, under any name. */
  readonly deleted: readonly string[]
}

/** Output that is larger than this is refused; a list of a million long names fits. */
const maxOutput = 256 * 1024 * 1024

/**
 * The repository that `folder` is in. Git runs without a shell, without pagers, hooks, external diff programs or
 * file-system monitors of the repository's configuration. Throws DuizhaoError `GIT_ABSENT` or `GIT_NO_REPOSITORY`.
 */
export async function openRepository(folder: string): Promise<GitRepository> {
  const top = await git(folder, ['rev-parse', '--show-toplevel'])
  if (top.code !== 0) throw noRepository(folder, top.stderr)
  const root = await realpath(line(top.stdout))
  return {
    root,
    commit: revision => commitOf(root, revision),
    forkPoint: revision => forkPoint(root, revision),
    origin: async () => line((await git(root, ['config', '--get', 'remote.origin.url'])).stdout) || undefined,
    nameOf: path => nameIn(root, path),
    changesSince: commit => changesSince(root, commit),
    bytesAt: async (commit, name) => (await expectOutput(root, ['cat-file', 'blob', `${commit}:${name}`])).bytes,
  }
}

interface Output {
  readonly code: number
  readonly bytes: Uint8Array
  readonly stdout: string
  readonly stderr: string
}

const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager', '--literal-pathspecs']

function git(folder: string, args: readonly string[]): Promise<Output> {
  const env = {...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0'}
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      [...settings, ...args],
      {cwd: folder, encoding: 'buffer', maxBuffer: maxOutput, env},
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') return reject(gitFailed(error))
        const code = error === null ? 0 : Number(error.code)
        resolve({code, bytes: stdout, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8')})
      },
    )
  })
}

function gitFailed(error: Error): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return namedError('GIT_ABSENT', {}, {}, error)
  return namedError('GIT_FAILED', {reason: error.message.split('\n', 1)[0]!}, {}, error)
}

async function expectOutput(root: string, args: readonly string[]): Promise<Output> {
  const output = await git(root, args)
  if (output.code !== 0) throw namedError('GIT_FAILED', {reason: reasonOf(output.stderr)})
  return output
}

function noRepository(folder: string, stderr: string): Error {
  if (/not a git repository/iu.test(stderr)) return namedError('GIT_NO_REPOSITORY', {}, {path: folder})
  return namedError('GIT_FAILED', {reason: reasonOf(stderr)}, {path: folder})
}

function reasonOf(stderr: string): string {
  return line(stderr).replace(/^fatal: /u, '')
}

function line(text: string): string {
  return text.split('\n', 1)[0]!.trimEnd()
}

async function commitOf(root: string, revision: string): Promise<string> {
  const found = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const name = line(found.stdout)
  if (found.code === 0 && /^[0-9a-f]{40,64}$/u.test(name)) return name
  throw namedError((await isShallow(root)) ? 'GIT_SHALLOW' : 'GIT_REVISION_UNKNOWN', {revision})
}

async function forkPoint(root: string, revision: string): Promise<string> {
  const [commit, head] = [await commitOf(root, revision), await commitOf(root, 'HEAD')]
  const base = await git(root, ['merge-base', commit, head])
  if (base.code === 0) return line(base.stdout)
  throw namedError((await isShallow(root)) ? 'GIT_SHALLOW' : 'GIT_UNRELATED', {revision})
}

async function isShallow(root: string): Promise<boolean> {
  return line((await git(root, ['rev-parse', '--is-shallow-repository'])).stdout) === 'true'
}

async function nameIn(root: string, path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path))
  const name = relative(root, join(folder, basename(path)))
  if (name === '..' || name.startsWith(`..${sep}`)) throw namedError('GIT_OUTSIDE', {root}, {path})
  return name.split(sep).join('/')
}

async function changesSince(root: string, commit: string): Promise<GitChanges> {
  const diff = [
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--ignore-submodules',
    '-M',
    '--name-status',
    '-z',
    commit,
    '--',
  ]
  const {changed, deleted} = readNameStatus((await expectOutput(root, diff)).stdout)
  const listed = await expectOutput(root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit])
  const known = new Set(listed.stdout.split('\0'))
  return {deleted, earlierName: name => changed.get(name) ?? (known.has(name) ? undefined : '')}
}

/** `M\0name\0`, `R100\0old\0new\0` …: the name now → the name then; and what has no name now. */
function readNameStatus(output: string): {changed: Map<string, string>; deleted: string[]} {
  const fields = output.split('\0')
  const changed = new Map<string, string>()
  const deleted: string[] = []
  for (let at = 0; at + 1 < fields.length; ) {
    const [status = '', first = '', second = ''] = fields.slice(at, at + 3)
    const isMove = status.startsWith('R') || status.startsWith('C')
    if (isMove) changed.set(second, first)
    else changed.set(first, status.startsWith('A') ? '' : first)
    if (status.startsWith('D')) deleted.push(first)
    at += isMove ? 3 : 2
  }
  return {changed, deleted}
}
