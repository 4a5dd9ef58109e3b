import {parentPort, workerData} from 'node:worker_threads'
import {type AlignTerm, alignSegments} from '../../align/align.js'
import {findLexicon} from '../../align/lexicon/load-lexicon.js'
import {type AlignAnswer, type AlignMessage, type AlignThreadData, sideOf} from './align-thread.js'

/** A thread of `duizhao check` that answers what the aligner is asked, one pair after the other. */
const {useLexicon}: AlignThreadData = workerData
let terms: readonly AlignTerm[] = []

function answer({source, target, ...rest}: AlignMessage): AlignAnswer {
  terms = rest.terms ?? terms
  try {
    const lexicon = useLexicon ? findLexicon({source: source.lang, target: target.lang}) : undefined
    return {beads: alignSegments(sideOf(source), sideOf(target), {...rest, lexicon, terms})}
  } catch {
    // Done again in the other thread, it throws its error as it is.
    return {}
  }
}

parentPort?.on('message', (message: AlignMessage) => parentPort?.postMessage(answer(message)))
