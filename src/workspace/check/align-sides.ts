import {alignSegments} from '../../align/align.js'
import type {AlignedPair, Bead} from '../../model/alignment.js'
import type {AlignRequest, UnalignedPair} from '../../pipeline/align.js'
import type {CheckSettings} from './checked-input.js'

/** Where pairs are aligned; undefined for what has to be aligned in this thread. */
export interface Aligner {
  align(request: AlignRequest): Promise<readonly Bead[] | undefined>
}

/** The pair with its beads, in this thread where there is no other one. */
export async function alignSides(
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
