/**
 * Stands for `vitest` in a mutation run: collects the tests of a file and runs them in the same process, which takes a
 * tenth of the time of a run of vitest. Assertions are those of vitest itself.
 */
import {readFileSync} from 'node:fs'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import {fn} from '@vitest/spy'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

chai.use(({Assertion}) => {
  // Files are written by a run of vitest only; here they are read.
  Assertion.addMethod('toMatchFileSnapshot', function (this: object, path: string) {
    chai.expect(chai.util.flag(this, 'object')).to.equal(readFileSync(path, 'utf8'))
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

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
) as unknown as Parameters<typeof setState>[1]
setState({...getState(expect), assertionCalls: 0}, expect)

function rows(table: readonly unknown[], add: (work: Work) => void): (name: string, work: Work) => void {
  return (_, work) => {
    for (const row of table) add(() => work(...(Array.isArray(row) ? row : [row])))
  }
}

const addTest = (work: Work): void => void current.items.push({work})

function addGroup(work: Work): void {
  const group = newGroup(current)
  current.items.push(group)
  current = group
  work()
  current = group.parent!
}

const named = (add: (work: Work) => void) => (_: string, work: Work) => add(work)
const never = () => {}

export const test = Object.assign(named(addTest), {
  each: (table: readonly unknown[]) => rows(table, addTest),
  skip: never,
  skipIf: (skipped: boolean) => (skipped ? never : named(addTest)),
})
export const it = test
export const describe = Object.assign(named(addGroup), {
  each: (table: readonly unknown[]) => rows(table, addGroup),
  skip: never,
  skipIf: (skipped: boolean) => (skipped ? never : named(addGroup)),
})

const hook = (name: Hooks) => (work: Work) => void current.hooks[name].push(work)
export const beforeAll = hook('beforeAll')
export const afterAll = hook('afterAll')
export const beforeEach = hook('beforeEach')
export const afterEach = hook('afterEach')

export const vi = {fn}

/** What only a run of vitest provides; tests that need it take no part. */
export function inject(name: string): never {
  throw new Error(`“${name}” is not provided here`)
}

/** Run what was collected since the last call; rejects with the first failure. */
export async function runCollected(): Promise<void> {
  const group = current
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
    for (const work of each) await work()
    await item.work()
    for (const work of afterwards) await work()
  }
  for (const work of hooks.afterAll) await work()
}
