import {setFlagsFromString} from 'node:v8'

/**
 * A run over documents ends within a second or two, and would spend a fifth of it on optimising functions that have little left to do:
 * the engine is told to wait about five times as long before it takes one up, and to do less of it (see {@link optimiseLess}), in all
 * threads (docs/performance.md has the figures). It changes when and how code is optimised and nothing else, so no answer can depend
 * on it; it is set before any thread starts, for the one version of the engine that it was measured on. What runs for minutes is optimised all
 * the same; workers of a batch, of which there are as many as cores, have no other core that would optimise for them.
 */
export function optimiseLate(): void {
  if (isMeasured()) setFlagsFromString('--interrupt-budget=350000')
  optimiseLess()
}

/**
 * The engine puts a third of the code into an optimised function that it would by itself, and no second copy of its loops: it compiles a quarter
 * less, and what comes out is as fast here, where the time is spread over many functions. For `pipe` too, of whose threads each compiles for itself.
 * `--no-regexp-tier-up` would save some milliseconds of the start, but set in a process that runs it makes this engine fail on many documents.
 */
export function optimiseLess(): void {
  if (isMeasured()) setFlagsFromString('--max-inlined-bytecode-size-cumulative=300 --no-turbo-loop-peeling')
}

function isMeasured(): boolean {
  return process.versions.v8.startsWith('11.3.')
}
