import type {CheckContext} from '../../check/engine/context.js'
import {checkAlone} from '../../check/engine/engine.js'
import type {AlignedPair} from '../../model/alignment.js'
import type {Document} from '../../model/document.js'
import {segmentPair} from '../../pipeline/align.js'
import {contextsOf} from '../../pipeline/check.js'
import {usesOf} from '../../pipeline/consistency.js'
import type {SingleSide} from '../../pipeline/read.js'
import {viewPair} from '../../workbench/pair-view.js'
import {eachTranslation} from '../inputs/each-translation.js'
import {type InputTexts, pathsOf} from '../inputs/input-texts.js'
import {parseTexts} from '../inputs/parse-texts.js'
import type {ReadingOptions, Sides} from '../inputs/read-texts.js'
import type {Settings} from '../settings/settings.js'
import {type Aligner, alignSides} from './align-sides.js'
import {checkTranslations, compareTranslations} from './check-translations.js'
import type {CheckedSides, CheckSettings, ResultSide} from './checked-input.js'
import {formatNotes, inputNotes} from './input-notes.js'

/** Read → align → check: one input by itself. Throws the DuizhaoErrors of parsing; what a text says never throws. */
export async function checkOne(
  texts: InputTexts,
  settings: Settings,
  reading: ReadingOptions = {},
  aligner?: Aligner,
): Promise<CheckedSides> {
  if (texts.length === 3) return checkTranslations(texts, settings, aligner)
  const options = {...reading, sourceLang: settings.sourceLang}
  const read = eachTranslation({texts, sides: parseTexts(texts, options)}, options)
  const aligned: (AlignedPair | SingleSide)[] = []
  for (const {sides} of read) aligned.push(await alignedSides(sides, settings, aligner))
  const [first, ...others] = aligned.map((one, index) =>
    checkContext(texts, contextOfAligned(one, read[index]!.sides, settings), settings),
  )
  if (others.length === 0) return first!
  const pairs = aligned.filter(one => 'beads' in one)
  const compared = pairs.flatMap((one, index) =>
    pairs.slice(index + 1).map(other => compareTranslations([one, other], texts, settings)),
  )
  const notes = new Map([first!, ...others].flatMap(({result}) => result.notes.map(one => [JSON.stringify(one), one])))
  const further = [...others, ...compared].map(({result}) => result)
  return {...first!, result: {...first!.result, notes: [...notes.values()], further}}
}

/** Align an input; what the rules will see. */
export async function contextOf(sides: Sides, settings: CheckSettings, aligner?: Aligner): Promise<CheckContext> {
  return contextOfAligned(await alignedSides(sides, settings, aligner), sides, settings)
}

async function alignedSides(
  sides: Sides,
  settings: CheckSettings,
  aligner: Aligner | undefined,
): Promise<AlignedPair | SingleSide> {
  if (sides.kind === 'single') return sides
  return alignSides(segmentPair(sides, {termbase: settings.termbase}), settings, aligner)
}

function contextOfAligned(
  aligned: AlignedPair | SingleSide,
  sides: Sides,
  {termbase, minConfidence, today, accepted}: CheckSettings,
): CheckContext {
  const leftOut = sides.kind === 'pair' ? sides.leftOut : undefined
  return {...contextsOf([aligned], {termbase, minConfidence, today})[0]!, leftOut, accepted}
}

/** Run the rules of its files over an input. */
export function checkContext<Own extends CheckSettings>(
  texts: InputTexts,
  context: CheckContext,
  settings: Own,
): CheckedSides<Own> {
  const {sides, source, target} = context
  const side = ({path, text, lang}: Document): ResultSide => {
    const [first, second] = texts
    const isSecond = second !== undefined && (path !== first.path || (path === second.path && text !== first.text))
    return {file: isSecond ? 1 : 0, lang}
  }
  const result = {
    ...checkAlone(context, settings.rulesFor(pathsOf(texts))),
    source: sides === 'target' ? undefined : side(source.document),
    target: sides === 'source' ? undefined : side(target.document),
    notes: [...texts.flatMap(formatNotes), ...inputNotes(context)],
    ...(settings.keepsViews ? {view: viewPair(context)} : {}),
    ...(settings.keepsUses && sides === 'both' ? {uses: usesOf(context)} : {}),
  }
  return {texts, settings, context, result}
}
