import en from '../../examples/planted/release.en.md'
import zh from '../../examples/planted/release.zh.md'
import type {MemoryFile} from '../../src/api/browser.js'

const encoder = new TextEncoder()

/** A release with planted mistakes; see `examples/planted/README.md`. */
export const exampleFiles: readonly MemoryFile[] = [
  {name: 'release.zh.md', bytes: encoder.encode(zh)},
  {name: 'release.en.md', bytes: encoder.encode(en)},
]
