import {join, relative, sep} from 'node:path'
import {DuizhaoError} from '../model/errors.js'
import {exists} from '../workspace/files/write-file.js'
import {openRepository} from '../workspace/git/git.js'

/** Where pull requests are checked. */
export type Forge = 'github' | 'gitlab' | 'gitea' | 'forgejo'

/** The repository that a folder is in, as far as a workflow needs it. */
export interface Place {
  readonly forge: Forge
  /** The folder that workflows belong into, relative to the working directory; '' for that itself. */
  readonly root: string
}

/** What shows that a repository is on a forge, by its own folders. */
const traces: readonly (readonly [Forge, string])[] = [
  ['forgejo', '.forgejo'],
  ['gitea', '.gitea'],
  ['gitlab', '.gitlab-ci.yml'],
  ['gitlab', '.gitlab'],
  ['github', '.github'],
]

/** Find the top of the repository, and the forge by the address of `origin`, else by the folders there, else GitHub. */
export async function findPlace(folder: string): Promise<Place> {
  const repository = await openRepository(folder).catch((error: unknown) => {
    // No git, or no repository: the folder stands for itself.
    if (error instanceof DuizhaoError) return undefined
    throw error
  })
  const top = repository?.root ?? folder
  const forge = forgeOf((await repository?.origin()) ?? '') ?? (await tracedForge(top)) ?? 'github'
  return {forge, root: relative(folder, top).split(sep).join('/')}
}

/** By the host of an address: `https://codeberg.org/…`, `git@gitlab.example.org:…`. */
function forgeOf(address: string): Forge | undefined {
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)/iu.exec(address)?.[1]?.toLowerCase() ?? ''
  if (host === 'codeberg.org' || host.includes('forgejo')) return 'forgejo'
  return (['github', 'gitlab', 'gitea'] as const).find(name => host.includes(name))
}

async function tracedForge(folder: string): Promise<Forge | undefined> {
  for (const [forge, name] of traces) if (await exists(join(folder, name))) return forge
  return undefined
}
