/** Run a TypeScript file of this repository: `node tools/run-ts.mjs bench/align-eval.ts …`. */
import {spawnSync} from 'node:child_process'
import {basename, join} from 'node:path'
import process from 'node:process'
import {buildSync} from 'esbuild'

const [script, ...args] = process.argv.slice(2)
if (script === undefined) {
  console.error('usage: node tools/run-ts.mjs SCRIPT.ts [ARGUMENTS]')
  process.exit(2)
}
const outfile = join('node_modules', '.cache', 'run-ts', `${basename(script, '.ts')}.mjs`)
buildSync({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // Data are looked for beside the code: as if the script stood in `dist/`.
  define: {'import.meta.url': 'placeOfScript'},
  banner: {js: "const placeOfScript = new URL('../../../dist/script.js', import.meta.url).href"},
  logLevel: 'warning',
})
process.exit(spawnSync(process.execPath, [outfile, ...args], {stdio: 'inherit'}).status ?? 1)
