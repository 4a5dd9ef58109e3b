import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {folderWith} from './built-cli.js'

/** A real repository in a folder of its own. */
export interface TestRepository {
  readonly path: string
  /** Run git in it; gives what it printed. */
  git(...args: readonly string[]): string
  write(files: Readonly<Record<string, string>>): void
  /** Write files and commit everything. */
  commit(message: string, files?: Readonly<Record<string, string>>): void
  remove(): void
}

/** A repository whose first commit on `main` holds the files. */
export function repositoryWith(files: Readonly<Record<string, string>>): TestRepository {
  const folder = folderWith(files)
  const repository = repositoryAt(folder.path, folder.remove)
  repository.git('init', '--quiet', '--initial-branch=main')
  repository.commit('first')
  return repository
}

/** A repository that is there already. */
export function repositoryAt(path: string, remove: () => void): TestRepository {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], {cwd: path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  }
  return {
    path,
    git,
    write,
    commit(message, files = {}) {
      write(files)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', message)
    },
    remove,
  }
}
