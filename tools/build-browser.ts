/** The entry `duizhao/browser`, beside the library: one module with all that it needs inside. */
import {build} from 'esbuild'
import {browserBuild} from './browser-build.js'

await build({...browserBuild, entryPoints: ['src/api/browser.ts'], outfile: 'dist/browser.js', format: 'esm'})
