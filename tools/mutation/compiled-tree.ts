import {spawnSync} from 'node:child_process'
import {type Dirent, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {transformSync} from 'esbuild'
import type {Covered} from './worker.js'

const compiled = ['src', 'test', 'tools', 'bench']

/** All sources and tests as JavaScript in a folder of their own, so that one file can be changed and the tests run again. */
export class CompiledTree {
  private readonly modules = new Map<string, readonly string[]>()

  constructor(private readonly root = resolve('.mutation')) {
    rmSync(root, {recursive: true, force: true})
    mkdirSync(root)
    // Tests read sources and pages as texts too.
    for (const {name} of visibleIn('.')) if (!compiled.includes(name)) this.link(name)
    for (const folder of compiled) {
      for (const file of filesIn(folder)) this.link(file)
      for (const file of typescriptIn(folder)) this.write(file)
    }
  }

  /** Compile a file below the repository, with another text than it has. */
  write(file: string, text = readFileSync(file, 'utf8')): void {
    const path = this.pathOf(file)
    const stand = relative(dirname(path), join(this.root, 'tools/mutation/vitest-stand-in.js'))
    const {code} = transformSync(text, {loader: 'ts', target: 'es2022'})
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, code.replaceAll(/from "vitest"/gu, `from "${stand}"`))
    this.modules.set(path, importsOf(code, path))
  }

  private link(path: string): void {
    const place = join(this.root, path)
    mkdirSync(dirname(place), {recursive: true})
    symlinkSync(resolve(path), place)
  }

  /** Of test files, those that load `file`. */
  loading(file: string, tests: readonly string[]): string[] {
    const wanted = this.pathOf(file)
    return tests.filter(test => this.reach(this.pathOf(test)).has(wanted))
  }

  private readonly reached = new Map<string, ReadonlySet<string>>()

  private reach(path: string): ReadonlySet<string> {
    const known = this.reached.get(path)
    if (known !== undefined) return known
    const found = new Set([path])
    for (const one of found) for (const imported of this.modules.get(one) ?? []) found.add(imported)
    this.reached.set(path, found)
    return found
  }

  /** Run test files with the probes in place. */
  cover(tests: readonly string[]): Covered[] {
    const {stdout} = this.start('cover', tests, 900_000)
    return stdout
      .split('\n')
      .filter(line => line.includes('\0{'))
      .map(line => JSON.parse(line.slice(line.indexOf('\0') + 1)) as Covered)
      .map(covered => ({...covered, file: relative(this.root, covered.file).replace(/\.js$/u, '.ts')}))
  }

  /** Whether all tests of these files pass within the time. */
  passes(tests: readonly string[], timeoutMs: number): boolean {
    return this.start('run', tests, timeoutMs).status === 0
  }

  remove(): void {
    rmSync(this.root, {recursive: true, force: true})
  }

  private start(mode: string, tests: readonly string[], timeout: number): {status: number | null; stdout: string} {
    const worker = join(this.root, 'tools/mutation/worker.js')
    const args = ['--max-old-space-size=1500', worker, mode, ...tests.map(test => this.pathOf(test))]
    return spawnSync(process.execPath, args, {
      encoding: 'utf8',
      timeout,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  }

  private pathOf(file: string): string {
    return join(this.root, file.replace(/\.ts$/u, '.js'))
  }
}

/** TypeScript files below a folder, or the file itself, sorted. */
export function typescriptIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path]
  return filesIn(path)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('/fixtures/'))
    .sort()
}

function filesIn(folder: string): string[] {
  return visibleIn(folder).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function visibleIn(folder: string): Dirent[] {
  return readdirSync(folder, {withFileTypes: true}).filter(({name}) => !name.startsWith('.'))
}

function importsOf(code: string, path: string): string[] {
  const names = code.matchAll(/(?:from |import\(?)"(\.{1,2}\/[^"]+)"/gu)
  return [...names].map(match => join(dirname(path), match[1]!))
}
