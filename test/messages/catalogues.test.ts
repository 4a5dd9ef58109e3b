import {expect, test} from 'vitest'
import {rules} from '../../src/check/rules/index.js'
import type {Texts} from '../../src/messages/catalogue.js'
import {messagesOfChanges} from '../../src/messages/changes.js'
import {cliMessages} from '../../src/messages/cli.js'
import {editorMessages} from '../../src/messages/editor.js'
import {errorMessages} from '../../src/messages/errors.js'
import {messagesOfGlossaryRules} from '../../src/messages/glossary-rules/index.js'
import {glossarySchemaErrorsZh} from '../../src/messages/glossary-schema-errors.js'
import {instructionMessages} from '../../src/messages/instructions.js'
import {chinesePhrases} from '../../src/messages/phrases.data.js'
import {reportMessages} from '../../src/messages/report.js'
import {ruleTitles} from '../../src/messages/rule-titles.js'
import {messagesOfRules} from '../../src/messages/rules/index.js'
import {workbenchMessages} from '../../src/messages/workbench.js'

const catalogues: [string, {readonly en: Texts; readonly zh: Texts}][] = [
  ['cli', cliMessages],
  ['editor', editorMessages],
  ['errors', errorMessages],
  ['instructions', instructionMessages],
  ['report', reportMessages],
  ['rule titles', ruleTitles],
  ['workbench', workbenchMessages],
  ...Object.entries({...messagesOfRules, ...messagesOfGlossaryRules, ...messagesOfChanges}),
]

const chinese: [string, Texts][] = [
  ...catalogues.map(([name, {zh}]): [string, Texts] => [name, zh]),
  ['schema of glossaries', glossarySchemaErrorsZh],
  ['phrases', Object.fromEntries(chinesePhrases.map(([pattern, text]) => [String(pattern), text]))],
]

/** What a Chinese sentence may hold in Latin letters: names of programs, formats, languages of markup and their keys. */
const names = new Set(
  `AI SDK API BCP Ctrl CSV DOCTYPE Excel GitHub GitLab Git HTML JSON Lines Markdown Microsoft MB MultiTerm Node Office PATH PDF
  Redis Rich RTF SARIF SDK TBX TLS TMX UTF Word WPS XLIFF XML YAML ZIP zip duizhao git npm remark i18next English Switch to
  pdftotext soffice redis server layout headless convert docx md expand gitlab include pt proposed rejected scoda odt next gzip docs init foreign TypeScript fetch term`.split(
    /\s+/u,
  ),
)

/** Commands, options, file names, keys, code and addresses: a user types or sees them as they are. */
const verbatim = [
  /\{\{\w+(?:, \w+)?\}\}/gu,
  /<!--.*?-->|<\/?[A-Za-z][^>]*>|`[^`]*`|'[^']*'|\{[^}]*\}/gu,
  /\bduizhao(?: [a-z-]+)*(?: …)?(?: -{1,2}[\w-]+)*/gu,
  /\bgit (?:fetch)(?: --\w+)?|\bnpm (?:install|run) \S*/gu,
  /-{1,2}[a-z][\w-]*(?:[ =](?:[a-z]+=[\w.]+|[a-z]+(?: \| [a-z]+)*))?/gu,
  /(?:redis|rediss|s3):\/\/[A-Z:/]*|\b(?:maxmemory|noeviction|AWS_[A-Z_]+|AWS)\b|"source"/gu,
  /[\w./-]*\.(?:config|lock|gitlab-ci|yml|yaml|json|mjs|js|ts|docx?|xlsx?|csv|tsv|tbx|wps|pdf|txt|md|EXT)\b(?:\.\*)?/gu,
  /\b(?:actions\/checkout|fetch-depth: 0|GIT_DEPTH: "0"|allow_failure: true)/gu,
  /\b[a-z]+[A-Z]\w*(?:\(\[?\]?\))?|\b\w+\(\)|\b[A-Z]{2,}(?:-\d+)?\b|\bNAME\.\S+|\bFILE\.\w+/gu,
  /\b(?:zh|en|pt-BR|sr-Latn|utf-\w+|gb18030|gbk|big5|md-\w+|HEAD~1|origin\/main|term-missing|null|true|false|off|error|warning|info)\b/gu,
  /\b(?:extends|rules|counterpart|others|when|domain|form|full|abbreviation|notInside|firstUse: expand|foreign="|status|note|expect|key|text|group|preferred|translate|level|markdown|html|lang|rule|until|replace|without|concepts|version)\b/gu,
  /\\u?X*[a-z]?|\bDUIZHAO\w*/gu,
]

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)/gu)].map(match => match[1]!))].sort()
}

const stem = (key: string): string => key.replace(/_(?:one|other)$/u, '')

test.each(catalogues)('%s: every text is in both languages, with the same placeholders', (_, {en, zh}) => {
  expect([...new Set(Object.keys(zh).map(stem))].sort()).toEqual([...new Set(Object.keys(en).map(stem))].sort())
  for (const [key, text] of Object.entries(zh)) expect([key, placeholders(text)]).toEqual([key, placeholders(en[key]!)])
})

test.each(catalogues)('%s: a counted noun has a singular and a plural', (_, {en, zh}) => {
  // “3 of 5”, “(3×)”, “tables: 3” and “size: 3” are the same for every number.
  const uncounted =
    /\{\{count\}\}(?:\s*(?:of|×|more\b|unmatched)|×|[):}]|$|,? (?:official|not preferred|forbidden|missing|referred|in passages))/u
  for (const [key, text] of Object.entries(en)) {
    if (key.endsWith('_one')) expect([key, Object.hasOwn(en, `${stem(key)}_other`)]).toEqual([key, true])
    if (key.endsWith('_other')) expect([key, Object.hasOwn(en, `${stem(key)}_one`)]).toEqual([key, true])
    if (stem(key) === key && text.includes('{{count}}') && !manyOnly.has(key))
      expect([key, text, uncounted.test(text)]).toEqual([key, text, true])
  }
  expect(Object.keys(zh).filter(key => key.endsWith('_one'))).toEqual([])
})

/** Said only of two or more. */
const manyOnly = new Set([
  'several',
  'segments',
  'file',
  'SIMILARITY_ANSWER.found',
  'FORMAT_OF_PAIRS.found',
  'BILINGUAL_DAMAGED/empty.found',
  'BILINGUAL_DAMAGED/foreign.remedy',
])

test.each(chinese)('%s: Chinese has no English but names, and no half-width marks after Han', (_, texts) => {
  const all = Object.entries(texts).filter(([key]) => key !== 'html-lang')
  const words = all.flatMap(([key, text]) => {
    const prose = verbatim.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    return (prose.match(/[A-Za-z][A-Za-z]+/gu) ?? []).filter(word => !names.has(word)).map(word => [key, word])
  })
  expect(words).toEqual([])
  const halfWidth = /\p{Script=Han}[,;:?!()]|\p{Script=Han} +[“”（）]|[“”（）] +\p{Script=Han}/u
  expect(all.filter(([, text]) => halfWidth.test(text))).toEqual([])
})

test('every rule has messages and a title', () => {
  for (const {id} of rules) {
    expect([id, Object.keys(messagesOfRules[id]?.en ?? {}).length > 0]).toEqual([id, true])
    expect([id, Object.hasOwn(ruleTitles.en, id)]).toEqual([id, true])
  }
})
