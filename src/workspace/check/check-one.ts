import {alignSegments} from '../../align/align.js'
import type {CheckContext} from '../../check/engine/context.js'
import {type CheckedAlone, checkAlone} from '../../check/engine/engine.js'
import type {AlignedPair, Bead} from '../../model/alignment.js'
import type {Document, LanguageTag} from '../../model/document.js'
import type {PairView} from '../../model/pair-view.js'
import {type AlignRequest, segmentPair, type UnalignedPair} from '../../pipeline/align.js'
import {contextsOf} from '../../pipeline/check.js'
import {viewPair} from '../../workbench/pair-view.js'
import {type InputTexts, pathsOf} from '../inputs/input-texts.js'
import {parseTexts} from '../inputs/parse-texts.js'
import type {ReadingOptions, Sides} from '../inputs/read-texts.js'
import type {Note} from '../notes.js'
import type {Settings} from '../settings/settings.js'
import {formatNotes, inputNotes} from './input-notes.js'

/** What a check found out about one input by itself: plain data that can come from another thread or an earlier run. */
export interface InputResult extends CheckedAlone {
  /** The two sides; absent for a side that the input does not have. */
  readonly source?: ResultSide | undefined
  readonly target?: ResultSide | undefined
  /** What could not be compared. */
  readonly notes: readonly Note[]
  /** What a page shows of it, where the run asks for that. */
  readonly view?: PairView | undefined
}

interface ResultSide {
  /** Which of the texts of the input it is. */
  readonly file: 0 | 1
  readonly lang: LanguageTag
}

/** Of all settings, those that findings come from. */
export type CheckSettings = Pick<
  Settings,
  'rulesFor' | 'termbase' | 'minConfidence' | 'sourceLang' | 'today' | 'accepted' | 'keepsViews' | 'lexicon'
>

/** Where pairs are aligned; undefined for what has to be aligned in this thread. */
export interface Aligner {
  align(request: AlignRequest): Promise<readonly Bead[] | undefined>
}

/** One input that was checked by itself. */
export interface CheckedInput<Own extends CheckSettings = Settings> {
  readonly texts: InputTexts
  /** Those that it was checked by. */
  readonly settings: Own
  readonly result: InputResult
}

/** The same with what the rules saw. */
export interface CheckedSides<Own extends CheckSettings = Settings> extends CheckedInput<Own> {
  readonly context: CheckContext
}

/** Read → align → check: one input by itself. Throws the DuizhaoErrors of parsing; what a text says never throws. */
export async function checkOne(
  texts: InputTexts,
  settings: Settings,
  reading: ReadingOptions = {},
  aligner?: Aligner,
): Promise<CheckedSides> {
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

async function alignSides(
  pair: AlignedPair | UnalignedPair,
  settings: CheckSettings,
  aligner: Aligner | undefined,
): Promise<AlignedPair> {
  if ('beads' in pair) return pair
  const {source, target, request} = pair
  const beads = (await aligner?.align(request)) ?? (await alignHere(request, settings))
  return {source, target, beads}
}

async function alignHere(
  {source, target, ...evidence}: AlignRequest,
  settings: CheckSettings,
): Promise<readonly Bead[]> {
  const lexicon = await settings.lexicon({source: source.lang, target: target.lang})
  return alignSegments(source, target, {...evidence, lexicon})
}
