import {setImmediate} from 'node:timers/promises'
import {type AlignSide, alignSegments} from '../align/align.js'
import type {Lexicon} from '../align/lexicon.js'
import {sampleSentences} from './sample-pair.data.js'

/** After so many rounds there is little left to compile. */
const mostRounds = 40
const sampleLength = 60

/**
 * Align a sample again and again while there is nothing else to do, so that the engine has compiled the aligner when the first
 * document comes: with a large glossary that is half a second later.
 */
export async function warmUp(lexicon: Lexicon | undefined, isAsked: () => boolean): Promise<void> {
  // Copied, so that it has the form of what comes from another thread.
  const [source, target] = structuredClone([sampleSide('zh', 0), sampleSide('en', 1)] as const)
  for (let round = 0; round < mostRounds && !isAsked(); round++) {
    alignSegments(source, target, lexicon === undefined ? {} : {lexicon})
    await setImmediate()
  }
}

function sampleSide(lang: string, side: 0 | 1): AlignSide {
  const segments = Array.from({length: sampleLength}, (_, index) => ({
    text: sampleSentences[(index * 5) % sampleSentences.length]![side],
    blockIndex: Math.floor(index / 3),
    block: 'paragraph' as const,
  }))
  return {lang, segments: side === 0 ? segments : segments.filter((_, index) => index % 19 !== 7)}
}
