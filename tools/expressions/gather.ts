import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'

/** A regular expression as it stands in the sources. */
export interface Expression {
  /** `src/a.ts:12`, the first place. */
  readonly place: string
  /** As it is written: `/a+/gu`. */
  readonly literal: string
}

/** Every literal below a folder, each once, in the order of the files. */
export function literalsIn(folder: string): Expression[] {
  const found = new Map<string, Expression>()
  for (const file of sourcesIn(folder)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
        found.set(node.text, {place: `${file}:${line}`, literal: node.text})
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...found.values()]
}

/** Files that put expressions together from pieces. */
export function buildersIn(folder: string): string[] {
  return sourcesIn(folder).filter(file => readFileSync(file, 'utf8').includes('new RegExp('))
}

/** By which a judged expression is known. */
export function digestOf({literal}: Expression): string {
  return createHash('sha256').update(literal).digest('hex').slice(0, 12)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sourcesIn(path)
      return entry.name.endsWith('.ts') ? [path] : []
    })
}
