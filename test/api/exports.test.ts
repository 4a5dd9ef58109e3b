import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {repository} from '../helpers/built-cli.js'
import {compileEntries, namesOf, resolved} from './exported-names.js'

const {entries, checker} = compileEntries()
const pinned = JSON.parse(readFileSync(join(repository, 'test/api/exports.json'), 'utf8')) as Readonly<
  Record<string, {readonly values: readonly string[]; readonly types: readonly string[]}>
>
const all = [...entries.values()].flat()

test('the entries are those that are pinned', () => {
  expect([...entries.keys()]).toEqual(Object.keys(pinned))
})

// A name that goes is a breaking change, one that comes a promise: `npm run docs:exports` writes the file after either.
test.each([...entries.keys()])('%s exports what exports.json says', name => {
  expect(namesOf(entries.get(name)!)).toEqual(pinned[name])
})

test('duizhao itself has the names of the main job', () => {
  expect(pinned.duizhao!.values.length).toBeLessThanOrEqual(28)
})

test('a name means the same in every entry', () => {
  const meanings = new Map<string, ts.Symbol>()
  for (const {name, symbol} of all) {
    if (name !== 'default') expect([name, meanings.get(name) ?? symbol]).toEqual([name, symbol])
    meanings.set(name, symbol)
  }
})

describe('every export says what it is', () => {
  const named = new Map(all.map(({name, symbol}) => [name, symbol]))

  test.each([...named.keys()].sort())('%s', name => {
    expect(ts.displayPartsToString(named.get(name)!.getDocumentationComment(checker)).length).toBeGreaterThan(15)
  })
})

/** Symbols of this repository that the declaration of an exported one names, and that a reader would have to look up. */
function namedBy(symbol: ts.Symbol): ts.Symbol[] {
  const named: ts.Symbol[] = []
  const note = (name: ts.Node): void => {
    const found = checker.getSymbolAtLocation(name)
    if (found !== undefined) named.push(resolved(found, checker))
  }
  const visit = (node: ts.Node): void => {
    if (isHidden(node)) return
    if (ts.isTypeReferenceNode(node)) note(node.typeName)
    if (ts.isExpressionWithTypeArguments(node)) note(node.expression)
    ts.forEachChild(node, visit)
  }
  for (const declaration of symbol.declarations ?? []) visit(declaration)
  return named
}

/** Bodies, values, private and internal members: nobody outside sees their types. */
function isHidden(node: ts.Node): boolean {
  if (ts.isBlock(node) || ts.isPrivateIdentifier(node)) return true
  if (ts.getJSDocTags(node).some(({tagName}) => tagName.text === 'internal')) return true
  if (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({kind}) => kind === ts.SyntaxKind.PrivateKeyword)
  )
    return true
  return ts.isExpression(node) && ts.isVariableDeclaration(node.parent) && node.parent.initializer === node
}

test('every type that a signature names can be imported', () => {
  const exported = new Set(all.map(({symbol}) => symbol))
  const missing = new Set<string>()
  for (const [entry, names] of entries)
    for (const {symbol} of names)
      for (const named of namedBy(symbol)) {
        const place = named.declarations?.[0]
        if (place === undefined || ts.isTypeParameterDeclaration(place)) continue
        const path = relative(repository, place.getSourceFile().fileName).replaceAll('\\', '/')
        if (path.startsWith('src/') && !exported.has(named))
          missing.add(`${entry}: ${symbol.name} names ${named.name} of ${path}`)
      }
  expect([...missing]).toEqual([])
})
