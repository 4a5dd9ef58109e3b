import {parentPort, workerData} from 'node:worker_threads'
import {type AlignTerm, alignSegments} from '../align/align.js'
import {loadLexicon} from '../align/load-lexicon.js'
import type {AlignAnswer, AlignMessage, AlignThreadData} from './align-thread.js'
import {warmUp} from './warm-up.js'

/** A thread of `duizhao check` that answers what the aligner is asked, one pair after the other. */
const {useLexicon}: AlignThreadData = workerData
const lexicon = useLexicon ? loadLexicon() : undefined
let terms: readonly AlignTerm[] = []
let isAsked = false

function answer({source, target, ...rest}: AlignMessage): AlignAnswer {
  terms = rest.terms ?? terms
  try {
    return {beads: alignSegments(source, target, {...rest, ...(lexicon === undefined ? {} : {lexicon}), terms})}
  } catch {
    // Done again in the other thread, it throws its error as it is.
    return {}
  }
}

parentPort?.on('message', (message: AlignMessage) => {
  isAsked = true
  parentPort?.postMessage(answer(message))
})
await warmUp(lexicon, () => isAsked)
