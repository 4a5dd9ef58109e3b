import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {repository} from '../helpers/built-cli.js'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly 'runs-on': string
  readonly 'timeout-minutes'?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly strategy?: {readonly matrix: Readonly<Record<string, readonly unknown[]>>}
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8')
const workflow = (name: string): Workflow => parse(textOf(`.github/workflows/${name}`)) as Workflow
const {scripts, ...manifest} = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly repository?: unknown
}

describe.each(readdirSync(join(repository, '.github/workflows')))('%s', name => {
  const {permissions, jobs} = workflow(name)
  const steps = Object.values(jobs).flatMap(job => job.steps)

  test('may read only what is checked out, unless a job says more', () => {
    expect(permissions).toEqual({contents: 'read'})
  })

  test('every job ends by itself', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test('actions are of the forge itself, each in a major version', () => {
    for (const {uses} of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/u)
  })

  test('every npm script that is run exists', () => {
    const run = steps.flatMap(step =>
      [...(step.run ?? '').matchAll(/\bnpm (?:run )?([\w:-]+)/gu)].map(match => match[1]!),
    )
    for (const script of run)
      if (!['audit', 'ci', 'pkg', 'publish'].includes(script)) expect(scripts).toHaveProperty(script)
  })

  test('nothing of a title, branch or comment is put into a command', () => {
    for (const {run = ''} of steps) expect(run).not.toContain('${{')
  })
})

test('changes are tried on the oldest and the newest Node and on three systems', () => {
  const {test: job} = workflow('ci.yml').jobs
  expect(job!.strategy!.matrix).toEqual({os: ['ubuntu-latest', 'macos-latest', 'windows-latest'], node: [20, 22, 24]})
})

test('a release says where it was built, and only it may ask for that', () => {
  const release = workflow('release.yml')
  const {publish} = release.jobs
  expect(Object.keys(release.on)).toEqual(['push'])
  expect(publish!.permissions).toEqual({contents: 'read', 'id-token': 'write'})
  expect(publish!.steps.at(-1)!.run).toBe('npm publish --provenance --access public')
  expect(publish!.steps.some(({run}) => run === 'bash .ci/run')).toBe(true)
  expect(textOf('.github/workflows/release.yml')).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/u)
})

test('the checks of .ci/run are those of the workflow', () => {
  const ci = textOf('.ci/run')
  for (const script of ['lint', 'types', 'build', 'package', 'docs', 'example'])
    expect(ci).toContain(`npm run --silent ${script}`)
})

test('no address is invented', () => {
  for (const key of ['repository', 'bugs', 'homepage']) expect(manifest).not.toHaveProperty(key)
})

test('forms for issues can be read', () => {
  const folder = '.github/ISSUE_TEMPLATE'
  for (const name of readdirSync(join(repository, folder))) {
    const form = parse(textOf(`${folder}/${name}`)) as {
      readonly name?: string
      readonly body?: readonly {type: string}[]
    }
    if (name === 'config.yml') continue
    expect(form.name).toBeTruthy()
    expect(form.body!.every(({type}) => ['markdown', 'textarea', 'input'].includes(type))).toBe(true)
  }
})
