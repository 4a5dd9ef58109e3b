import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {commandPackages} from '../../tools/command-build.js'
import {repository} from '../helpers/built-cli.js'

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly peer?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8')
const {packages} = JSON.parse(read('package-lock.json')) as {packages: Readonly<Record<string, Locked>>}
const {scripts} = JSON.parse(read('package.json')) as {scripts: Readonly<Record<string, string>>}
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry}))

/** What every user installs. */
const runtime = locked.filter(({dev, optional, peer, devOptional}) => !dev && !optional && !peer && !devOptional)

/** Licences of the packages that the command holds inside, as the build found them. */
const permissive =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|\(MIT OR CC0-1\.0\))$/u

test('what is installed is what was locked: every package has a SHA-512, and none is from elsewhere', () => {
  expect(locked.length).toBeGreaterThan(100)
  for (const {name, integrity, resolved = 'https://registry.npmjs.org/'} of locked) {
    expect(integrity, name).toMatch(/^sha512-/u)
    expect(resolved, name).toMatch(/^https:\/\/registry\.npmjs\.org\//u)
  }
})

describe('what a user installs', () => {
  test('has some packages, and not many', () => {
    expect(runtime.length).toBeGreaterThan(10)
    expect(runtime.length).toBeLessThan(110)
  })

  test('runs no script when it is installed', () => {
    expect(runtime.filter(({hasInstallScript}) => hasInstallScript).map(({name}) => name)).toEqual([])
    for (const name of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(name)
  })

  test.each(runtime.map(({name, license}) => [name, license]))('%s: licence %s', (_, license) => {
    expect(license).toMatch(permissive)
  })
})

test('what is bundled has a licence that goes with MIT', () => {
  const names = [...read('THIRD_PARTY_NOTICES.md').matchAll(/^\| (\S+), bundled into/gmu)].map(([, name]) => name!)
  expect(names.length + commandPackages.length).toBeGreaterThan(4)
  for (const name of [...names, ...commandPackages])
    expect(packages[`node_modules/${name}`]?.license, name).toMatch(permissive)
})

test('scripts need no shell of one system', () => {
  for (const [name, script] of Object.entries(scripts)) {
    expect(script, name).not.toMatch(/(?:^|&& )(?:rm|cp|mv|mkdir|cat|sed|bash|sh|export|[A-Z_]+=\S+) /u)
    const outside = script.replace(/"(?:\\.|[^"\\])*"/gu, '""')
    expect(outside, name).not.toMatch(/['`$;]|(?<!\|)\|(?!\|)|(?<!&)&(?!&)/u)
  }
})
