// A folder of releases in two languages as a small bilingual site: node build-site.mjs [FOLDER]
// One page a pair with both languages side by side, and an index that says how many findings each page has. A pair with
// errors is listed and not published. The releases are invented for the example.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  alignDocuments,
  checkPair,
  createTermbase,
  createTranslator,
  loadGlossary,
  loadLexicon,
  parsePair,
} from 'duizhao'
import {emitAlignmentHtml} from 'duizhao/emit'

const releases = fileURLToPath(new URL('releases/', import.meta.url))
const site = process.argv[2] ?? fileURLToPath(new URL('site/', import.meta.url))
const termbase = createTermbase([await loadGlossary('duizhao:scoda')])
const lexicon = loadLexicon()
const translator = createTranslator('en')

const read = name => ({path: name, text: readFileSync(join(releases, name), 'utf8')})
const names = readdirSync(releases)
  .filter(name => name.endsWith('.zh.md'))
  .map(name => name.slice(0, -'.zh.md'.length))
  .sort()

mkdirSync(site, {recursive: true})
const entries = names.map(name => {
  const pair = alignDocuments(parsePair(read(`${name}.zh.md`), read(`${name}.en.md`)), {termbase, lexicon})
  const errors = checkPair(pair, {termbase}).filter(({severity}) => severity === 'error')
  const title = pair.target.segments[0]?.text ?? name
  for (const {ruleId, messageId, data} of errors)
    console.log(`${name}: ${ruleId}: ${translator.finding(ruleId, messageId, data)}`)
  if (errors.length === 0) writeFileSync(join(site, `${name}.html`), emitAlignmentHtml(pair))
  return {name, title, held: errors.length > 0}
})

const escapeHtml = text => text.replace(/[&<>"]/gu, sign => `&#${sign.codePointAt(0)};`)
const items = entries.map(({name, title, held}) =>
  held
    ? `<li>${escapeHtml(title)} (held back)</li>`
    : `<li><a href="${encodeURIComponent(name)}.html">${escapeHtml(title)}</a></li>`,
)
writeFileSync(
  join(site, 'index.html'),
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Releases</title>\n<ul>\n${items.join('\n')}\n</ul>\n</html>\n`,
)
console.log(`${entries.filter(({held}) => !held).length} of ${entries.length} pages published`)
