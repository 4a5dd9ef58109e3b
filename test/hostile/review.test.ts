import {request} from 'node:http'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createTranslator} from '../../src/messages/translator.js'
import {type ReviewServer, serveReview} from '../../src/review/server.js'
import {openReview} from '../../src/review/workspace-host.js'
import {Workspace} from '../../src/workspace/workspace.js'
import {folderWith} from '../helpers/built-cli.js'
import {hostileDocument, hostileGlossary, hostileName} from '../helpers/hostile-texts.js'

const names = ['zh', 'en'].map(lang => `${hostileName}.${lang}.md`)
const folder = folderWith({
  [names[0]!]: hostileDocument('zh', 20),
  [names[1]!]: hostileDocument('en', 300),
  'terms.json': hostileGlossary,
})
let server: ReviewServer
beforeAll(async () => {
  const workspace = await Workspace.open({
    config: false,
    keepsViews: true,
    glossaries: [join(folder.path, 'terms.json')],
  })
  const [source, target] = names.map(name => join(folder.path, name))
  const session = await openReview([[source!, target!]], workspace)
  server = await serveReview(
    session,
    {script: 'void 0', style: 'p{}', hashes: {script: 'a', style: 'b'}},
    createTranslator('zh'),
  )
})
afterAll(async () => {
  await server.close()
  folder.remove()
})

interface Answer {
  readonly status: number
  readonly name: string
  readonly type: string
  readonly body: string
}

function ask(action: string, given?: object): Promise<Answer> {
  const {origin} = new URL(server.address)
  const method = given === undefined ? 'GET' : 'POST'
  const headers = given === undefined ? {} : {origin, 'content-type': 'application/json'}
  return new Promise((resolve, reject) => {
    const sent = request(server.address + action, {method, headers}, response => {
      let body = ''
      response.on('data', part => {
        body += part
      })
      const {'x-file-name': name = '', 'content-type': type = ''} = response.headers
      response.on('end', () => resolve({status: response.statusCode!, name: String(name), type, body}))
    })
    sent.on('error', reject)
    sent.end(given === undefined ? '' : JSON.stringify(given))
  })
}

test('the page holds hostile texts, names and terms as data of one script, and no element of theirs', async () => {
  const {body} = await ask('')
  expect(body.match(/<script/giu)!.length).toBe(body.match(/<\/script>/giu)!.length)
  expect(body).not.toMatch(/<img|<!ENTITY|<!--/u)
  expect(body).toMatch(/default-src 'none'/u)
})

test('a port that is none or that another program has is named, and nothing stays behind', async () => {
  const workspace = await Workspace.open({config: false, keepsViews: true})
  const session = await openReview([[join(folder.path, names[0]!)]], workspace)
  const app = {script: '', style: '', hashes: {script: '', style: ''}}
  for (const port of [Number(new URL(server.address).port), 65_536, 999_999_999])
    await expect(serveReview(session, app, createTranslator('en'), port)).rejects.toMatchObject({
      code: 'NUMBER_INVALID',
      found: expect.stringContaining(String(port)),
    })
})

test.each([
  ['state', {}],
  ['diff', {}],
  ['suppress', {finding: {document: 0, finding: '<img src=x>'}, reason: '-->\u202e<script>'}],
  ['add-term', {source: '单位', target: '<script>alert(1)</script>\u001b[2J', status: 'preferred', note: '=1+1'}],
  ['edit', {document: 0, side: 'target', start: 0, end: 1, text: '<script>alert(1)</script># '}],
  ['undo', {}],
])('an answer to %s is JSON and nothing that a browser takes for a page', async (action, given) => {
  const {type, body} = await ask(action, given)
  expect(type).toBe('application/json')
  JSON.parse(body)
})

test.each(['md-table', 'tmx', 'xlsx', 'csv'])('a file is taken away as %s under an encoded name', async format => {
  const {status, name} = await ask('export', {document: 0, format})
  expect(status).toBe(200)
  expect(name).toMatch(/^[\w.%!'()*~-]+$/u)
  expect(decodeURIComponent(name)).not.toMatch(/[/\\]/u)
})
