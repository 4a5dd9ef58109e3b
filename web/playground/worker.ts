import economyAndTrade from '../../glossaries/economy-and-trade.yaml'
import placesAndOrganizations from '../../glossaries/places-and-organizations.yaml'
import policy from '../../glossaries/policy.yaml'
import scoda from '../../glossaries/scoda.yaml'
import {
  createTranslator,
  DuizhaoError,
  errorText,
  fetchLexicon,
  type MemoryFile,
  type OpenReview,
  openMemoryReview,
} from '../../src/api/browser.js'
import type {Answer, Asked, FromPage} from './messages.js'

// The engine, beside the page: a check of a long text does not stop the page.

const bundled = new Map(
  Object.entries({
    scoda,
    policy,
    'economy-and-trade': economyAndTrade,
    'places-and-organizations': placesAndOrganizations,
  }).map(([name, text]): [string, MemoryFile] => [
    name,
    {name: `duizhao:${name}`, bytes: new TextEncoder().encode(text)},
  ]),
)
const data = new Map<string, Promise<Uint8Array>>()
const arrivals = new Map<string, (bytes: Uint8Array) => void>()
let lang: Asked['open']['lang'] = 'en'
let review: OpenReview | undefined

/** The page has the files of data: it loads them as scripts, which works from a disk too. */
function fetchData(file: string): Promise<Uint8Array> {
  const known =
    data.get(file) ??
    new Promise(resolve => {
      arrivals.set(file, resolve)
      postMessage({wanted: file} satisfies Answer)
    })
  data.set(file, known)
  return known
}

const doings: {readonly [Name in keyof Asked]: (asked: Asked[Name]) => unknown} = {
  open: async asked => {
    lang = asked.lang
    review = await openMemoryReview({
      files: asked.files,
      glossaries: asked.glossaries,
      bundled: asked.bundled.flatMap(name => bundled.get(name) ?? []),
      lang,
      lexicon: languages => fetchLexicon(languages, fetchData),
      today: asked.today,
      tool: DUIZHAO_VERSION,
    })
    return {page: review.page, session: review.state}
  },
  apply: findings => review!.actions.apply(findings),
  edit: edit => review!.actions.edit(edit),
  repair: repairing => review!.actions.repair(repairing),
  suppress: ({finding, reason}) => review!.actions.suppress(finding, reason),
  addTerm: term => review!.actions.addTerm(term),
  undo: () => review!.actions.undo(),
  diff: () => review!.actions.diff(),
  save: async () => ({update: await review!.actions.save(), files: review!.takeSaved()}),
  download: ({document, format}) => review!.actions.download(document, format),
}

let line: Promise<unknown> = Promise.resolve()

addEventListener('message', ({data: message}: MessageEvent<FromPage>) => {
  if ('arrived' in message) {
    arrivals.get(message.arrived)?.(message.bytes)
    return
  }
  const {id, action, asked} = message
  line = line
    .then(() => (doings[action] as (asked: unknown) => unknown)(asked))
    .then(
      answer => postMessage({id, answer} satisfies Answer),
      error => {
        const words = error instanceof DuizhaoError ? errorText(error, createTranslator(lang)) : String(error)
        postMessage({id, error: words} satisfies Answer)
      },
    )
})
