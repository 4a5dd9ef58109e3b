import {z} from 'zod'
import type {TranslationUnit} from '../../model/alignment.js'
import type {Block, BlockKind} from '../../model/document.js'
import type {FindingPlace} from '../../model/finding.js'
import type {SegmentedDocument} from '../../model/segment.js'
import type {CheckContext} from '../context.js'
import {defineRule, type Report} from '../define-rule.js'
import {tablesOf} from '../table-shape.js'

/**
 * Headings, lists and tables differ: a heading on another level (against the shift of the whole document), a heading or
 * list item that became something else, a table of another shape. What is missing altogether is an omission or addition.
 */
export const structureMismatch = defineRule({
  id: 'structure-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({
    headings: z.boolean().default(true),
    lists: z.boolean().default(true),
    tables: z.boolean().default(true),
  }),
  check(context, {headings, lists, tables}, report) {
    const pairs = blockPairs(context)
    if (headings) checkHeadingLevels(context, pairs, report)
    checkKinds(context, pairs, {heading: headings, 'list-item': lists}, report)
    if (tables) checkTables(context, report)
  },
})

interface BlockPair {
  readonly unit: TranslationUnit
  readonly source: Block
  readonly target: Block
}

/** Blocks of units that one block of each side makes up, each pair once. */
function blockPairs(context: CheckContext): BlockPair[] {
  const seen = new Set<string>()
  return context.units.flatMap(unit => {
    const source = onlyBlock(unit, 'source')
    const target = onlyBlock(unit, 'target')
    if (source === undefined || target === undefined || unit.confidence < context.minConfidence) return []
    const name = `${source} ${target}`
    if (seen.has(name)) return []
    seen.add(name)
    return [{unit, source: context.source.document.blocks[source]!, target: context.target.document.blocks[target]!}]
  })
}

function onlyBlock(unit: TranslationUnit, side: 'source' | 'target'): number | undefined {
  const [first, ...others] = unit[side]
  return others.every(({blockIndex}) => blockIndex === first?.blockIndex) ? first?.blockIndex : undefined
}

function checkHeadingLevels(context: CheckContext, pairs: readonly BlockPair[], report: Report): void {
  const levels = pairs.filter(({source, target}) => source.kind === 'heading' && target.kind === 'heading')
  const shift = mostFrequent(levels.map(({source, target}) => (target.depth ?? 1) - (source.depth ?? 1)))
  for (const {source, target} of levels) {
    const [level, expected] = [target.depth ?? 1, (source.depth ?? 1) + shift]
    if (level === expected) continue
    report({messageId: 'heading-level', data: {level, expected}, ...places(context, source, target)})
  }
}

/** The most frequent number, the one nearest to zero where several are; 0 for an empty list. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || Math.abs(a) - Math.abs(b))[0]?.[0] ?? 0
}

type Marked = 'heading' | 'list-item'

/** Kinds that the markup of a document states, so that a difference is a difference of the documents. */
const stated: ReadonlySet<BlockKind> = new Set(['heading', 'list-item', 'paragraph'])

function checkKinds(
  context: CheckContext,
  pairs: readonly BlockPair[],
  enabled: Readonly<Record<Marked, boolean>>,
  report: Report,
): void {
  if (context.source.document.format === 'text' || context.target.document.format === 'text') return
  let previous = ''
  for (const {source, target} of pairs) {
    const name = `${source.kind} ${target.kind}`
    const isRepeated = name === previous
    previous = name
    if (source.kind === target.kind || isRepeated || !stated.has(source.kind) || !stated.has(target.kind)) continue
    const marked = source.kind === 'paragraph' ? target.kind : source.kind
    if (!isMarkedKind(marked) || !enabled[marked]) continue
    report({
      messageId: `${source.kind}-to-${target.kind}`,
      data: {},
      ...places(context, source, target),
      severity: 'warning',
    })
  }
}

function isMarkedKind(kind: BlockKind): kind is Marked {
  return kind === 'heading' || kind === 'list-item'
}

function checkTables(context: CheckContext, report: Report): void {
  const source = tablesOf(context.source.document)
  const target = tablesOf(context.target.document)
  if (source.length !== target.length) {
    const first = source[target.length] ?? target[source.length]
    const side = source.length > target.length ? 'source' : 'target'
    const data = {source: source.length, target: target.length}
    report({messageId: 'table-count', data, [side]: placeOf(context[side], first!.blocks[0]!), severity: 'warning'})
    return
  }
  for (const [i, table] of source.entries()) {
    const other = target[i]!
    if (table.rows === other.rows && table.columns === other.columns) continue
    report({
      messageId: 'table-shape',
      data: {
        sourceRows: table.rows,
        sourceColumns: table.columns,
        targetRows: other.rows,
        targetColumns: other.columns,
      },
      ...places(context, table.blocks[0]!, other.blocks[0]!),
    })
  }
}

function places(context: CheckContext, source: Block, target: Block): {source: FindingPlace; target: FindingPlace} {
  return {source: placeOf(context.source, source), target: placeOf(context.target, target)}
}

function placeOf({document}: SegmentedDocument, {span: {start, end}}: Block): FindingPlace {
  return {start, end, text: document.text.slice(start, end)}
}
