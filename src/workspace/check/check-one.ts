import type {CheckContext} from '../../check/engine/context.js'
import {checkAlone} from '../../check/engine/engine.js'
import type {Document} from '../../model/document.js'
import {segmentPair} from '../../pipeline/align.js'
import {contextsOf} from '../../pipeline/check.js'
import {viewPair} from '../../workbench/pair-view.js'
import {type InputTexts, pathsOf} from '../inputs/input-texts.js'
import {parseTexts} from '../inputs/parse-texts.js'
import type {ReadingOptions, Sides} from '../inputs/read-texts.js'
import type {Settings} from '../settings/settings.js'
import {type Aligner, alignSides} from './align-sides.js'
import {checkTranslations} from './check-translations.js'
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
  const sides = parseTexts(texts, {...reading, sourceLang: settings.sourceLang})
  return checkContext(texts, await contextOf(sides, settings, aligner), settings)
}

/** Align an input; what the rules will see. */
export async function contextOf(sides: Sides, settings: CheckSettings, aligner?: Aligner): Promise<CheckContext> {
  const {termbase, minConfidence, today} = settings
  const aligned = sides.kind === 'single' ? sides : await alignSides(segmentPair(sides, {termbase}), settings, aligner)
  const leftOut = sides.kind === 'pair' ? sides.leftOut : undefined
  return {...contextsOf([aligned], {termbase, minConfidence, today})[0]!, leftOut, accepted: settings.accepted}
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
  }
  return {texts, settings, context, result}
}
