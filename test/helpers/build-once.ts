import {chmodSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'tsup'
import type {TestProject} from 'vitest/node'
import {commandBuild} from '../../tools/command-build.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the built command. */
    builtCli: string
  }
}

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Build the command into a folder of its own, laid out as in the package, for the tests that run it as a process. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-cli-'))
  // Some tests run the command as another user.
  chmodSync(folder, 0o755)
  for (const name of ['data', 'glossaries', 'package.json', 'node_modules'])
    symlinkSync(join(repository, name), join(folder, name))
  await build({
    config: false,
    silent: true,
    ...commandBuild,
    outDir: join(folder, 'dist'),
    tsconfig: join(repository, 'tsconfig.json'),
  })
  project.provide('builtCli', join(folder, 'dist/cli.js'))
  return () => rmSync(folder, {recursive: true})
}
