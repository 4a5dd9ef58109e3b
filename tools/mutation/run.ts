/**
 * Change the sources one place at a time and see whether a test notices: `npm run mutation -- [ROOM|FOLDER|FILE…] [n=100] [seed=1]`.
 *
 * Of all mutants of a room a seeded sample of `n` is tried. A mutant is killed when a test of the room fails or does not end; only
 * tests that reach its place are run. Printed are the ones that survived, with their places, and the share that was killed.
 */
import {existsSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {CompiledTree, typescriptIn} from './compiled-tree.js'
import {type Mutant, mutantsOf, mutated, probed} from './mutants.js'
import {type Room, rooms} from './rooms.data.js'
import type {Covered} from './worker.js'

interface Outcome {
  readonly mutant: Mutant
  readonly result: 'killed' | 'survived' | 'not reached'
}

const options = Object.fromEntries(
  process.argv.slice(2).flatMap(arg => (arg.includes('=') ? [arg.split('=', 2) as [string, string]] : [])),
)
const named = process.argv.slice(2).filter(arg => !arg.includes('='))
const size = Number(options.n ?? 100)
const seed = Number(options.seed ?? 1)

function chosenRooms(): Room[] {
  if (named.length === 0) return [...rooms]
  return named.map(name => rooms.find(room => room.name === name) ?? roomOfPath(name.replace(/\/$/u, '')))
}

function roomOfPath(path: string): Room {
  if (!existsSync(path)) throw new Error(`no room, folder or file “${path}”; rooms: ${rooms.map(({name}) => name)}`)
  const holding = rooms.filter(({sources}) => sources.some(source => `${path}/`.startsWith(`${source}/`)))
  const tests = (holding.length === 0 ? rooms : holding).flatMap(room => room.tests)
  return {name: path, sources: [path], tests: [...new Set(tests)]}
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(state: number): () => number {
  let next = state >>> 0
  return () => {
    next = (next + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(next ^ (next >>> 15), next | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function sample(mutants: readonly Mutant[]): Mutant[] {
  const random = randomNumbers(seed)
  const drawn = mutants.map(mutant => ({mutant, key: random()})).sort((a, b) => a.key - b.key)
  return drawn
    .slice(0, size)
    .map(({mutant}) => mutant)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))
}

/** Run a room; `undefined` where nothing can be changed. */
function runRoom({name, sources, tests}: Room): Outcome[] {
  const files = sources.flatMap(typescriptIn).filter(file => !file.endsWith('.data.ts'))
  const all = files.flatMap(file => mutantsOf(file, readFileSync(file, 'utf8')))
  const mutants = sample(all)
  const tree = new CompiledTree()
  const testFiles = tests.flatMap(typescriptIn).filter(file => file.endsWith('.test.ts'))
  for (const file of new Set(mutants.map(mutant => mutant.file)))
    tree.write(
      file,
      probed(
        readFileSync(file, 'utf8'),
        mutants.map((mutant, id) => ({mutant, id})).filter(({mutant}) => mutant.file === file),
      ),
    )
  const covered = tree.cover(testFiles)
  for (const {file, passed, reason} of covered)
    if (!passed) console.log(`  left out: ${file} (${reason?.split('\n')[0]})`)
  for (const file of new Set(mutants.map(mutant => mutant.file))) tree.write(file)
  const passing = covered.filter(({passed}) => passed)
  const outcomes = mutants.map((mutant, id): Outcome => {
    const outcome: Outcome = {mutant, result: tryMutant(tree, mutant, id, passing)}
    if (outcome.result !== 'killed') show(outcome)
    return outcome
  })
  tree.remove()
  const killed = countKilled(outcomes)
  console.log(
    `${name}: ${killed} of ${outcomes.length} killed, ${share(killed, outcomes.length)} (of ${all.length} mutants)`,
  )
  return outcomes
}

function tryMutant(tree: CompiledTree, mutant: Mutant, id: number, covered: readonly Covered[]): Outcome['result'] {
  const atLoading = covered.some(({loaded}) => loaded.includes(id))
  const loading = new Set(
    atLoading
      ? tree.loading(
          mutant.file,
          covered.map(({file}) => file),
        )
      : [],
  )
  const own = basename(mutant.file, '.ts')
  const nearness = ({file, ms}: Covered): number => (basename(file, '.test.ts') === own ? -1 : ms)
  const reaching = covered
    .filter(({file, ids}) => ids.includes(id) || loading.has(file))
    .sort((a, b) => nearness(a) - nearness(b))
  if (reaching.length === 0) return 'not reached'
  const text = readFileSync(mutant.file, 'utf8')
  tree.write(mutant.file, mutated(text, mutant))
  // what goes on for ever does so in the nearest file mostly, which is given its own time
  const passes = [reaching.slice(0, 1), reaching.slice(1)].every(
    part =>
      part.length === 0 ||
      tree.passes(
        part.map(({file}) => file),
        15_000 + 8 * part.reduce((sum, {ms}) => sum + ms, 0),
      ),
  )
  tree.write(mutant.file, text)
  return passes ? 'survived' : 'killed'
}

function show({mutant, result}: Outcome): void {
  const {file, line, original, operator, replacement} = mutant
  const short = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 90)
  console.log(`  ${result}  ${file}:${line}  ${operator}:  ${short(original)}  →  ${short(replacement)}`)
}

function countKilled(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({result}) => result === 'killed').length
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'nothing to change' : `${((100 * part) / whole).toFixed(1)} %`
}

const outcomes = chosenRooms().flatMap(runRoom)
const killed = outcomes.filter(({result}) => result === 'killed').length
console.log(
  `all: ${killed} of ${outcomes.length} killed, ${share(killed, outcomes.length)} (n=${size} a room, seed=${seed})`,
)
