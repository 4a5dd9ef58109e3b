import {render} from 'preact'
import type {Actions, PageUpdate} from '../src/workbench/actions.js'
import type {WorkbenchPage} from '../src/workbench/page.js'
import {App} from './app.js'
import {wordsOf} from './words.js'
import './styles/workbench.css'
import './styles/editing.css'

// A review: the page comes with the documents in it, and what is done is done by the server that sent it.
const page: WorkbenchPage = JSON.parse(document.getElementById('page')!.textContent!)

async function post(action: string, body: object): Promise<Response> {
  const response = await fetch(action, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error(wordsOf(page.lang)('server-gone'))
  })
  if (response.ok) return response
  const {error} = await response.json().catch(() => ({error: `${response.status}`}))
  throw new Error(error)
}

const ask = async (action: string, body: object = {}): Promise<PageUpdate> => (await post(action, body)).json()

const actions: Actions = {
  apply: findings => ask('apply', {findings}),
  edit: edit => ask('edit', edit),
  repair: repairing => ask('repair', repairing),
  suppress: (finding, reason) => ask('suppress', {finding, reason}),
  addTerm: term => ask('add-term', term),
  undo: () => ask('undo'),
  save: () => ask('save'),
  resolve: (path, keep) => ask('resolve', {path, keep}),
  diff: async () => (await (await post('diff', {})).json()).diff,
  download: async (document, format) => {
    const response = await post('export', {document, format})
    const name = decodeURIComponent(response.headers.get('x-file-name') ?? 'duizhao')
    return {name, data: await response.blob()}
  },
  listen: listener => {
    const events = new EventSource('events')
    events.onmessage = ({data}) => listener(JSON.parse(data))
  },
}

ask('state').then(({session}) =>
  render(<App page={page} actions={actions} session={session} />, document.getElementById('app')!),
)
