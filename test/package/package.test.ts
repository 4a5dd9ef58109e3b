import {readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {commandPackages} from '../../tools/command-build.js'
import {repository} from '../helpers/built-cli.js'

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

function importedPackages(): string[] {
  const names = new Set<string>()
  for (const file of readdirSync(join(repository, 'src'), {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(join(repository, 'src', file), 'utf8')
    for (const [line, ...named] of text.matchAll(
      /^(?:import|export)\s.*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)|createRequire\(import\.meta\.url\)\('([^'.][^']*)'\)/gmu,
    )) {
      const name = named.find(part => part !== undefined)
      if (name === undefined || name.startsWith('node:') || builtinModules.includes(name)) continue
      if (!/^import type /u.test(line)) names.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return [...names].sort()
}

/** Packages that the build puts into `dist/`: nobody installs them, and they are dependencies of the repository only. */
function bundledPackages(): string[] {
  const text = readFileSync(join(repository, 'tsup.config.ts'), 'utf8')
  const list = /noExternal: \[([^\]]*)\]/u.exec(text)?.[1] ?? ''
  return [...list.matchAll(/'([^']+)'/gu)].map(match => match[1]!)
}

test('every dependency is imported, and every import is a dependency or bundled', () => {
  const elsewhere = [...Object.keys(manifest.peerDependencies ?? {}), ...bundledPackages(), ...commandPackages]
  expect(importedPackages().filter(name => !elsewhere.includes(name))).toEqual(
    Object.keys(manifest.dependencies).sort(),
  )
})

test('what only the command uses is a dependency of the repository', () => {
  for (const name of commandPackages) expect(manifest.devDependencies).toHaveProperty(name)
})

test('what is bundled is imported as a namespace, of which the build keeps what is used, and has its notice', () => {
  const notices = readFileSync(join(repository, 'THIRD_PARTY_NOTICES.md'), 'utf8')
  for (const name of bundledPackages()) {
    expect(manifest.devDependencies).toHaveProperty(name)
    expect(notices).toContain(`| ${name}`)
    for (const file of readdirSync(join(repository, 'src'), {recursive: true, encoding: 'utf8'}))
      if (file.endsWith('.ts'))
        expect(readFileSync(join(repository, 'src', file), 'utf8'), file).not.toMatch(
          new RegExp(`^import (?!type ).*\\} from '${name}'`, 'mu'),
        )
  }
})

test('each dependency and optional peer has its reason in ARCHITECTURE.md', () => {
  const architecture = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8')
  const named = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies), ...bundledPackages()]
  for (const name of named) expect(architecture).toMatch(new RegExp(`^\\| \`${name}\`[^|]* \\| .+ \\|$`, 'mu'))
})

test('the manifest says what a user needs to know', () => {
  expect(manifest).toMatchObject({type: 'module', sideEffects: false, license: 'MIT', engines: {node: '>=20'}})
  expect(Object.keys(manifest.exports['.'])[0]).toBe('types')
  for (const name of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(name)
})
