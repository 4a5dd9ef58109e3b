// What a user gets: the manifest (publint), the types under each way of resolving them (attw), the package installed
// into an empty project, the list of the software in it, and that the same sources are packed into the same bytes.
// Run after a build: npm run package; with --rebuild the two packages are of two builds.
import {spawnSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'

const steps = [
  ['publint', '--strict'],
  ['attw', '--pack', '.', '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
  ['node', 'test/package/smoke.mjs'],
  ['node', 'tools/write-sbom.mjs', join(tmpdir(), 'duizhao-sbom.cdx.json')],
]
const shell = process.platform === 'win32'

for (const [command, ...args] of steps) {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', shell})
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
    process.exit(1)
  }
  console.log(stdout.trim().split('\n').at(-1))
}

const packed = () =>
  JSON.parse(spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8', shell}).stdout)
const first = integrityOf(packed())
if (process.argv.includes('--rebuild')) spawnSync('npm', ['run', 'build'], {shell})
const second = integrityOf(packed())
if (first !== second) {
  console.error(`two packages of the same sources differ: ${first}, ${second}`)
  process.exit(1)
}
console.log(`packed twice: ${first.slice(0, 27)}…`)

/** Newer versions of npm list packages by name. */
function integrityOf(listed) {
  const [{integrity}] = Array.isArray(listed) ? listed : Object.values(listed)
  return integrity
}
