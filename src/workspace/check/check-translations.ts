import {checkAlone, weaker} from '../../check/engine/engine.js'
import {profileFor} from '../../language/registry.js'
import {type AlignedPair, translationUnits} from '../../model/alignment.js'
import type {Segment} from '../../model/segment.js'
import {segmentPair} from '../../pipeline/align.js'
import {contextsOf} from '../../pipeline/check.js'
import {composePairs} from '../../pipeline/compose-pairs.js'
import {type DocumentInput, parsePair} from '../../pipeline/read.js'
import {type InputTexts, pathsOf, type TranslationTexts} from '../inputs/input-texts.js'
import type {Settings} from '../settings/settings.js'
import {type Aligner, alignSides} from './align-sides.js'
import type {CheckedSides, CheckSettings} from './checked-input.js'

/** Rules that compare facts, which two translations must have in common. */
const comparing = new Set([
  'number-mismatch',
  'percent-mismatch',
  'date-mismatch',
  'ordinal-mismatch',
  'unit-mismatch',
  'name-mismatch',
])

/** Compare two translations in files of their own; see {@link compareTranslations}. Throws the DuizhaoErrors of parsing. */
export async function checkTranslations(
  texts: TranslationTexts,
  settings: Settings,
  aligner: Aligner | undefined,
): Promise<CheckedSides> {
  const [first, second, original] = texts
  const pairs = await Promise.all([first, second].map(text => alignedWith(original, text, settings, aligner)))
  return compareTranslations([pairs[0]!, pairs[1]!], texts, settings)
}

/**
 * Compare two translations with each other where their original says nothing: in units whose original has no figure, date or name, figures, dates and
 * names that stand in both and differ. Where it has one, each translation was compared with it. Both pairs have the same source; `texts` are
 * those that they are in.
 */
export function compareTranslations<Own extends CheckSettings>(
  [one, other]: readonly [AlignedPair, AlignedPair],
  texts: InputTexts,
  settings: Own,
): CheckedSides<Own> {
  const {pair, originals} = composePairs(one, other)
  const {lang} = one.source.document
  const units = translationUnits(pair).map((unit, index) =>
    isSilent(originals[index]!, lang) ? unit : {...unit, source: [], target: []},
  )
  const {termbase, minConfidence, today, accepted} = settings
  const context = {...contextsOf([{...pair, units}], {termbase, minConfidence, today})[0]!, accepted}
  const rules = settings.rulesFor(pathsOf(texts)).filter(({rule}) => comparing.has(rule.id))
  const checked = checkAlone(context, rules)
  const result = {
    ...checked,
    // what one of them adds was said when it was compared with the original; which of the two is right nobody knows
    findings: checked.findings
      .filter(({source, target}) => source !== undefined && target !== undefined)
      .map(finding => ({...finding, severity: weaker(finding.severity, 'warning'), fix: undefined})),
    source: {file: 0, lang: pair.source.document.lang} as const,
    target: {file: texts.length === 1 ? 0 : 1, lang: pair.target.document.lang} as const,
    notes: [],
    isComparison: true,
  }
  return {texts, settings, context, result}
}

/** The original and a translation, the original as the source whatever their languages are. */
async function alignedWith(
  original: DocumentInput,
  translation: DocumentInput,
  settings: Settings,
  aligner: Aligner | undefined,
): Promise<AlignedPair> {
  const sides = parsePair(original, translation, settings)
  const isTurned = sides.source.path !== original.path
  const turned = isTurned ? parsePair(original, translation, {sourceLang: sides.target.lang}) : sides
  return alignSides(segmentPair(turned, settings), settings, aligner)
}

function isSilent(segments: readonly Segment[], lang: string): boolean {
  const {readMentions, readNativeNames} = profileFor(lang)
  return segments.every(({text}) => readMentions(text).length === 0 && (readNativeNames?.(text).length ?? 0) === 0)
}
