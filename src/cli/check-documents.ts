import type {CheckContext} from '../check/engine/context.js'
import {type ActiveRule, runRules} from '../check/engine/engine.js'
import type {Finding} from '../model/finding.js'
import {alignDocuments} from '../pipeline/align.js'
import {contextsOf} from '../pipeline/check.js'
import {checkedText} from '../pipeline/consistency.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import type {Io} from './io.js'
import {createProgress} from './progress.js'
import type {ReadInput} from './read-inputs.js'
import {readLexicon, type Settings} from './settings.js'

/** What a check found out about one input. */
export interface Checked {
  readonly context: CheckContext
  readonly report: CheckedDocument
}

/** Align each pair and run the rules over all of them; files with rules of their own are run apart. */
export async function checkDocuments(
  inputs: readonly ReadInput[],
  settings: Settings,
  io: Io,
  quiet = false,
): Promise<Checked[]> {
  const contexts = await contextsOfInputs(inputs, settings, io, quiet)
  const findings = findingsOf(contexts, settings)
  return contexts.map(context => ({context, report: reportOf(context, findings.get(context) ?? [])}))
}

/** Align the pairs; a progress line shows how far. */
export async function contextsOfInputs(
  inputs: readonly ReadInput[],
  settings: Settings,
  io: Io,
  quiet: boolean,
): Promise<CheckContext[]> {
  const {termbase, translator, today} = settings
  const lexicon = inputs.some(isAlignedByText) ? await readLexicon(settings) : undefined
  const progress = createProgress(io, inputs.length, quiet, done =>
    translator.cli('aligning', {done, total: inputs.length}),
  )
  const aligned = inputs.map((input, index) => {
    progress.step(index + 1)
    if (input.kind === 'single') return input
    return alignDocuments(input, {termbase, lexicon})
  })
  progress.end()
  const {minConfidence} = settings
  return contextsOf(aligned, {
    termbase,
    minConfidence,
    today,
  })
}

/** Resources are aligned by their keys. */
function isAlignedByText(input: ReadInput): boolean {
  return input.kind === 'pair' && input.source.entries === undefined
}

/** Findings of each context; a context is judged by the rules of its files. */
export function findingsOf(contexts: readonly CheckContext[], settings: Settings): Map<CheckContext, Finding[]> {
  const found = new Map<CheckContext, Finding[]>()
  for (const [rules, group] of groupByRules(contexts, settings)) {
    const results = runRules(group, rules)
    for (const [index, context] of group.entries()) found.set(context, results[index]!)
  }
  return found
}

function groupByRules(
  contexts: readonly CheckContext[],
  settings: Settings,
): Map<readonly ActiveRule[], CheckContext[]> {
  const groups = new Map<readonly ActiveRule[], CheckContext[]>()
  for (const context of contexts) {
    const paths = [context.source.document.path, context.target.document.path].filter(path => path !== undefined)
    const rules = settings.rulesFor(paths)
    const group = groups.get(rules)
    if (group === undefined) groups.set(rules, [context])
    else group.push(context)
  }
  return groups
}

/** What a report needs of a context. */
export function reportOf({sides, source, target}: CheckContext, findings: readonly Finding[]): CheckedDocument {
  return {
    ...(sides === 'target' ? {} : {source: checkedText(source.document)}),
    ...(sides === 'source' ? {} : {target: checkedText(target.document)}),
    findings,
  }
}
