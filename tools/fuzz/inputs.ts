/** How bytes are read as inputs, and what inputs begin with. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {hurtingPieces} from '../../test/helpers/hurting-pieces.data.js'

export interface Target {
  readonly name: string
  /** Whole inputs to start from. */
  seeds(): readonly (string | Uint8Array)[]
  /** Pieces that are put into inputs. */
  readonly tokens: readonly string[]
  /** Once, before any input. */
  prepare?(): Promise<void>
  /** Throws where a law does not hold. */
  hold(data: Uint8Array): void | Promise<void>
}

/** Stand for lone surrogates, which no UTF-8 has. */
const [high, low] = ['\uE000', '\uE001']
/** What parts the texts of an input. */
export const divider = '\uE002'

export function textOf(data: Uint8Array): string {
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(data).replaceAll(high, '\uD83D').replaceAll(low, '\uDC00')
}

export function partsOf(data: Uint8Array): [string, string] {
  const [first = '', ...rest] = textOf(data).split(divider)
  return [first, rest.join('')]
}

/** What texts break on, as bytes can hold it. */
export const hurting: readonly string[] = hurtingPieces.map(piece =>
  piece === '\uD83D' ? high : piece === '\uDC00' ? low : piece,
)

/** Short files below `examples` and `test/fixtures`. */
export function filesEnding(ending: string): string[] {
  return ['examples', 'test/fixtures/releases', 'docs/rules']
    .flatMap(folder => filesBelow(folder))
    .flatMap(path => {
      if (!path.endsWith(ending) || statSync(path).size > 2000) return []
      return [readFileSync(path, 'utf8')]
    })
}

export function pairSeeds(ending: string): string[] {
  return ['examples/scoda', 'examples/planted', ...filesBelow('test/fixtures/releases').map(path => join(path, '..'))]
    .filter((folder, index, all) => all.indexOf(folder) === index)
    .flatMap(folder => {
      try {
        const [zh, en] = ['zh', 'en'].map(lang => readFileSync(join(folder, `release.${lang}${ending}`), 'utf8'))
        return [`${zh!.slice(0, 500)}${divider}${en!.slice(0, 900)}`]
      } catch {
        return []
      }
    })
    .concat(`# 题\n\n甲。乙。\n\n- 丙\n${divider}# T\n\nA. B.\n\n- C\n`)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
