import * as z from 'zod'
import type {Block, BlockKind} from '../../model/document.js'
import type {FindingPlace} from '../../model/finding.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {formatOf} from '../../parse/formats.js'
import {compareMarkup} from '../answer/compare-answer.js'
import {changedCode} from '../coverage/changed-code.js'
import {tablesOf} from '../coverage/table-shape.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type ReportFinding} from '../engine/define-rule.js'

/**
 * Headings, lists and tables differ: a heading on another level (against the shift of the whole document), a heading or
 * list item that became something else, a table of another shape, a line of code that was changed. What is missing altogether is an omission or addition.
 */
export const structureMismatch = defineRule({
  id: 'structure-mismatch',
  defaultLevel: 'error',
  scope: 'answer',
  options: z.strictObject({
    headings: z.boolean().default(true),
    lists: z.boolean().default(true),
    tables: z.boolean().default(true),
    code: z.boolean().default(true),
  }),
  check(context, {headings, lists, tables, code}, report) {
    const pairs = blockPairs(context)
    if (headings) checkHeadingLevels(context, pairs, report)
    checkKinds(context, pairs, {heading: headings, 'list-item': lists}, report)
    if (tables) checkTables(context, report)
    if (context.answer?.markup !== undefined) compareMarkup(context, context.answer.markup, report)
    else if (code) checkCode(context, report)
  },
})

interface BlockPair {
  readonly source: Block
  readonly target: Block
}

/**
 * Blocks that correspond as wholes: all their units lead from the one to the other and to no third block. Units of low
 * confidence say nothing.
 */
function blockPairs(context: CheckContext): BlockPair[] {
  const partners = {source: new Map<number, Set<number>>(), target: new Map<number, Set<number>>()}
  const add = (side: 'source' | 'target', block: number, partner: number): void => {
    const known = partners[side].get(block)
    if (known === undefined) partners[side].set(block, new Set([partner]))
    else known.add(partner)
  }
  for (const unit of context.compared) {
    const certain = unit.confidence >= context.minConfidence
    for (const {blockIndex: source} of unit.source) {
      if (!certain || unit.target.length === 0) add('source', source, -1)
      for (const {blockIndex: target} of unit.target) {
        add('source', source, target)
        add('target', target, source)
      }
    }
    if (!certain || unit.source.length === 0) for (const {blockIndex} of unit.target) add('target', blockIndex, -1)
  }
  return [...partners.source].flatMap(([source, [target, ...others]]) => {
    if (target === undefined || target < 0 || others.length > 0 || partners.target.get(target)?.size !== 1) return []
    return [{source: context.source.document.blocks[source]!, target: context.target.document.blocks[target]!}]
  })
}

function checkHeadingLevels(context: CheckContext, pairs: readonly BlockPair[], report: ReportFinding): void {
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
  report: ReportFinding,
): void {
  const {source: one, target: other} = context
  if (![one, other].every(({document}) => formatOf(document.format).statesKinds)) return
  let previous = ''
  for (const {source, target} of pairs) {
    const name = `${source.kind} ${target.kind}`
    const isRepeated = name === previous
    previous = name
    if (source.kind === target.kind || isRepeated || !stated.has(source.kind) || !stated.has(target.kind)) continue
    const marked = source.kind === 'paragraph' ? target.kind : source.kind
    if (!isMarkedKind(marked) || !enabled[marked] || isEnumerated(source) || isEnumerated(target)) continue
    report({
      messageId: `${source.kind}-to-${target.kind}`,
      data: {},
      ...places(context, source, target),
      severity: 'warning',
    })
  }
}

/** `1）`, `一、`, `(a)`, `•`: a paragraph that is an item of a list without its markup. */
const enumerator = /^[（(]?(?:[\p{N}一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4})[）).、．]|^[•·●■◆▪➤-]/u

function isEnumerated({kind, content}: Block): boolean {
  return kind === 'paragraph' && enumerator.test(content.text)
}

function isMarkedKind(kind: BlockKind): kind is Marked {
  return kind === 'heading' || kind === 'list-item'
}

function checkTables(context: CheckContext, report: ReportFinding): void {
  const source = tablesOf(context.source.document)
  const target = tablesOf(context.target.document)
  if (source.length !== target.length) {
    const first = source[target.length] ?? target[source.length]
    const side = source.length > target.length ? 'source' : 'target'
    const data = {source: source.length, target: target.length}
    report({messageId: 'table-count', data, [side]: placeOf(context[side], first!.blocks[0]!), severity: 'warning'})
    return
  }
  const isOneFile = context.source.document.text === context.target.document.text
  for (const [i, table] of source.entries()) {
    const other = target[i]!
    if (table.rows === other.rows && table.columns === other.columns) continue
    // A row of a table that holds both languages whose cell is empty is an omission.
    if (isOneFile && table.blocks[0]!.cell?.table === other.blocks[0]!.cell?.table) continue
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

/** Code that was changed on one side only. */
function checkCode(
  {source: {document: source}, target: {document: target}}: CheckContext,
  report: ReportFinding,
): void {
  const blocks = {
    source: formatOf(source.format).findCode?.(source.text) ?? [],
    target: formatOf(target.format).findCode?.(target.text) ?? [],
  }
  const texts = {source: source.text, target: target.text}
  const isOneFile = source.path === target.path && source.text === target.text
  if (isOneFile || blocks.source.length === 0 || blocks.target.length === 0) return
  for (const change of changedCode(texts, blocks, [source.lang, target.lang])) {
    const [own, other] = (['source', 'target'] as const).map(side => {
      const span = change[side]
      return span === undefined ? undefined : {...span, text: texts[side].slice(span.start, span.end)}
    })
    const messageId = own === undefined ? 'code-line-added' : other === undefined ? 'code-line-missing' : 'code-differs'
    const data = {text: (own ?? other)!.text, found: (other ?? own)!.text}
    report({messageId, data, ...(own && {source: own}), ...(other && {target: other}), severity: 'warning'})
  }
}

function places(context: CheckContext, source: Block, target: Block): {source: FindingPlace; target: FindingPlace} {
  return {source: placeOf(context.source, source), target: placeOf(context.target, target)}
}

function placeOf({document}: SegmentedDocument, {span: {start, end}}: Block): FindingPlace {
  return {start, end, text: document.text.slice(start, end)}
}
