import ts from 'typescript'

/** One change of a source file: `[start, end)` of its text becomes `replacement`. */
export interface Mutant {
  /** Path below the repository. */
  readonly file: string
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly operator: string
  /** What is run when the mutant is reached: an expression, or a statement. */
  readonly kind: 'expression' | 'statement'
  /** A semicolon where the place begins a statement: without it a bracket would call the line before. */
  readonly separator: '' | ';'
  readonly line: number
  readonly original: string
}

type Change = Pick<Mutant, 'operator' | 'replacement'>

const comparisons: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
}

const others: Readonly<Record<string, string>> = {
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
}

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  find: 'findLast',
}

/**
 * All mutants of one file, in order: comparisons turned round or moved by one, `and` for `or`, arithmetic, conditions that
 * are always or never true, negations taken away, numbers one larger, `true` for `false`, `some` for `every`, and statements left out.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  const mutants: Mutant[] = []
  const add = (node: ts.Node, kind: Mutant['kind'], {operator, replacement}: Change): void => {
    const start = node.getStart(source)
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    const separator = kind === 'expression' && beginsStatement(node, start, source) ? ';' : ''
    const original = node.getText(source)
    mutants.push({file, start, end: node.end, replacement, operator, kind, separator, line, original})
  }
  const visit = (node: ts.Node): void => {
    if (isOutOfPlay(node)) return
    for (const change of changesOf(node, source)) add(node, ts.isStatement(node) ? 'statement' : 'expression', change)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return mutants
}

/** Whether an expression is the first thing of a statement among others. */
function beginsStatement(node: ts.Node, start: number, source: ts.SourceFile): boolean {
  let statement = node
  while (!ts.isStatement(statement) && statement.parent.getStart(source) === start) statement = statement.parent
  if (!ts.isExpressionStatement(statement)) return false
  const {parent} = statement
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)
}

/** Types, imports, and what an error says: their change is no change of what is checked. */
function isOutOfPlay(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isThrowStatement(node)
  )
}

function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node, source)
  if (ts.isNumericLiteral(node) && !isKey(node))
    return [{operator: 'number', replacement: `(${node.getText(source)} + 1)`}]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{operator: 'boolean', replacement: 'false'}]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{operator: 'boolean', replacement: 'true'}]
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{operator: 'negation', replacement: node.operand.getText(source)}]
  if (ts.isCallExpression(node)) return ofCall(node, source)
  return [...ofCondition(node, source), ...ofStatement(node)]
}

/** Whether a node is the key of an object or of what is taken out of one. */
function isKey(node: ts.Node): boolean {
  const {parent} = node
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  )
}

function ofBinary(node: ts.BinaryExpression, source: ts.SourceFile): Change[] {
  const token = node.operatorToken.getText(source)
  const [left, right] = [node.left.getText(source), node.right.getText(source)]
  const isText = [node.left, node.right].some(side => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side))
  const changed = [
    ...(comparisons[token] ?? []),
    ...(isText ? [] : [others[token]].filter(other => other !== undefined)),
  ]
  return [
    ...changed.map(other => ({operator: `${token} as ${other}`, replacement: `((${left}) ${other} (${right}))`})),
    ...(token === '??' ? [{operator: '?? left out', replacement: left}] : []),
  ]
}

function ofCall(node: ts.CallExpression, source: ts.SourceFile): Change[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return []
  const {name, expression} = node.expression
  const other = methods[name.text]
  if (other === undefined || (name.text.length === 3 && expression.getText(source) !== 'Math')) return []
  const [from, to] = [name.getStart(source) - node.getStart(source), name.end - node.getStart(source)]
  const text = node.getText(source)
  return [{operator: `${name.text} as ${other}`, replacement: text.slice(0, from) + other + text.slice(to)}]
}

/** The condition of an `if` or of `a ? b : c`, as its own node. */
function ofCondition(node: ts.Node, source: ts.SourceFile): Change[] {
  const {parent} = node
  if (parent === undefined || !ts.isExpression(node)) return []
  const isCondition =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  if (!isCondition || ts.isBinaryExpression(node)) return []
  return [{operator: 'condition', replacement: `!(${node.getText(source)})`}]
}

function ofStatement(node: ts.Node): Change[] {
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node))
    return [{operator: 'left out', replacement: ';'}]
  if (ts.isReturnStatement(node) && ts.isIfStatement(node.parent)) return [{operator: 'left out', replacement: ';'}]
  return []
}

/** The text with one mutant in it. */
export function mutated(text: string, {start, end, separator, replacement}: Mutant): string {
  return `${text.slice(0, start)}${separator}${replacement}${text.slice(end)}`
}

/** The text with a call of `probe(id)` before each of these mutants is reached. */
export function probed(text: string, mutants: readonly {readonly mutant: Mutant; readonly id: number}[]): string {
  const inserts = mutants.flatMap(({mutant: {start, end, kind, separator}, id}) => {
    const call = `globalThis.reached(${id})`
    const [open, close] = kind === 'statement' ? [`{${call};`, '}'] : [`${separator}(${call},`, ')']
    return [
      {at: start, text: open, order: -end},
      {at: end, text: close, order: Number.MAX_SAFE_INTEGER - start},
    ]
  })
  // At one place what closes comes before what opens; the longer opens first and closes last.
  const closing = (order: number): number => (order > 0 ? 0 : 1)
  inserts.sort((a, b) => a.at - b.at || closing(a.order) - closing(b.order) || a.order - b.order)
  let result = ''
  let from = 0
  for (const insert of inserts) {
    result += text.slice(from, insert.at) + insert.text
    from = insert.at
  }
  return result + text.slice(from)
}
