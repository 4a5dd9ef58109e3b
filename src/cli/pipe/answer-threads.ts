import {setImmediate as turn} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {type AnswerContext, answerBlock, type BlockAnswers} from '../../records/answer-block.js'
import {type Io, writeOut} from '../io.js'

export interface AnswerThreadsOptions {
  /** Threads that answer beside this one, which reads, writes, and answers what the others have no time for. */
  readonly others: number
  /** Module that answers blocks of lines, and what it is given. */
  readonly worker: URL
  readonly workerData: object
  /** Answers here. */
  readonly context: AnswerContext
  readonly io: Io
}

/** Blocks that a thread is given before it has answered the first one. */
const blocksAhead = 2
/** Blocks that were answered here and wait for earlier ones. */
const blocksWaiting = 4

interface Thread {
  readonly worker: Worker
  /** Those waiting for an answer, in order; the lines are kept in case the thread dies. */
  readonly open: {readonly lines: Uint8Array; settle(answers: BlockAnswers | undefined): void}[]
  isReady: boolean
  isDead: boolean
}

/**
 * Answers blocks of lines in several threads, this one among them, and writes the answers in the order of the blocks. At most two
 * blocks a thread and four more are on their way, so that reading waits for the reader of the answers. Started by the first
 * {@link begin}.
 */
export class AnswerThreads {
  private readonly threads: Thread[] = []
  private readonly unwritten: Promise<BlockAnswers>[] = []
  private written: Promise<void> = Promise.resolve()

  constructor(private readonly options: AnswerThreadsOptions) {}

  /** Start the threads; true as soon as one is ready for work. */
  begin(): boolean {
    while (this.threads.length < this.options.others) this.threads.push(this.start())
    return this.threads.some(({isReady, isDead}) => isReady && !isDead)
  }

  /** Hand on a block of lines. Waits while too many are on their way. */
  async add(lines: Uint8Array, onAnswered: (answers: BlockAnswers) => void): Promise<void> {
    if (this.unwritten.length >= this.threads.length * blocksAhead + blocksWaiting) await this.unwritten[0]
    // what other threads have answered comes in between two blocks
    else if (this.idle() === undefined) await turn()
    const answers = this.answersTo(lines)
    const done = this.written.then(async () => {
      const block = await answers
      onAnswered(block)
      await writeOut(this.options.io, block.text)
      void this.unwritten.shift()
      return block
    })
    done.catch(() => {})
    this.unwritten.push(done)
    this.written = done.then(() => {})
    this.written.catch(() => {})
  }

  /** Wait until all is written. */
  async finish(): Promise<void> {
    await this.written
  }

  /** End the threads. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map(({worker}) => worker.terminate()))
  }

  private async answersTo(lines: Uint8Array): Promise<BlockAnswers> {
    const thread = this.idle()
    const answers =
      thread === undefined
        ? undefined
        : await new Promise<BlockAnswers | undefined>(settle => {
            thread.open.push({lines, settle})
            thread.worker.postMessage(lines)
          })
    return answers ?? answerBlock(lines, this.options.context)
  }

  /** The thread that has least to do; undefined where each has enough. */
  private idle(): Thread | undefined {
    let best: Thread | undefined
    for (const thread of this.threads) {
      if (!thread.isReady || thread.isDead || thread.open.length >= blocksAhead) continue
      if (best === undefined || thread.open.length < best.open.length) best = thread
    }
    return best
  }

  private start(): Thread {
    const worker = new Worker(this.options.worker, {workerData: this.options.workerData})
    const thread: Thread = {worker, open: [], isReady: false, isDead: false}
    worker.on('message', (message: 'ready' | BlockAnswers) => {
      if (message === 'ready') thread.isReady = true
      else thread.open.shift()?.settle(message)
    })
    worker.on('error', () => {})
    worker.on('exit', () => {
      thread.isDead = true
      for (const {settle} of thread.open.splice(0)) settle(undefined)
    })
    return thread
  }
}
