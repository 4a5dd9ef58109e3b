import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {loadLexicon} from '../../../src/align/lexicon/load-lexicon.js'
import {emitAlignmentCsv} from '../../../src/emit/alignment-csv.js'
import {emitAlignmentDocx} from '../../../src/emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../../src/emit/alignment-xlsx.js'
import {fixTexts} from '../../../src/fix/fix-texts.js'
import {bundledGlossaries} from '../../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../../src/glossary/read/load.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import type {Finding} from '../../../src/model/finding.js'
import {readDocument, replaceInDocument} from '../../../src/parse/read-document.js'
import {alignDocuments} from '../../../src/pipeline/align.js'
import {checkPair} from '../../../src/pipeline/check.js'
import {parseInput, parsePair} from '../../../src/pipeline/read.js'

const example = (name: string): Promise<string> =>
  readFile(new URL(`../../../examples/planted/${name}`, import.meta.url), 'utf8')
const termbase = createTermbase(await Promise.all(bundledGlossaries().map(name => loadGlossary(name))))
const lexicon = loadLexicon()
const pair = alignDocuments(
  parsePair(
    {path: 'a.zh.md', text: await example('release.zh.md')},
    {path: 'a.en.md', text: await example('release.en.md')},
  ),
  {lexicon, termbase},
)
type File = Awaited<ReturnType<typeof readDocument>>

function findingsIn(file: File, text = file.text): Finding[] {
  const sides = parseInput({...file, text})
  if (sides.kind === 'single') throw new Error('in one language')
  return checkPair(alignDocuments(sides, {lexicon, termbase}), {termbase})
}

describe.each<[string, Uint8Array]>([
  ['release.docx', emitAlignmentDocx(pair)],
  ['release.xlsx', emitAlignmentXlsx(pair)],
  ['release.csv', new TextEncoder().encode(emitAlignmentCsv(pair))],
])('%s', (path, bytes) => {
  test('has the planted mistakes in their places', async () => {
    const file = await readDocument(bytes, {path})
    const found = findingsIn(file).filter(({ruleId}) => ruleId !== 'spacing')
    const placed = found.map(({ruleId, source, target}) => {
      const {start, end, text} = target ?? source!
      return [ruleId, file.text.slice(start, end) === text]
    })
    // Two sentences in a row that a document lacks are one omission, two units of a table are two.
    const omissions = path === 'release.docx' ? 1 : 2
    expect(placed.sort()).toEqual([
      ['date-mismatch', true],
      ['number-mismatch', true],
      ...Array.from({length: omissions}, () => ['omission', true]),
      ['term-forbidden', true],
      ['term-inconsistent', true],
    ])
  })

  test('comes back from the file with what can be mended mended', async () => {
    const file = await readDocument(bytes, {path})
    const {passes} = fixTexts(
      new Map([[path, file.text]]),
      given => findingsIn(file, given.get(path)).map(finding => ({finding, sourceText: path, targetText: path})),
      {unsafe: true},
    )
    let fixed = bytes
    for (const pass of passes) fixed = await replaceInDocument(fixed, pass.get(path) ?? [], {path})
    const left = findingsIn(await readDocument(fixed, {path})).filter(({severity}) => severity === 'error')
    expect([...new Set(left.map(({ruleId}) => ruleId))]).toEqual(['omission'])
  })
})
