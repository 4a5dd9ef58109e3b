import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli, repository} from '../helpers/built-cli.js'

interface Output {
  readonly folder: string
  readonly file: string
  readonly args: readonly string[]
}

const listed: {outputs: Output[]} = JSON.parse(readFileSync(join(repository, 'examples/outputs.json'), 'utf8'))

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())

test.each(listed.outputs)('examples/$folder/$file is what the command prints', async ({folder, file, args}) => {
  const {code, stdout, stderr} = await cli.run(args, {cwd: join(repository, 'examples', folder)})
  expect(stderr).toBe('')
  expect(code).toBe(folder === 'planted' && args[0] === 'check' ? 1 : 0)
  await expect(stdout).toMatchFileSnapshot(join(repository, 'examples', folder, file))
})
