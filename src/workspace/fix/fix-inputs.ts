import {type FixedTexts, fixTextsAsync, type LocatedFinding} from '../../fix/fix-texts.js'
import type {Finding} from '../../model/finding.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import type {ParsedInput} from '../check/check-changes.js'
import {replaceInFile} from '../files/replace-in-file.js'
import type {InputTexts} from '../inputs/input-texts.js'
import {documentsOf} from '../inputs/parse-texts.js'
import type {Note} from '../notes.js'
import {noProgress, type ShowProgress} from '../progress.js'
import type {CheckedWithContext, Workspace} from '../workspace.js'

export interface FixInputsOptions {
  /** Also fixes that a person should look at; false by default. */
  readonly unsafe?: boolean | undefined
  /** Let house style change the originals of pairs as well; false by default. */
  readonly both?: boolean | undefined
  readonly showProgress?: ShowProgress | undefined
}

export interface FixedInputs extends FixedTexts {
  /** Every text as it was, by its name. */
  readonly before: ReadonlyMap<string, string>
  /** The inputs as they are now, with what is left over. */
  readonly documents: readonly CheckedDocument[]
  /** What could not be compared. */
  readonly notes: readonly Note[]
}

/** Check inputs, put the fixes in and check again until nothing is left to fix. Writes no file. */
export async function fixInputs(
  inputs: readonly ParsedInput[],
  workspace: Workspace,
  {unsafe = false, both = false, showProgress = noProgress}: FixInputsOptions = {},
): Promise<FixedInputs> {
  const before = new Map(
    inputs.flatMap(({sides}) => documentsOf(sides)).map(({path = '', text}) => [path, text] as const),
  )
  let checked: readonly CheckedWithContext[] = []
  let current = inputs.map(({texts}) => texts)
  let show = showProgress
  const fixed = await fixTextsAsync(
    before,
    async texts => {
      current = inputs.map((input, index) => withTexts(input, current[index]!, texts))
      checked = await workspace.check(current, show)
      show = noProgress
      return checked.flatMap(one => located(one, both))
    },
    {unsafe},
  )
  return {
    ...fixed,
    before,
    documents: checked.map(({document}) => document),
    notes: checked.flatMap(({notes}) => notes),
  }
}

/**
 * Put what was fixed in a text into the file of its name; gives whether there was anything. Throws the DuizhaoErrors of `replaceInFile`, and the
 * file is then as it was.
 */
export async function writeFixed({before, passes}: FixedInputs, path: string, encoding?: string): Promise<boolean> {
  const edits = passes.map(pass => pass.get(path) ?? []).filter(pass => pass.length > 0)
  if (edits.length > 0) await replaceInFile(path, before.get(path)!, edits, encoding)
  return edits.length > 0
}

/** The same input with the texts as they are now, in the languages that it was read in; the same object where nothing changed. */
function withTexts({sides}: ParsedInput, current: InputTexts, texts: ReadonlyMap<string, string>): InputTexts {
  if (current.every(({path = '', text}) => texts.get(path) === text)) return current
  const documents = documentsOf(sides)
  const [first, second = first] = documents
  const isOneFile = documents.length === 2 && first!.path === second!.path
  const now = documents.map(({path, lang, format, paragraphs}) => ({
    path,
    format,
    paragraphs,
    // A file that holds both languages has none of its own.
    lang: isOneFile ? undefined : lang,
    targetLang: current[0].targetLang,
    text: texts.get(path ?? '')!,
  }))
  return isOneFile || now.length === 1 ? [now[0]!] : [now[0]!, now[1]!]
}

/** In a pair, only the translation is changed unless both sides may be. */
function located({context, document}: CheckedWithContext, both: boolean): LocatedFinding[] {
  const isPair = context.sides === 'both'
  return document.findings.map(finding => ({
    finding: isPair && !both ? withoutFixOf(finding, 'source') : finding,
    sourceText: context.source.document.path ?? '',
    targetText: context.target.document.path ?? '',
  }))
}

function withoutFixOf(finding: Finding, side: 'source' | 'target'): Finding {
  return (finding.fix?.side ?? 'target') === side ? {...finding, fix: undefined} : finding
}
