import {alignSegments} from '../align/align.js'
import {type CheckedAlone, checkAlone} from '../check/engine/engine.js'
import type {AlignedPair, Bead} from '../model/alignment.js'
import type {LanguageTag} from '../model/document.js'
import {type AlignRequest, segmentPair, type UnalignedPair} from '../pipeline/align.js'
import {contextsOf} from '../pipeline/check.js'
import type {AlignThread} from './align-thread.js'
import type {TextFile} from './files.js'
import type {InputChoices} from './options.js'
import {readFiles} from './read-inputs.js'
import {readLexicon, type Settings} from './settings.js'

/** The files of one input: two that belong together, or one. */
export type InputTexts = readonly [TextFile, TextFile] | readonly [TextFile]

/** What a check found out about one input by itself: plain data that can come from another thread or an earlier run. */
export interface CheckedInput extends CheckedAlone {
  /** Which file a side is, and its language; absent for a side that the input does not have. */
  readonly source?: CheckedSide | undefined
  readonly target?: CheckedSide | undefined
}

interface CheckedSide {
  readonly file: 0 | 1
  readonly lang: LanguageTag
}

/** Parse, align and check one input; `aligner` aligns in place of this thread. Throws the DuizhaoErrors of parsing. */
export async function checkOne(
  texts: InputTexts,
  settings: Settings,
  options: InputChoices,
  aligner?: AlignThread,
): Promise<CheckedInput> {
  const input = readFiles(texts, options)
  const {termbase, minConfidence} = settings
  const aligned = input.kind === 'single' ? input : await alignPair(segmentPair(input, {termbase}), settings, aligner)
  const [context] = contextsOf([aligned], {termbase, minConfidence})
  const {sides, source, target} = context!
  const side = ({path, lang}: {path?: string | undefined; lang: LanguageTag}): CheckedSide => ({
    file: texts.length === 2 && path !== texts[0].path ? 1 : 0,
    lang,
  })
  return {
    ...checkAlone(context!, settings.rulesFor(texts.map(({path}) => path))),
    ...(sides === 'target' ? {} : {source: side(source.document)}),
    ...(sides === 'source' ? {} : {target: side(target.document)}),
  }
}

async function alignPair(
  pair: AlignedPair | UnalignedPair,
  settings: Settings,
  aligner: AlignThread | undefined,
): Promise<AlignedPair> {
  if ('beads' in pair) return pair
  const {source, target, request} = pair
  const beads = (await aligner?.align(request)) ?? (await alignHere(request, settings))
  return {source, target, beads}
}

async function alignHere({source, target, ...evidence}: AlignRequest, settings: Settings): Promise<readonly Bead[]> {
  const lexicon = await readLexicon(settings)
  return alignSegments(source, target, {...evidence, lexicon})
}
