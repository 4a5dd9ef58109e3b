import {type AnswerContext, answerBlock, type BlockAnswers} from '../../records/answer-block.js'
import {readBlocks} from '../../records/lines.js'
import {type Io, writeOut} from '../io.js'
import type {AnswerThreads} from './answer-threads.js'

export interface PipeResult {
  readonly total: number
  readonly bad: number
  /** The first line that could not be processed, from 1, and why. */
  readonly first?: {readonly line: number; readonly message: string} | undefined
}

/** So many bytes are answered here: for less it does not pay to start threads. */
const fewBytes = 2 ** 19

/**
 * Answer every line of standard input by one line on standard output, in order. Few records are held at a time, and
 * reading waits until the answers were taken; no answer waits for input that is still to come. A long stream is answered in
 * `threads`, where there are any.
 */
export async function answerLines(io: Io, context: AnswerContext, threads?: AnswerThreads): Promise<PipeResult> {
  const tally = new Tally()
  let bytes = 0
  try {
    for await (const block of readBlocks(io.stdin)) {
      const isFirst = bytes === 0
      bytes += block.length
      if (threads !== undefined && bytes > fewBytes && threads.begin()) {
        await threads.add(new Uint8Array(block), answers => tally.add(answers))
      } else {
        await threads?.finish()
        const answers = answerBlock(block, context, isFirst)
        tally.add(answers)
        await writeOut(io, answers.text)
      }
    }
    await threads?.finish()
  } finally {
    await threads?.end()
  }
  return tally
}

class Tally implements PipeResult {
  total = 0
  bad = 0
  first: PipeResult['first']

  /** Of the next block. */
  add({total, bad, problem}: BlockAnswers): void {
    if (problem !== undefined) this.first ??= {line: this.total + problem.index + 1, message: problem.message}
    this.total += total
    this.bad += bad
  }
}
