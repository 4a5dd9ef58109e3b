/**
 * What `run.ts` bundles: `fuzz` is called by jazzer with the target of `DUIZHAO_FUZZ_TARGET`; as a program it lists targets, writes seeds and
 * a dictionary, throws mutated inputs without coverage, and shortens an input that breaks a law.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Target} from './inputs.js'
import {mutated, randomNumbers, shrunk} from './mutate.js'
import {targets} from './targets.js'

/** More than this for an input of 4 kB is a find, in seconds of the processor. */
const mostSeconds = 5

const [command = '', name = process.env.DUIZHAO_FUZZ_TARGET, folder = '', ...numbers] = process.argv.slice(2)
let prepared: Promise<void> | undefined

function targetOf(wanted: string | undefined): Target {
  const target = targets.find(one => one.name === wanted)
  if (target === undefined)
    throw new Error(`no target “${wanted}”; there are ${targets.map(one => one.name).join(', ')}`)
  return target
}

async function hold(target: Target, data: Uint8Array): Promise<void> {
  prepared ??= target.prepare?.() ?? Promise.resolve()
  await prepared
  const before = process.cpuUsage()
  await target.hold(data)
  const {user} = process.cpuUsage(before)
  if (user > mostSeconds * 1e6) throw new Error(`${(user / 1e6).toFixed(1)} s for ${data.length} bytes`)
}

export function fuzz(data: Uint8Array): Promise<void> {
  return hold(targetOf(process.env.DUIZHAO_FUZZ_TARGET), data)
}

/** As bytes with escapes, one a line. */
function dictionary({tokens}: Target): string {
  const escaped = (token: string): string =>
    [...Buffer.from(token)].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  return [...new Set(tokens)].map(token => `"${escaped(token)}"\n`).join('')
}

function writeSeeds(target: Target): void {
  const corpus = join(folder, 'corpus', target.name)
  for (const place of [corpus, join(folder, 'finds')]) mkdirSync(place, {recursive: true})
  for (const [index, seed] of target.seeds().entries()) writeFileSync(join(corpus, `seed-${index}`), seed)
  writeFileSync(join(folder, `${target.name}.dict`), dictionary(target))
}

async function throwMutants(target: Target, seconds: number, seed: number): Promise<void> {
  const corpus = join(folder, 'corpus', target.name)
  const inputs = readdirSync(corpus).map(file => readFileSync(join(corpus, file)))
  const tokens = target.tokens.map(token => Buffer.from(token))
  const random = randomNumbers(seed)
  const current = join(folder, 'finds', `${target.name}-current`)
  let count = 0
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; count++) {
    const input = count < inputs.length ? inputs[count]! : mutated(inputs, tokens, random)
    // Left behind where the process dies.
    writeFileSync(current, input)
    try {
      await hold(target, input)
    } catch (error) {
      const path = join(folder, 'finds', `${target.name}-${seed}-${count}`)
      writeFileSync(path, input)
      console.error(`${path}\n${error instanceof Error ? error.stack : error}`)
      process.exit(77)
    }
  }
  console.log(`Done ${count} runs`)
}

async function shorten(target: Target, path: string): Promise<void> {
  const failure = async (input: Uint8Array): Promise<string | undefined> => {
    try {
      await hold(target, input)
      return undefined
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
  }
  // The same failure: its first line without figures and texts.
  const kind = (message: string | undefined): string | undefined =>
    message?.replace(/\n.*/su, '').replace(/\d+/gu, '#').slice(0, 40)
  const input = readFileSync(path)
  const first = kind(await failure(input))
  if (first === undefined) {
    console.log('it breaks no law')
    return
  }
  const shortest = await shrunk(input, async shorter => kind(await failure(shorter)) === first)
  writeFileSync(`${path}.short`, shortest)
  console.log(`${JSON.stringify(new TextDecoder().decode(shortest))}\n${await failure(shortest)}`)
}

async function main(): Promise<void> {
  if (command === 'list') for (const target of targets) console.log(target.name)
  if (command === 'seeds') writeSeeds(targetOf(name))
  if (command === 'mutants') await throwMutants(targetOf(name), Number(numbers[0]), Number(numbers[1]))
  if (command === 'shorten') await shorten(targetOf(name), folder)
}

if (process.env.DUIZHAO_FUZZ_TARGET === undefined)
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
