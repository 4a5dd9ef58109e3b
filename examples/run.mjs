// npm run example: the main job on the documents beside this file. Writes what `outputs.json` lists and shows the findings.
import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const cli = join(here, '../dist/cli.js')
const {outputs} = JSON.parse(readFileSync(join(here, 'outputs.json'), 'utf8'))

for (const {folder, file, args} of outputs) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {
    cwd: join(here, folder),
    encoding: 'utf8',
  })
  if (status === 2 || status === null) throw new Error(`duizhao ${args.join(' ')}: ${stderr}`)
  const path = join(here, folder, file)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, stdout)
  console.log(relative(process.cwd(), path))
}

console.log('\nThe pair with planted mistakes:\n')
const planted = outputs.find(({file}) => file === 'output/findings.txt')
spawnSync(process.execPath, [cli, ...planted.args], {cwd: join(here, 'planted'), stdio: 'inherit'})

console.log('\nThe same through the library (examples/library/check-release.mjs):\n')
const library = spawnSync(process.execPath, [join(here, 'library/check-release.mjs')], {stdio: 'inherit'})
process.exitCode = library.status ?? 1
