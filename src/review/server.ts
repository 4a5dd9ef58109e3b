import {randomBytes, timingSafeEqual} from 'node:crypto'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import * as z from 'zod'
import {errorText, namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import {DuizhaoError} from '../model/errors.js'
import {termStatuses} from '../model/term.js'
import {downloads, type PageUpdate} from '../workbench/actions.js'
import {type WorkbenchApp, writeWorkbench} from '../workbench/write-page.js'
import {exportPair} from './export-pair.js'
import {longestEdit, type ReviewSession} from './session.js'

/** A review that is being served. */
export interface ReviewServer {
  /** With the token in it; whoever knows it can change the files. */
  readonly address: string
  close(): Promise<void>
}

/** Largest request, in bytes. */
const largestRequest = 4 * 1024 * 1024
/** Requests that wait at the same time; a page of ours has a few. */
const mostWaiting = 64
/** How often files are looked at, in milliseconds. */
const refreshEvery = 1000

const index = z.int().min(0)
const text = z.string().max(longestEdit)
const finding = z.strictObject({document: index, finding: z.string().max(200)})
const bead = z.object({source: z.array(index), target: z.array(index)})
const asked = {
  apply: z.strictObject({findings: z.array(finding).min(1).max(100_000)}),
  edit: z.strictObject({document: index, side: z.enum(['source', 'target']), start: index, end: index, text}),
  repair: z.strictObject({document: index, from: index, to: index, beads: z.array(bead)}),
  suppress: z.strictObject({finding, reason: z.string().min(1).max(1000)}),
  'add-term': z.strictObject({
    concept: z.string().max(200).optional(),
    source: z.string().min(1).max(1000).optional(),
    target: z.string().min(1).max(1000),
    status: z.enum(termStatuses),
    note: z.string().max(1000).optional(),
  }),
  resolve: z.strictObject({path: z.string(), keep: z.enum(['mine', 'disk'])}),
  undo: z.strictObject({}),
  save: z.strictObject({}),
  state: z.strictObject({}),
  diff: z.strictObject({}),
  export: z.strictObject({document: index, format: z.enum(downloads)}),
}

/**
 * Serve a review on this machine: the page under an address with a random token, and its actions as JSON below it. Answers only to requests
 * that name this address as their host, that come from its own page and hold the token; everything else gets 403 or 404 and no word
 * more. Actions are done one after the other. Throws DuizhaoError `NUMBER_INVALID` where the port is none or another program has it.
 */
export async function serveReview(
  session: ReviewSession,
  app: WorkbenchApp,
  translator: Translator,
  port = 0,
): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url')
  const listeners = new Set<ServerResponse>()
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const inLine = <T>(doing: () => Promise<T>): Promise<T> => {
    const next = line.then(doing, doing)
    line = next.catch(() => {})
    return next
  }
  const tell = (update: PageUpdate): void => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(update)}\n\n`)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      if (response.headersSent) response.destroy()
      else sendJson(response, 400, {error: spoken(error, translator)})
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {method, headers} = request
    const own = `127.0.0.1:${portOf(server)}`
    const hosts = [own, `localhost:${portOf(server)}`]
    if (!hosts.includes(headers.host ?? '')) return refuse(response, 403)
    const {origin} = headers
    if (origin !== undefined && !hosts.some(host => origin === `http://${host}`)) return refuse(response, 403)
    const [, given = '', ...rest] = (request.url ?? '').split('?')[0]!.split('/')
    if (!isSame(given, token)) return refuse(response, 404)
    const path = rest.join('/')
    if (method === 'GET' && path === '') return sendPage(response)
    if (method === 'GET' && path === 'events') return listen(request, response)
    if (method !== 'POST') return refuse(response, 405)
    // Only a script of the page itself can send this type with this origin.
    if (origin === undefined || headers['content-type'] !== 'application/json') return refuse(response, 403)
    if (!Object.hasOwn(asked, path)) return refuse(response, 404)
    if (waiting >= mostWaiting) return refuse(response, 429)
    waiting++
    try {
      const body = await bodyOf(request)
      if (body === undefined) return refuse(response, 413)
      await inLine(() => act(path as keyof typeof asked, body, response))
    } finally {
      waiting--
    }
  }

  async function act(action: keyof typeof asked, body: unknown, response: ServerResponse): Promise<void> {
    const parsed = asked[action].safeParse(body)
    if (!parsed.success) return refuse(response, 400)
    if (action === 'diff') return sendJson(response, 200, {diff: session.diff()})
    if (action === 'export') {
      const {name, type, data} = await exportPair(session, parsed.data as z.output<typeof asked.export>, translator)
      send(response, 200, data, {'content-type': type, 'x-file-name': encodeURIComponent(name)})
      return
    }
    const update = await changes(action, parsed.data)
    sendJson(response, 200, update)
    if (listeners.size > 1) tell(update)
  }

  function changes(action: Exclude<keyof typeof asked, 'diff' | 'export'>, data: unknown): Promise<PageUpdate> {
    const given = <Name extends keyof typeof asked>(_: Name) => data as z.output<(typeof asked)[Name]>
    switch (action) {
      case 'apply':
        return session.apply(given('apply').findings)
      case 'edit':
        return session.edit(given('edit'))
      case 'repair':
        return session.repair(given('repair'))
      case 'suppress':
        return session.suppress(given('suppress').finding, given('suppress').reason)
      case 'add-term':
        return session.addTerm(given('add-term'))
      case 'resolve':
        return session.resolve(given('resolve').path, given('resolve').keep)
      case 'undo':
        return session.undo()
      case 'save':
        return session.save()
      case 'state':
        return Promise.resolve({session: session.state})
    }
  }

  function sendPage(response: ServerResponse): void {
    const html = writeWorkbench(session.page, app, {connects: true})
    send(response, 200, html, {'content-type': 'text/html; charset=utf-8'})
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    if (listeners.size >= mostWaiting) {
      refuse(response, 429)
      return
    }
    response.writeHead(200, {...always, 'content-type': 'text/event-stream'})
    response.write('retry: 1000\n\n')
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch(cause => {
    const expected = 'the number of a port that is free'
    throw namedError('NUMBER_INVALID', {option: '--port', value: String(port), expected}, {}, cause)
  })
  const timer = setInterval(() => {
    if (listeners.size === 0) return
    inLine(async () => {
      const update = await session.refresh()
      if (update !== undefined) tell(update)
    }).catch(() => {})
  }, refreshEvery)
  return {
    address: `http://127.0.0.1:${portOf(server)}/${token}/`,
    close: async () => {
      clearInterval(timer)
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await line.catch(() => {})
    },
  }
}

const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'",
}

function send(
  response: ServerResponse,
  status: number,
  data: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {...always, ...headers})
  response.end(data)
}

function sendJson(response: ServerResponse, status: number, data: unknown): void {
  send(response, status, JSON.stringify(data), {'content-type': 'application/json'})
}

function refuse(response: ServerResponse, status: number): void {
  send(response, status, '', {connection: 'close'})
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The JSON of a request; undefined for one that is too large or is none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestRequest) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) ?? undefined
  } catch {
    return undefined
  }
}

function spoken(error: unknown, translator: Translator): string {
  return error instanceof DuizhaoError ? errorText(error, translator) : String(error)
}
