/**
 * Stands for `vitest` in a mutation run: collects the tests of a file and runs them in the same process, which takes a
 * tenth of the time of a run of vitest. Assertions are those of vitest itself.
 */
import {readFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import {fn, spyOn} from '@vitest/spy'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

chai.use(({Assertion}) => {
  // Files are written by a run of vitest only; here they are read.
  Assertion.addMethod('toMatchFileSnapshot', function (this: object, path: string) {
    chai.expect(chai.util.flag(this, 'object')).to.equal(readFileSync(resolve(folder, path), 'utf8'))
  })
})

type Work = (...args: readonly unknown[]) => unknown
type Hooks = 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach'

interface Group {
  readonly parent: Group | undefined
  readonly hooks: Readonly<Record<Hooks, Work[]>>
  readonly items: (Group | {readonly work: Work})[]
}

const newGroup = (parent?: Group): Group => ({
  parent,
  hooks: {beforeAll: [], afterAll: [], beforeEach: [], afterEach: []},
  items: [],
})

let current = newGroup()
let folder = '.'

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
) as unknown as Parameters<typeof setState>[1]
setState({...getState(expect), assertionCalls: 0}, expect)

/** `test(name, work)` and `test(name, options, work)`; time limits are those of the whole run. */
type Declare = (name: string, ...rest: readonly unknown[]) => void

const named =
  (add: (work: Work) => void): Declare =>
  (_, ...rest) =>
    add(rest.find(one => typeof one === 'function') as Work)

const rows = (table: readonly unknown[], add: (work: Work) => void): Declare =>
  named(work => {
    for (const row of table) add(() => work(...(Array.isArray(row) ? row : [row])))
  })

const addTest = (work: Work): void => void current.items.push({work})

function addGroup(work: Work): void {
  const group = newGroup(current)
  current.items.push(group)
  current = group
  work()
  current = group.parent!
}

const never: Declare = () => {}
const declaring = (add: (work: Work) => void) =>
  Object.assign(named(add), {
    each: (table: readonly unknown[]) => rows(table, add),
    skip: never,
    skipIf: (skipped: boolean) => (skipped ? never : named(add)),
    runIf: (wanted: boolean) => (wanted ? named(add) : never),
  })

export const test = declaring(addTest)
export const it = test
export const describe = declaring(addGroup)

const hook = (name: Hooks) => (work: Work) => void current.hooks[name].push(work)
export const beforeAll = hook('beforeAll')
export const afterAll = hook('afterAll')
export const beforeEach = hook('beforeEach')
export const afterEach = hook('afterEach')

const {env} = process
export const vi = {
  fn,
  spyOn,
  stubEnv: (name: string, value: string): void => {
    process.env = {...env, [name]: value}
  },
  unstubAllEnvs: (): void => {
    process.env = env
  },
}

/** What only a run of vitest provides; tests that need it take no part. */
export function inject(name: string): never {
  throw new Error(`needs “${name}”`)
}

/** Run what a file has declared since the last call; rejects with the first failure. */
export async function runCollected(file: string): Promise<void> {
  const group = current
  folder = dirname(file)
  current = newGroup()
  await runGroup(group, [], [])
}

async function runGroup(group: Group, before: readonly Work[], after: readonly Work[]): Promise<void> {
  const {hooks} = group
  for (const work of hooks.beforeAll) await work()
  const [each, afterwards] = [
    [...before, ...hooks.beforeEach],
    [...hooks.afterEach, ...after],
  ]
  for (const item of group.items) {
    if ('items' in item) {
      await runGroup(item, each, afterwards)
      continue
    }
    const undo: unknown[] = []
    for (const work of each) undo.push(await work())
    await item.work()
    for (const work of [...afterwards, ...undo]) if (typeof work === 'function') await work()
  }
  for (const work of hooks.afterAll) await work()
}
