/** After the build: the bundled glossaries as JSON, read and validated once instead of at every start. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {bundledGlossaries, bundledGlossaryPath, compiledGlossaryPath} from '../src/glossary/read/bundled.js'
import {writeCompiled} from '../src/glossary/read/bundled-json.js'
import {loadGlossary} from '../src/glossary/read/load.js'

for (const name of bundledGlossaries()) {
  const path = compiledGlossaryPath(name)
  rmSync(path, {force: true})
  const glossary = await loadGlossary(name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, writeCompiled(glossary, readFileSync(bundledGlossaryPath(name))))
}
