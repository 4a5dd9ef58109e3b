import type {Translator} from '../../messages/translator.js'
import type {Answer} from '../../records/answer.js'
import {answerLine, type BlockAnswers} from '../../records/answer-block.js'
import {type Line, readLines} from '../../records/lines.js'
import {type Io, writeOut} from '../io.js'
import type {AnswerThreads} from './answer-threads.js'

export interface PipeResult {
  readonly total: number
  readonly bad: number
  /** The first line that could not be processed, from 1, and why. */
  readonly first?: {readonly line: number; readonly message: string} | undefined
}

/** Answers are handed on together, up to this many UTF-16 code units, as long as the next line need not be waited for. */
const longestBatch = 65_536
/** So many lines are answered here: for less it does not pay to start threads. */
const fewLines = 2000
/** Lines are handed to another thread together, up to about this many bytes. */
const blockBytes = 32_768

/**
 * Answer every line of standard input by one line on standard output, in order. Few records are held at a time, and
 * reading waits until the answers were taken; no answer waits for input that is still to come. A long stream is answered in
 * `threads`, where there are any.
 */
export async function answerLines(
  io: Io,
  answer: Answer,
  translator: Translator,
  threads?: AnswerThreads,
): Promise<PipeResult> {
  const tally = new Tally()
  const here = new LinesHere(io, answer, translator, tally)
  const there = threads === undefined ? undefined : new LinesThere(threads, tally)
  let total = 0
  try {
    for await (const line of readLines(io.stdin)) {
      total++
      if (there !== undefined && total > fewLines && 'bytes' in line && threads?.begin() === true) {
        if (here.hasAnswers) await here.flush()
        await there.add(line, total)
      } else {
        if (there?.hasLines === true) await there.finish()
        await here.add(line, total)
      }
    }
    await there?.finish()
    await here.flush()
  } finally {
    await threads?.end()
  }
  return {total, bad: tally.bad, first: tally.first}
}

class Tally {
  bad = 0
  first: {readonly line: number; readonly message: string} | undefined

  /** `firstLine` is the number of the first line that `answers` are for. */
  add({bad, problem}: Omit<BlockAnswers, 'text'>, firstLine: number): void {
    this.bad += bad
    if (problem === undefined || (this.first !== undefined && this.first.line < firstLine)) return
    this.first = {line: firstLine + problem.index, message: problem.message}
  }
}

/** Lines that are answered in this thread. */
class LinesHere {
  private answers = ''

  constructor(
    private readonly io: Io,
    private readonly answer: Answer,
    private readonly translator: Translator,
    private readonly tally: Tally,
  ) {}

  async add(line: Line, number: number): Promise<void> {
    const {text, problem} = answerLine(line, this.answer, {isFirst: number === 1, translator: this.translator})
    if (problem !== undefined) this.tally.add({bad: 1, problem: {index: 0, message: problem}}, number)
    this.answers += `${text}\n`
    if (!line.more || this.answers.length >= longestBatch) await this.flush()
  }

  get hasAnswers(): boolean {
    return this.answers !== ''
  }

  async flush(): Promise<void> {
    const {answers} = this
    this.answers = ''
    if (answers !== '') await writeOut(this.io, answers)
  }
}

/** Lines that are answered in other threads. */
class LinesThere {
  private lines: Uint8Array[] = []
  private bytes = 0
  private firstLine = 0

  constructor(
    private readonly threads: AnswerThreads,
    private readonly tally: Tally,
  ) {}

  async add(line: Extract<Line, {readonly bytes: Buffer}>, number: number): Promise<void> {
    if (this.lines.length === 0) this.firstLine = number
    else this.lines.push(lineFeed)
    this.lines.push(line.bytes)
    this.bytes += line.bytes.length + 1
    if (!line.more || this.bytes >= blockBytes) await this.handOn()
  }

  /** Whether lines were handed on, or wait to be. */
  get hasLines(): boolean {
    return this.firstLine > 0
  }

  async finish(): Promise<void> {
    await this.handOn()
    await this.threads.finish()
  }

  private async handOn(): Promise<void> {
    if (this.lines.length === 0) return
    const {firstLine} = this
    const block = Buffer.concat(this.lines)
    this.lines = []
    this.bytes = 0
    await this.threads.add(new Uint8Array(block), answers => this.tally.add(answers, firstLine))
  }
}

const lineFeed = Buffer.from('\n')
