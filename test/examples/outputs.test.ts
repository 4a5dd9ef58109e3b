import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {outputs} from '../../examples/outputs.mjs'
import {type BuiltCli, buildCli, repository} from '../helpers/built-cli.js'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())

test.each(outputs)('examples/$folder/$file is what the command prints', async ({folder, file, args}) => {
  const {code, stdout, stderr} = await cli.run(args, {cwd: join(repository, 'examples', folder)})
  expect(stderr).toBe('')
  expect(code).toBe(folder === 'planted' && args[0] === 'check' ? 1 : 0)
  await expect(stdout).toMatchFileSnapshot(join(repository, 'examples', folder, file))
})
