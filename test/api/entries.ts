import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'

interface Target {
  readonly types: string
  readonly default: string
}

/** Entries of the package that hold code: `duizhao`, `duizhao/glossary`, … → the file that tsup builds them from. */
export function sourcesOfEntries(): Map<string, string> {
  const {exports} = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | Target>>
  }
  const built = readFileSync(resolve('tsup.config.ts'), 'utf8')
  return new Map(
    Object.entries(exports).flatMap(([name, target]) => {
      if (typeof target === 'string') return []
      const entry = target.default.replace(/^\.\/dist\/|\.js$/gu, '')
      const source = new RegExp(`^\\s+'?${entry}'?: '([^']+)'`, 'mu').exec(built)?.[1]
      if (source === undefined) throw new Error(`tsup.config.ts builds no “${entry}”`)
      return [[name.replace(/^\./u, 'duizhao'), source] as const]
    }),
  )
}
