import {setFlagsFromString} from 'node:v8'

/**
 * A run over documents ends within a second or two, and would spend a fifth of it on optimising functions that have little left to do:
 * the engine is told to wait about nine times as long before it takes one up, in all threads (docs/performance.md has the figures). It
 * changes when code is optimised and nothing else, so no answer can depend on it; it is set before any thread starts, for the one version
 * of the engine that it was measured on. What runs for minutes is optimised all the same; workers of a batch, of which there are as many as cores, have
 * no other core that would optimise for them. Programs that stay (`pipe`, the servers) are left as they are.
 */
export function optimiseLate(): void {
  if (process.versions.v8.startsWith(engineOfNode20)) setFlagsFromString('--interrupt-budget=600000')
}

const engineOfNode20 = '11.3.'
