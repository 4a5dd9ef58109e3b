import type {Actions, MemoryFile, PageUpdate, SessionState, WorkbenchPage} from '../../src/api/browser.js'
import type {Answer, Asked, FromPage} from './messages.js'

declare global {
  /** The program of the engine, put there by `engine.js`. */
  var duizhaoEngine: string
  /** Files of data in Base64, put there by scripts that are loaded when they are wanted. */
  var duizhaoData: Record<string, string> | undefined
}

/** What was opened. */
export interface Opened {
  readonly page: WorkbenchPage
  readonly session: SessionState
}

/** The engine in a worker: questions and answers. */
export class Engine {
  private readonly worker = new Worker(
    URL.createObjectURL(new Blob([globalThis.duizhaoEngine], {type: 'text/javascript'})),
  )
  private readonly waiting = new Map<
    number,
    {readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void}
  >()
  private last = 0

  constructor() {
    this.worker.onmessage = ({data}: MessageEvent<Answer>) => this.take(data)
    this.worker.onerror = event => {
      for (const {reject} of this.waiting.values()) reject(new Error(event.message))
    }
  }

  open(asked: Asked['open']): Promise<Opened> {
    return this.ask('open', asked)
  }

  /** What the page may do with what was opened. */
  readonly actions: Actions = {
    apply: findings => this.ask('apply', findings),
    edit: edit => this.ask('edit', edit),
    repair: repairing => this.ask('repair', repairing),
    suppress: (finding, reason) => this.ask('suppress', {finding, reason}),
    addTerm: term => this.ask('addTerm', term),
    undo: () => this.ask('undo', undefined),
    diff: () => this.ask('diff', undefined),
    save: async () => {
      const {update, files} = await this.ask<{update: PageUpdate; files: MemoryFile[]}>('save', undefined)
      for (const {name, bytes} of files) saveAs(name, new Blob([bytes as Uint8Array<ArrayBuffer>]))
      return update
    },
    download: (document, format) => this.ask('download', {document, format}),
  }

  private ask<Answered>(action: keyof Asked, asked: unknown): Promise<Answered> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {resolve, reject})
      this.worker.postMessage({id, action, asked} as FromPage)
    })
  }

  private take(answer: Answer): void {
    if ('wanted' in answer) {
      void loadData(answer.wanted).then(bytes => {
        this.worker.postMessage({arrived: answer.wanted, bytes} satisfies FromPage)
      })
      return
    }
    const asked = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new Error(answer.error))
    else asked?.resolve(answer.answer as never)
  }
}

/** A file of data by a script of its own: a page that was opened from a disk may load no file otherwise. */
async function loadData(file: string): Promise<Uint8Array> {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `data/${file}.js`
    script.onload = resolve
    script.onerror = () => reject(new Error(file))
    document.head.append(script)
  })
  const text = atob(globalThis.duizhaoData?.[file] ?? '')
  return Uint8Array.from(text, unit => unit.charCodeAt(0))
}

export function saveAs(name: string, data: Blob): void {
  const address = URL.createObjectURL(data)
  Object.assign(document.createElement('a'), {href: address, download: name}).click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
