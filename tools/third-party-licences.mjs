// After the build: the licence texts of the packages that the command holds inside, into dist/third-party-licences.txt.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const metafile = 'dist/metafile-esm.json'
const {outputs} = JSON.parse(readFileSync(metafile, 'utf8'))
const folders = new Set()
for (const {inputs} of Object.values(outputs))
  for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0]
    if (folder !== undefined && bytesInOutput > 0) folders.add(folder)
  }
const texts = [...folders].sort().map(folder => {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(entry))
  const text = file === undefined ? `${license}\n` : readFileSync(join(folder, file), 'utf8')
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
})
writeFileSync('dist/third-party-licences.txt', texts.join(`\n${'-'.repeat(80)}\n\n`))
rmSync(metafile)
