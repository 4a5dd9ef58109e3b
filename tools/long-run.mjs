/** Tests that are short in CI, long: `node tools/long-run.mjs DUIZHAO_KILLS=300 test/faults/kills.test.ts`. */
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import process from 'node:process'

const args = process.argv.slice(2)
const settings = args.filter(arg => /^[A-Z_]+=/u.test(arg)).map(arg => arg.split('=', 2))
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const {status} = spawnSync(
  process.execPath,
  [vitest, 'run', '--testTimeout=3600000', ...args.filter(arg => !/^[A-Z_]+=/u.test(arg))],
  // What is set from outside wins.
  {stdio: 'inherit', env: {...Object.fromEntries(settings), ...process.env}},
)
process.exit(status ?? 1)
