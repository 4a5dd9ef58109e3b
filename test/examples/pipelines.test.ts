import {cpSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {repository, runNode} from '../helpers/built-cli.js'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'

let installed: InstalledPackage

beforeAll(async () => {
  installed = await installPackage(
    {index: 'src/index.ts', emit: 'src/api/emit.ts', enforce: 'src/api/enforce.ts', ai: 'src/enforce/ai-sdk.ts'},
    ['ai'],
  )
  for (const name of ['pipeline-plain', 'pipeline-ai-sdk', 'bilingual-site'])
    cpSync(join(repository, 'examples', name), join(installed.folder, name), {recursive: true})
})
afterAll(() => installed.remove())

async function example(...args: [script: string, ...string[]]): Promise<string> {
  const {code, stdout, stderr} = await runNode(args, {cwd: installed.folder})
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

test('a plain function: memory first, then the translator, and all follow the glossary', async () => {
  const output = await example('pipeline-plain/translate-units.mjs')
  expect(output).toContain('SCODA held an investment promotion conference.\n  clean: memory (0 fixed, 0 left)')
  expect(output).toContain('4 clean, 0 with findings')
  expect(output).not.toMatch(/Model Zone|four hubs|Demonstration Zone/u)
})

test('a model that disobeys and is repaired', async () => {
  const output = await example('pipeline-ai-sdk/translate-with-model.mjs')
  expect(output).toContain('the current translation does not')
  expect(output).toContain('clean after 2 calls: SCODA is building the “four centers”')
})

test('a site from a folder of releases', async () => {
  const output = await example('bilingual-site/build-site.mjs', 'site')
  expect(output).toContain('2024-04-park: term-forbidden')
  expect(output).toContain('1 of 2 pages published')
  const site = join(installed.folder, 'site')
  expect(existsSync(join(site, '2024-04-park.html'))).toBe(false)
  expect(readFileSync(join(site, '2024-03-expo.html'), 'utf8')).toContain('上合示范区举办投资推介会')
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('(held back)')
})
