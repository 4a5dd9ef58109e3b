import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'tsup'
import {commandBuild} from '../../tools/command-build.js'
import {repository} from './built-cli.js'

/** A folder in whose `node_modules` the built package stands as a user has it. */
export interface InstalledPackage {
  readonly folder: string
  remove(): void
}

/**
 * Build some entries and lay them out as the installed package, beside the packages of the repository that are named.
 * The commands `duizhao` (with an entry `cli`) and `remark` (with `remark-cli`) are in `node_modules/.bin`.
 */
export async function installPackage(
  entries: Readonly<Record<string, string>>,
  beside: readonly string[] = [],
): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-package-'))
  const own = join(folder, 'node_modules', 'duizhao')
  mkdirSync(own, {recursive: true})
  for (const name of ['data', 'glossaries', 'package.json', 'node_modules'])
    symlinkSync(join(repository, name), join(own, name))
  for (const name of beside) symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  linkCommand(folder, 'duizhao', join(own, 'dist/cli.js'))
  linkCommand(folder, 'remark', join(repository, 'node_modules/remark-cli/cli.js'))
  await build({
    config: false,
    silent: true,
    entry: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(repository, file)])),
    outDir: join(own, 'dist'),
    // Files are joined in the build of the whole command only, whose entries lie in one folder.
    esbuildPlugins: (commandBuild.esbuildPlugins ?? []).filter(({name}) => name !== 'join-chunks'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    splitting: true,
    tsconfig: join(repository, 'tsconfig.json'),
  })
  return {folder, remove: () => rmSync(folder, {recursive: true})}
}

function linkCommand(folder: string, name: string, script: string): void {
  const bin = join(folder, 'node_modules', '.bin')
  mkdirSync(bin, {recursive: true})
  writeFileSync(join(bin, name), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, {mode: 0o755})
}
