import {get, type IncomingHttpHeaders, request} from 'node:http'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createTranslator} from '../../src/messages/translator.js'
import {type ReviewServer, serveReview} from '../../src/review/server.js'
import type {ReviewSession} from '../../src/review/session.js'
import {openReview} from '../../src/review/workspace-host.js'
import {Workspace} from '../../src/workspace/workspace.js'
import {folderWith} from '../helpers/built-cli.js'

const evil = '<script>window.pwned=1</script></script><!--'
const folder = folderWith({
  'a.zh.md': `# 港口\n\n总投资35亿元。\n\n他说：${evil}\n`,
  'a.en.md': `# Port\n\nTotal investment is 350 million yuan.\n\nHe said: ${evil}\n`,
})
const app = {script: 'void 0', style: 'p{}', hashes: {script: 'sha256-a', style: 'sha256-b'}}
let server: ReviewServer
let session: ReviewSession
beforeAll(async () => {
  const workspace = await Workspace.open({config: false, keepsViews: true})
  session = await openReview([[join(folder.path, 'a.zh.md'), join(folder.path, 'a.en.md')]], workspace)
  server = await serveReview(session, app, createTranslator('en'))
})
afterAll(async () => {
  await server.close()
  folder.remove()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  const {hostname, port} = new URL(server.address)
  return new Promise((resolve, reject) => {
    const sent = request({hostname, port, path, method, headers}, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', part => {
        text += part
      })
      response.on('end', () => resolve({status: response.statusCode!, headers: response.headers, body: text}))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const own = () => new URL(server.address)
const post = (action: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(
    own().pathname + action,
    {origin: own().origin, 'content-type': 'application/json', ...headers},
    'POST',
    typeof body === 'string' ? body : JSON.stringify(body),
  )

test('the page is there for whoever knows the address, with a policy and no text as markup', async () => {
  const {status, headers, body} = await ask(own().pathname)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "frame-ancestors 'none'",
  })
  expect(body).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'/u)
  expect(body).toContain("connect-src 'self'")
  expect(body).not.toContain('<script>window.pwned')
  expect(own().hostname).toBe('127.0.0.1')
  expect(own().pathname.length).toBeGreaterThan(30)
})

test.each([
  ['without the token', '/', {}],
  ['with another one', `/${'A'.repeat(32)}/`, {}],
  ['with a part of the token', () => own().pathname.slice(0, -4), {}],
  ['under the name of another host', () => own().pathname, {host: 'evil.example'}],
  ['under the name of another host with our port', () => own().pathname, () => ({host: `evil.example:${own().port}`})],
  ['from the page of another origin', () => own().pathname, {origin: 'http://evil.example'}],
  ['for a path that there is not', () => `${own().pathname}../../etc/passwd`, {}],
])('nothing is answered %s', async (_, path, headers) => {
  const {status, body} = await ask(
    typeof path === 'string' ? path : path(),
    typeof headers === 'function' ? headers() : headers,
  )
  expect([403, 404, 405]).toContain(status)
  expect(body).toBe('')
})

test.each([
  ['of another origin', 'undo', {}, {origin: 'http://evil.example'}, 403],
  ['of a form', 'undo', {}, {'content-type': 'text/plain'}, 403],
  ['that there is not', 'constructor', {}, {}, 404],
  ['with a word too many', 'undo', {more: 1}, {}, 400],
  ['with places that are none', 'edit', {document: 0, side: 'target', start: -1, end: 1.5, text: ''}, {}, 400],
  ['that is no JSON', 'undo', '{', {}, 413],
  ['that is too large', 'edit', `{"text": "${'x'.repeat(5_000_000)}"}`, {}, 413],
])('an action %s is refused', async (_, action, body, headers, status) => {
  const answer = await post(action, body, headers).catch(() => ({status: 413}))
  expect(answer.status).toBe(status)
  expect(session.state.canUndo).toBe(false)
})

test('an action that cannot be done is answered by words for people', async () => {
  const {status, body} = await post('apply', {findings: [{document: 0, finding: 'x'}]})
  expect(status).toBe(400)
  expect(JSON.parse(body).error).toBe('this text has changed in the meantime\nlook at it again')
})

test('actions are done one after the other, however many come at once', async () => {
  const {start, end} = session.page.documents[0]!.target!.segments[1]!
  const texts = Array.from({length: 20}, (_, index) => `Version ${index}.`)
  let last = end
  const answers = await Promise.all(
    texts.map(text => {
      const edit = {document: 0, side: 'target', start, end: last, text}
      last = start + text.length
      return post('edit', edit)
    }),
  )
  expect(answers.map(({status}) => status)).toEqual(texts.map(() => 200))
  expect(session.page.documents[0]!.target!.segments[1]!.text).toBe('Version 19.')
  await post('undo', {})
})

test.each([
  ['md-table', 'a.md', '| --- | --- |'],
  ['tmx', 'a.tmx', '<tmx version="1.4">'],
  ['docx', 'a.docx', 'PK'],
])('a pair is taken away as %s', async (format, name, part) => {
  const {status, headers, body} = await post('export', {document: 0, format})
  expect(status).toBe(200)
  expect(headers['x-file-name']).toBe(name)
  expect(body).toContain(part)
})

test('what changes by one page is told to the others', async () => {
  const told = new Promise<string>((resolve, reject) => {
    const {hostname, port, pathname} = own()
    const listening = [0, 1].map(() =>
      get({hostname, port, path: `${pathname}events`}, response => {
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          if (!part.startsWith('data:')) return
          for (const one of listening) one.destroy()
          resolve(part)
        })
      }).on('error', error => (String(error).includes('socket hang up') ? undefined : reject(error))),
    )
    setTimeout(
      () => post('apply', {findings: [{document: 0, finding: session.page.documents[0]!.findings[0]!.id}]}),
      200,
    )
  })
  expect(JSON.parse((await told).slice('data: '.length))).toMatchObject({session: {canUndo: true}})
})
