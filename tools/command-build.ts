import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Options} from 'tsup'
import {joinChunks} from './join-chunks.js'

const source = join(dirname(fileURLToPath(import.meta.url)), '../src')

/** Packages that only the command uses: they are inside it, and nobody installs them. */
export const commandPackages = ['chokidar', 'vscode-languageserver', 'vscode-languageserver-textdocument']

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** The program of the workbench, for browsers of the last four years: one script and one style sheet, beside the command. */
const workbenchApp: Plugin = {
  name: 'workbench-app',
  setup: ({esbuild, initialOptions: {outdir}, onEnd}) =>
    onEnd(async ({errors, metafile}) => {
      if (errors.length > 0 || outdir === undefined) return
      const app = await esbuild.build({
        entryPoints: {report: join(source, '../web/report.tsx'), review: join(source, '../web/review.tsx')},
        outdir: join(outdir, 'workbench'),
        bundle: true,
        minify: true,
        format: 'iife',
        target: ['chrome111', 'firefox115', 'safari16'],
        jsx: 'automatic',
        jsxImportSource: 'preact',
        charset: 'utf8',
        legalComments: 'none',
        metafile: true,
      })
      // Whose licences are told: those of the program of the page too.
      Object.assign(metafile?.outputs ?? {}, app.metafile.outputs)
    }),
}

/** What few inputs need, as files of their own that are required when it is first asked for: a chunk would be loaded with what imports it. */
const requiredLater: Plugin = {
  name: 'required-later',
  setup({esbuild, initialOptions: {outdir}, onEnd, onResolve}) {
    onResolve({filter: /\/(?:yaml-library|html-tree)\.js$/}, ({path}) => ({
      path: join(source, '../tools/command', basename(path).replace(/js$/u, 'ts')),
    }))
    onEnd(async ({errors, metafile}) => {
      if (errors.length > 0 || outdir === undefined) return
      const later = await esbuild.build({
        entryPoints: {yaml: 'yaml', 'html-tree': join(source, 'parse/html/html-tree.ts')},
        outdir,
        minify: true,
        target: 'node20',
        outExtension: {'.js': '.cjs'},
        bundle: true,
        platform: 'node',
        format: 'cjs',
        charset: 'utf8',
        legalComments: 'none',
        metafile: true,
      })
      Object.assign(metafile?.outputs ?? {}, later.metafile.outputs)
    })
  },
}

/**
 * How the command is built, for the package and for the tests that run it: with all that it needs inside. A process that opens
 * one file for each of 300 modules starts a tenth of a second later.
 */
export const commandBuild: Options = {
  entry: {
    cli: join(source, 'cli/main.ts'),
    'align-worker': join(source, 'workspace/threads/align-worker.ts'),
    'check-worker': join(source, 'workspace/threads/check-worker.ts'),
    'pipe-worker': join(source, 'cli/pipe/pipe-worker.ts'),
  },
  // What names and help need, what the thread of the aligner needs, what a check needs.
  esbuildPlugins: [
    workbenchApp,
    requiredLater,
    joinChunks(['cli/main.ts', 'threads/align-worker.ts', 'cli/answer-check.ts']),
  ],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  // Heavy, and of use to agents, to models and to many machines only: whoever wants them installs them.
  external: [/^@modelcontextprotocol\/sdk/u, /^bullmq/u, /^ioredis/u, /^aws4fetch/u, /^ai$/u],
  noExternal: [/^(?!@modelcontextprotocol\/sdk|bullmq|ioredis|aws4fetch|ai$)/u],
  // Tables aside, half of the code that a process reads is names and spaces.
  minify: true,
  // CommonJS packages inside ask for modules of Node by `require`.
  banner: {
    js: "import {createRequire as createRequireOfCommand} from 'node:module'; const require = createRequireOfCommand(import.meta.url);",
  },
  // Tables of Chinese are a third of the size when they are not written as escapes, and are read faster.
  esbuildOptions: options => {
    options.charset = 'utf8'
  },
}
