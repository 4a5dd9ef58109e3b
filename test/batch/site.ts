import {type BuiltCli, folderWith, type Outcome} from '../helpers/built-cli.js'

export const glossary = `id: site
concepts:
  - id: scoda
    zh: [上合示范区]
    en: [SCODA, {text: SCO Demonstration Zone, status: forbidden}, {text: SCO Area, status: admitted}]
`
export const pattern = '{name}.zh.md={name}.en.md'

/** Pairs of which some have mistakes, and two differ in how they render a term. */
export function documents(count: number): Record<string, string> {
  const files: Record<string, string> = {'terms.yaml': glossary}
  for (let i = 0; i < count; i++) {
    const name = `d${String(i).padStart(3, '0')}`
    files[`${name}.zh.md`] = `# 第${i}期\n\n上合示范区投资${i + 10}亿元。\n`
    const term = i % 7 === 3 ? 'the SCO Demonstration Zone' : i % 11 === 5 ? 'the SCO Area' : 'SCODA'
    files[`${name}.en.md`] = `# Issue ${i}\n\nInvestment in ${term} was ${i % 5 === 4 ? i : i + 10} billion yuan.\n`
  }
  return files
}

/** A folder of documents, and the commands run in it. */
export interface Site {
  readonly path: string
  batch(action: string, ...args: string[]): Promise<Outcome>
  /** A check on this machine alone. */
  check(...args: string[]): Promise<Outcome>
  submit(run: string, ...args: string[]): Promise<Outcome>
  collect(run: string, ...args: string[]): Promise<Outcome>
  status(run: string): Promise<{readonly shards: Readonly<Record<string, number>>; readonly [field: string]: unknown}>
  remove(): void
}

export interface SiteOptions {
  readonly redis: string
  readonly env?: Readonly<Record<string, string>> | undefined
}

/** Make a site of files; a run is submitted with the pattern and the glossary, in shards of five. */
export function openSite(
  cli: BuiltCli,
  files: Readonly<Record<string, string | Uint8Array>>,
  {redis, env}: SiteOptions,
): Site {
  const {path, remove} = folderWith(files)
  const withoutRedis = new Set(['collect', 'failed'])
  const batch = (action: string, ...args: string[]): Promise<Outcome> =>
    cli.run(['batch', action, ...(withoutRedis.has(action) ? [] : ['--redis', redis]), ...args], {
      cwd: path,
      ...(env && {env}),
    })
  return {
    path,
    batch,
    check: (...args) => cli.run(['check', '--pair', pattern, '-g', 'terms.yaml', ...args], {cwd: path}),
    submit: (run, ...args) => {
      const pair = args.some(arg => ['--manifest', '--records'].includes(arg)) ? [] : ['--pair', pattern]
      const size = args.includes('--shard-size') ? [] : ['--shard-size', '5']
      const out = args.includes('-o') ? [] : ['-o', 'out']
      return batch('submit', ...pair, '-g', 'terms.yaml', '--run', run, ...out, ...size, ...args)
    },
    collect: (run, ...args) => batch('collect', '--run', run, ...(args.includes('-o') ? [] : ['-o', 'out']), ...args),
    status: async run => JSON.parse((await batch('status', '--run', run, '-f', 'json')).stdout),
    remove,
  }
}
