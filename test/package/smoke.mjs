// Packs the package, installs it into an empty project as a user would, and uses it there: the import, its types, the
// command. Run after a build: node test/package/smoke.mjs
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const project = mkdtempSync(join(tmpdir(), 'duizhao-smoke-'))
const npm = (args, cwd) => execFileSync('npm', args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
const withPeers = ['duizhao/ai']
const largestTarball = 12 * 1024 * 1024
const largestInstallation = 25 * 1024 * 1024

/** A rule with options of its own, without a schema library: the declarations need nothing that is not installed. */
const ruleInTypeScript = `import {checkPair} from 'duizhao'
import {defineRule, type OptionsSchema} from 'duizhao/rules'
const options: OptionsSchema<{readonly limit: number}> = {safeParse: () => ({success: true, data: {limit: 3}})}
export const rule = defineRule({
  id: 'short',
  defaultLevel: 'warning',
  options,
  check: ({units}, {limit}) => { for (const unit of units.slice(limit)) unit.source satisfies readonly unknown[] },
})
export const check: typeof checkPair = checkPair
`

try {
  const [pack] = JSON.parse(npm(['pack', '--json', '--pack-destination', project], root))
  checkFiles(pack)
  writeFileSync(join(project, 'package.json'), JSON.stringify({name: 'empty', private: true, type: 'module'}))
  npm(['install', '--no-audit', '--no-fund', '--omit=optional', '--omit=peer', join(project, pack.filename)], project)
  checkSize()
  checkExports()
  checkImport()
  checkTypes()
  checkCommand()
  console.log(`${pack.filename}: ${pack.files.length} files, ${Math.round(pack.size / 1024)} kB packed`)
} finally {
  rmSync(project, {recursive: true, force: true})
}

function checkFiles({files, size}) {
  const stray = files
    .map(({path}) => path)
    .filter(path => /^(?:src|test|bench|tools|docs\/(?!rules\/|errors\.md))\/?|\.test\.|\.map$/u.test(path))
  assert.deepEqual(stray, [], 'only what a user needs is packed')
  for (const needed of [
    'README.md',
    'LICENSE',
    'package.json',
    'dist/cli.js',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/workbench/report.js',
    'dist/workbench/report.css',
    'docs/errors.md',
    'docs/rules/term-missing.md',
  ])
    assert(
      files.some(({path}) => path === needed),
      `${needed} is packed`,
    )
  assert(size <= largestTarball, `the tarball has ${size} bytes`)
}

/** The bytes of all installed files, without optional peers. */
function checkSize() {
  const modules = join(project, 'node_modules')
  const files = readdirSync(modules, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  const size = files.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0)
  assert(size <= largestInstallation, `the installation has ${size} bytes`)
}

/** Every target of `exports` and `bin` exists, types come first, and the command has its first line. */
function checkExports() {
  const installed = join(project, 'node_modules/duizhao')
  const {exports, bin} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const [name, target] of Object.entries(exports)) {
    const targets = typeof target === 'string' ? [target] : Object.values(target)
    for (const path of targets) assert(existsSync(join(installed, path)), `${name} → ${path} exists`)
    if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types', `types come first in ${name}`)
  }
  assert.match(readFileSync(join(installed, bin.duizhao), 'utf8'), /^#!\/usr\/bin\/env node\n/u)
}

function checkImport() {
  const pinned = JSON.parse(readFileSync(join(root, 'test/api/exports.json'), 'utf8'))
  for (const [entry, {values}] of Object.entries(pinned)) {
    // Their peers are not installed here; the tests of the repository import them.
    if (withPeers.includes(entry)) continue
    const names = node(`console.log(JSON.stringify(Object.keys(await import('${entry}')).sort()))`)
    assert.deepEqual(JSON.parse(names), values, entry)
  }
  node(`
    import {DuizhaoError, loadGlossary} from 'duizhao'
    import {parseGlossary} from 'duizhao/glossary'
    for (const work of [() => loadGlossary('duizhao:no'), async () => parseGlossary('a: [', {path: 'a.yaml'})])
      await work().then(() => process.exit(1), error => error instanceof DuizhaoError || process.exit(1))
  `)
}

function checkTypes() {
  writeFileSync(join(project, 'use.ts'), ruleInTypeScript)
  const compilerOptions = {strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: []}
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['use.ts']}))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const {status, stdout} = spawnSync(process.execPath, [compiler, '-p', project], {encoding: 'utf8'})
  assert.equal(status, 0, stdout)
}

function checkCommand() {
  writeFileSync(join(project, 'a.zh.md'), '会议在青岛召开，通过了四个中心建设方案。\n')
  writeFileSync(join(project, 'a.en.md'), 'The meeting was held in Qingdao and adopted the plan for the four hubs.\n')
  writeFileSync(
    join(project, 'terms.csv'),
    'zh,en,status\n四个中心,four centers,preferred\n四个中心,four hubs,forbidden\n',
  )
  const run = (...args) => spawnSync('npx', ['duizhao', ...args], {cwd: project, encoding: 'utf8'})
  assert.match(run('--version').stdout, /^\d+\.\d+\.\d+/u)
  const check = run('check', 'a.zh.md', 'a.en.md', '-g', 'terms.csv', '-f', 'json')
  assert.equal(check.status, 1, check.stderr)
  assert.deepEqual(
    JSON.parse(check.stdout).findings.map(({ruleId}) => ruleId),
    ['term-forbidden'],
  )
  assert.equal(run('check', 'a.zh.md', 'a.en.md', '-g', 'duizhao:scoda').status, 1, 'the bundled glossary is found')
  const align = run('align', 'a.zh.md', 'a.en.md', '-f', 'json')
  assert.deepEqual(JSON.parse(align.stdout).links[0].source, [0], 'the bundled lexicon is found')
}

function node(code) {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: project, encoding: 'utf8'})
}
