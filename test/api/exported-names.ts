import {resolve} from 'node:path'
import ts from 'typescript'
import {sourcesOfEntries} from './entries.js'

/** The entries of the package as the compiler sees them. */
export interface CompiledEntries {
  readonly checker: ts.TypeChecker
  /** By the name that is imported, sorted. */
  readonly entries: ReadonlyMap<string, readonly ExportedName[]>
}

/** One name of an entry. */
export interface ExportedName {
  readonly name: string
  /** What it leads to. */
  readonly symbol: ts.Symbol
  /** Whether there is something to import when the program runs. */
  readonly isValue: boolean
}

/** Compile all entries. Cost: some seconds. */
export function compileEntries(): CompiledEntries {
  const sources = sourcesOfEntries()
  const {config} = ts.readConfigFile(resolve('tsconfig.json'), ts.sys.readFile)
  const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd())
  const program = ts.createProgram(
    [...sources.values()].map(file => resolve(file)),
    options,
  )
  const checker = program.getTypeChecker()
  const exportsOf = (file: string): ExportedName[] => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(resolve(file))!)!
    return checker.getExportsOfModule(module).map(exported => {
      const symbol = resolved(exported, checker)
      return {
        name: exported.name,
        symbol,
        isValue: !isTypeOnly(exported) && (symbol.flags & ts.SymbolFlags.Value) !== 0,
      }
    })
  }
  return {checker, entries: new Map([...sources].sort().map(([name, file]) => [name, exportsOf(file)]))}
}

function isTypeOnly(exported: ts.Symbol): boolean {
  const place = exported.declarations?.[0]
  return place !== undefined && ts.isExportSpecifier(place) && (place.isTypeOnly || place.parent.parent.isTypeOnly)
}

/** The symbol itself behind `export … from`. */
export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** Names of an entry by what they are, sorted. */
export function namesOf(exported: readonly ExportedName[]): {values: string[]; types: string[]} {
  const names = (wanted: boolean): string[] =>
    exported
      .filter(({isValue}) => isValue === wanted)
      .map(({name}) => name)
      .sort()
  return {values: names(true), types: names(false)}
}
