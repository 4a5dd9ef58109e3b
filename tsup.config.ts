import {defineConfig} from 'tsup'
import {commandBuild} from './tools/command-build.js'

/** What is imported, each with its types; see `exports` in package.json. */
const library = {
  index: 'src/index.ts',
  align: 'src/api/align.ts',
  batch: 'src/api/batch.ts',
  emit: 'src/api/emit.ts',
  enforce: 'src/api/enforce.ts',
  glossary: 'src/api/glossary.ts',
  language: 'src/api/language.ts',
  memory: 'src/api/memory.ts',
  report: 'src/api/report.ts',
  rules: 'src/api/rules.ts',
  'remark/index': 'src/remark/index.ts',
  'remark/recommended': 'src/remark/recommended.ts',
  'remark/strict': 'src/remark/strict.ts',
  'remark/house-style': 'src/remark/house-style.ts',
  ai: 'src/enforce/ai-sdk.ts',
  'i18next/index': 'src/i18next/index.ts',
}

/** Built by `tools/build-browser.ts`; here its types. */
const forBrowsers = {
  browser: 'src/api/browser.ts',
}

export default defineConfig([
  {
    ...commandBuild,
    entry: library,
    banner: {},
    esbuildPlugins: [],
    // Installed they are 13 MB; what is used of them is 0.3 MB. No declaration names their types.
    noExternal: ['zod', 'js-yaml', '@orama/stemmers', 'i18next'],
    dts: {entry: {...library, ...forBrowsers}, compilerOptions: {stripInternal: true}},
  },
  {
    ...commandBuild,
    metafile: true,
    onSuccess:
      'node tools/run-ts.mjs tools/build-browser.ts && node tools/run-ts.mjs tools/compile-glossaries.ts && node tools/third-party-licences.mjs',
  },
])
