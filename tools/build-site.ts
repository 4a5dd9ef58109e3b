/**
 * The playground as a folder of files: `npm run site`, into `site/` or the folder that is named. It works from any static host and from a
 * disk: classic scripts, a worker from a blob, data as scripts.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {shippedLexicons} from '../src/align/lexicon/shipped.data.js'
import {browserBuild} from './browser-build.js'

const root = resolve('.')
const out = resolve(process.argv[2] ?? 'site')

rmSync(out, {recursive: true, force: true})
mkdirSync(join(out, 'data'), {recursive: true})

const engine = await build({
  ...browserBuild,
  entryPoints: [join(root, 'web/playground/worker.ts')],
  format: 'iife',
  write: false,
})
writeFileSync(join(out, 'engine.js'), `globalThis.duizhaoEngine=${JSON.stringify(engine.outputFiles[0]!.text)}\n`)
await build({
  ...browserBuild,
  entryPoints: {playground: join(root, 'web/playground/playground.tsx')},
  format: 'iife',
  outdir: out,
})
for (const {file} of shippedLexicons) {
  const data = readFileSync(join(root, 'data', file)).toString('base64')
  writeFileSync(
    join(out, 'data', `${file}.js`),
    `(globalThis.duizhaoData??={})[${JSON.stringify(file)}]=${JSON.stringify(data)}\n`,
  )
}
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>对照 duizhao</title>
<link rel="stylesheet" href="playground.css">
</head>
<body>
<div id="app"></div>
<script src="engine.js"></script>
<script src="playground.js"></script>
</body>
</html>
`,
)
const first = ['index.html', 'playground.css', 'playground.js', 'engine.js']
const compressed = first.map(name => gzipSync(readFileSync(join(out, name)), {level: 9}).length)
console.log(
  `${out}: ${Math.round(compressed.reduce((sum, size) => sum + size, 0) / 1000)} kB compressed, without lexicons`,
)
