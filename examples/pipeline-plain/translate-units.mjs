// A pipeline around a plain function: published translations first, then the translator, and every answer held to the
// glossary. The sentences are invented for the example. The translator is a stub that puts word for word what it has in
// its list; it stands for a service, a CAT export or a person.
import {readFileSync} from 'node:fs'
import {createTermbase, loadGlossary} from 'duizhao'
import {enforce} from 'duizhao/enforce'

const termbase = createTermbase([await loadGlossary('duizhao:scoda')])

const source = [
  '上合示范区举行投资推介会。',
  '上合示范区今年新签约项目28个。',
  '上合示范区建设“四个中心”。',
  '会议昨天闭幕。',
]

const published = readFileSync(new URL('published.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line))

/** Only the same text is found here; see docs/memory.md for a memory that knows similar ones. */
const memory = {
  find: text => {
    const unit = published.find(entry => entry.source === text)
    return unit === undefined ? undefined : {...unit, score: 1}
  },
}

const wordForWord = {
  上合示范区: 'The SCO Model Zone',
  今年新签约项目28个: 'this year newly signed projects 28',
  建设: 'builds',
  '“四个中心”': 'the “four hubs”',
  会议昨天闭幕: 'The meeting closed yesterday',
}

/** Told what is wrong, the stub takes the form that the instructions ask for. */
function translate({source, repairs}) {
  const words = Object.entries(wordForWord).filter(([zh]) => source.includes(zh))
  let text = `${words.map(([, en]) => en).join(' ')}.`
  for (const {found, expected} of repairs) if (found && expected) text = text.replace(found, expected)
  return text
}

const {units, summary} = await enforce({source, translate, termbase, memory})

for (const {source, target, status, findings, trace} of units) {
  console.log(`${source}\n  ${target ?? '–'}`)
  console.log(
    `  ${status}: ${trace.map(({by, fixes, findings}) => `${by} (${fixes} fixed, ${findings} left)`).join(', ')}`,
  )
  for (const {ruleId, data} of findings) console.log(`  left: ${ruleId} ${data.actual ?? ''}`)
}
console.log(`\n${summary.clean} clean, ${summary.findings} with findings, ${summary.calls} calls`)
