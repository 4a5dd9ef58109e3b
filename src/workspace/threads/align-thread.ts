import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {AlignSegment, AlignSide, AlignTerm} from '../../align/align.js'
import type {Bead} from '../../model/alignment.js'
import type {AlignRequest} from '../../pipeline/align.js'
import {TaskDied} from '../../workers/run-tasks.js'

/** To the thread: what `workerData` tells it. */
export interface AlignThreadData {
  readonly useLexicon: boolean
}

/** To the thread; without terms, those of the message before. */
export interface AlignMessage extends Pick<AlignRequest, 'pairs'> {
  readonly source: SideColumns
  readonly target: SideColumns
  readonly terms?: readonly AlignTerm[] | undefined
}

/** From the thread, in the order of the messages to it. */
export interface AlignAnswer {
  /** Absent when aligning threw. */
  readonly beads?: readonly Bead[] | undefined
}

const noTerms: readonly AlignTerm[] = []

interface Question {
  readonly resolve: (beads: readonly Bead[] | undefined) => void
  readonly reject: (error: TaskDied) => void
}

/**
 * A second thread that aligns and does nothing else, while this one parses and checks. It needs no glossary, and neither
 * thread has the code of the other compiled: on two cores this is quicker than two threads that do everything.
 */
export class AlignThread {
  private readonly thread: Worker
  private readonly ended: Promise<unknown>
  private readonly open: Question[] = []
  private hasEnded = false
  private terms: readonly AlignTerm[] = noTerms

  constructor(worker: URL, data: AlignThreadData) {
    this.thread = new Worker(worker, {workerData: data})
    this.thread.on('message', ({beads}: AlignAnswer) => this.open.shift()?.resolve(beads))
    this.thread.on('error', () => {})
    this.ended = once(this.thread, 'exit').then(() => {
      this.hasEnded = true
      // The first one is what it was at.
      this.open.shift()?.reject(new TaskDied())
      for (const {resolve} of this.open.splice(0)) resolve(undefined)
    })
  }

  /** The beads; undefined for what has to be aligned in this thread. Rejects with `TaskDied` when the thread dies of it. */
  async align(request: AlignRequest): Promise<readonly Bead[] | undefined> {
    if (this.hasEnded) return undefined
    return new Promise((resolve, reject) => {
      this.open.push({resolve, reject})
      this.thread.postMessage(this.messageOf(request))
    })
  }

  async close(): Promise<void> {
    await this.thread.terminate()
    await this.ended
  }

  private messageOf({source, target, pairs, terms = noTerms}: AlignRequest): AlignMessage {
    const isKnown = terms === this.terms
    this.terms = terms
    return {
      source: columnsOf(source),
      target: columnsOf(target),
      pairs,
      ...(isKnown ? {} : {terms}),
    }
  }
}

/** A side as one list for each property: a third of the time that it takes to copy as many objects. */
export interface SideColumns {
  readonly lang: AlignSide['lang']
  readonly texts: readonly string[]
  readonly blockIndices: readonly AlignSegment['blockIndex'][]
  readonly blocks: readonly AlignSegment['block'][]
  readonly depths: readonly AlignSegment['depth'][]
  readonly cells: readonly AlignSegment['cell'][]
}

/** Only what the aligner looks at: segments know more, which would be copied. */
export function columnsOf({lang, segments}: AlignSide): SideColumns {
  return {
    lang,
    texts: segments.map(({text}) => text),
    blockIndices: segments.map(({blockIndex}) => blockIndex),
    blocks: segments.map(({block}) => block),
    depths: segments.map(({depth}) => depth),
    cells: segments.map(({cell}) => cell),
  }
}

/** The side that was taken apart. */
export function sideOf({lang, texts, blockIndices, blocks, depths, cells}: SideColumns): AlignSide {
  const segments = texts.map((text, i) => ({
    text,
    blockIndex: blockIndices[i],
    block: blocks[i],
    depth: depths[i],
    cell: cells[i],
  }))
  return {lang, segments}
}
