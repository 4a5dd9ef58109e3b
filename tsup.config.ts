import {defineConfig} from 'tsup'

export default defineConfig({
  entry: {index: 'src/index.ts', cli: 'src/cli/main.ts'},
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  sourcemap: false,
  clean: true,
  dts: {entry: {index: 'src/index.ts'}},
})
