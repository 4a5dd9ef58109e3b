// What a user gets: the manifest (publint), the types under each way of resolving them (attw), and the package installed
// into an empty project. Run after a build: npm run package
import {spawnSync} from 'node:child_process'
import process from 'node:process'

const steps = [
  ['publint', '--strict'],
  ['attw', '--pack', '.', '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
  ['node', 'test/package/smoke.mjs'],
]

for (const [command, ...args] of steps) {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', shell: process.platform === 'win32'})
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
    process.exit(1)
  }
  console.log(stdout.trim().split('\n').at(-1))
}
