import {readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {repository} from '../helpers/built-cli.js'

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

function importedPackages(): string[] {
  const names = new Set<string>()
  for (const file of readdirSync(join(repository, 'src'), {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(join(repository, 'src', file), 'utf8')
    for (const [line, name] of text.matchAll(
      /^(?:import|export)\s.*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gmu,
    )) {
      if (name === undefined || name.startsWith('node:') || builtinModules.includes(name)) continue
      if (!/^import type /u.test(line)) names.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return [...names].sort()
}

test('every dependency is imported, and every import is a dependency', () => {
  const optional = Object.keys(manifest.peerDependencies ?? {})
  expect(importedPackages().filter(name => !optional.includes(name))).toEqual(Object.keys(manifest.dependencies).sort())
})

test('the manifest says what a user needs to know', () => {
  expect(manifest).toMatchObject({type: 'module', sideEffects: false, license: 'MIT', engines: {node: '>=20'}})
  expect(Object.keys(manifest.exports['.'])[0]).toBe('types')
  for (const name of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(name)
})
