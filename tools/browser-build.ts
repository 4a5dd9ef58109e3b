import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {BuildOptions, Plugin} from 'esbuild'

// Builds run from the root of the repository.
const root = resolve('.')
const here = join(root, 'tools')
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** What stands for the few modules of ours that ask Node for something. Any other module of Node fails the build. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({filter: /^node:buffer$/}, () => ({path: join(here, 'browser/node-buffer.ts')}))
    build.onResolve({filter: /\/text\/yaml-library\.js$|^\.\/yaml-library\.js$/}, () => ({
      path: join(here, 'browser/yaml-library.ts'),
    }))
    build.onResolve({filter: /\/text\/package-version\.js$|^\.\/package-version\.js$/}, () => ({
      path: join(here, 'browser/package-version.ts'),
    }))
    build.onResolve({filter: /\/workbench-app\.js$/}, () => ({path: join(here, 'browser/workbench-app.ts')}))
    build.onResolve({filter: /^buffer\/$/}, ({resolveDir}) =>
      build.resolve('buffer/index.js', {resolveDir, kind: 'import-statement'}),
    )
  },
}

/** How programs for browsers are built: everything inside, for browsers of the last four years. */
export const browserBuild: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'browser',
  // The engine runs in workers too, which have no document.
  conditions: ['worker', 'module'],
  target: ['chrome111', 'firefox115', 'safari16'],
  charset: 'utf8',
  legalComments: 'none',
  plugins: [standIns],
  inject: [join(here, 'browser/node-buffer.ts')],
  define: {DUIZHAO_VERSION: JSON.stringify(version)},
  loader: {'.yaml': 'text', '.md': 'text'},
  jsx: 'automatic',
  jsxImportSource: 'preact',
}
