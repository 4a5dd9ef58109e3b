import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {writeArchive} from '../../bench/archive.js'
import {BatchGround, inputArgs, inputsOfRun} from '../../bench/batch-run.js'
import {run} from '../../bench/measured-process.js'
import {buildCli, folderWith} from '../helpers/built-cli.js'
import {hasRedis} from './redis.js'

let command: string
beforeAll(async () => {
  command = (await buildCli()).main
})

test.skipIf(!hasRedis)(
  'a worker that is killed all the time loses nothing and doubles nothing (skipped where redis-server is not installed)',
  async () => {
    const {path: folder, remove} = folderWith({})
    // The 38th of a thousand cannot be read.
    writeArchive(folder, 160)
    const ground = await BatchGround.open(folder, command)
    await ground.submit('killed', '--shard-size', '4')
    const worked = await ground.work(1, {killed: 1, lives: {least: 0.5, most: 4}, options: ['--lock', '3']})
    expect(await ground.shards('killed')).toMatchObject({total: 40, done: 40, failed: 0, waiting: 0, active: 0})
    expect(worked.kills).toBeGreaterThan(0)
    await ground.close()
    const inputs = inputsOfRun(folder, 'killed')
    expect([inputs.counts.length, Math.max(...inputs.counts)]).toEqual([160, 1])
    const options = {command, codes: [2]}
    const alone = await run(['check', ...inputArgs, '-f', 'json=alone.json'], folder, options)
    const joined = await run(
      ['batch', 'collect', '--run', 'killed', '-o', 'out', '-f', 'json=joined.json'],
      folder,
      options,
    )
    expect(joined.stderr).toBe(alone.stderr)
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8')
    expect(text('joined.json')).toBe(text('alone.json'))
    remove()
  },
  300_000,
)
