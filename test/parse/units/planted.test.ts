import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {loadLexicon} from '../../../src/align/lexicon/load-lexicon.js'
import {emitTmx} from '../../../src/emit/tmx.js'
import {emitXliff} from '../../../src/emit/xliff.js'
import {fixTexts} from '../../../src/fix/fix-texts.js'
import {bundledGlossaries} from '../../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../../src/glossary/read/load.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {translationUnits} from '../../../src/model/alignment.js'
import {encodePo} from '../../../src/parse/po/read-po.js'
import {alignDocuments} from '../../../src/pipeline/align.js'
import {parsePair} from '../../../src/pipeline/read.js'
import {LineIndex} from '../../../src/text/line-index.js'
import {findingsOf, sidesOf} from '../../helpers/unit-files.js'

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../../examples/planted/${name}`, import.meta.url), 'utf8')
const termbase = createTermbase(await Promise.all(bundledGlossaries().map(name => loadGlossary(name))))
const pair = alignDocuments(
  parsePair({path: 'a.zh.md', text: await read('release.zh.md')}, {path: 'a.en.md', text: await read('release.en.md')}),
  {lexicon: loadLexicon(), termbase},
)
const joined = (texts: readonly {text: string; block: string}[]): string =>
  texts
    .filter(({block}) => block !== 'boilerplate')
    .map(({text}) => text)
    .join(' ')
const units = translationUnits(pair).map(({source, target}) => [joined(source), joined(target)] as const)
const po = `msgid ""\nmsgstr "Language: en\\n"\n\n${units
  .filter(([source, target]) => source + target !== '')
  .map(([source, target]) => `msgid "${encodePo(source)}"\nmsgstr "${encodePo(target)}"\n`)
  .join('\n')}`

describe.each([
  ['release.xlf', emitXliff(pair)],
  ['release.tmx', emitTmx(pair)],
  ['release.po', po],
])('%s', (path, text) => {
  test('has the planted mistakes in their places', () => {
    const found = findingsOf(sidesOf(text, path), termbase).filter(({ruleId}) => ruleId !== 'spacing')
    const lines = text.split('\n')
    const index = new LineIndex(text)
    const placed = found.map(({ruleId, source, target}) => {
      const place = target ?? source!
      return [ruleId, lines[index.position(place.start).line - 1]!.includes(place.text)]
    })
    expect(placed.sort()).toEqual([
      ['date-mismatch', true],
      ['number-mismatch', true],
      ['omission', true],
      ['omission', true],
      ['term-forbidden', true],
      ['term-inconsistent', true],
    ])
  })

  test('comes back with what can be mended mended, and with nothing else changed', () => {
    const {texts, findings} = fixTexts(
      new Map([[path, text]]),
      given =>
        findingsOf(sidesOf(given.get(path)!, path), termbase).map(finding => ({
          finding,
          sourceText: path,
          targetText: path,
        })),
      {unsafe: true},
    )
    const left = findings.filter(({finding}) => finding.severity === 'error').map(({finding}) => finding.ruleId)
    expect([...new Set(left)]).toEqual(['omission'])
    const [before, after] = [text.split('\n'), texts.get(path)!.split('\n')]
    expect(after).toHaveLength(before.length)
    expect(before.filter((line, i) => line !== after[i]).length).toBeLessThanOrEqual(6)
  })
})
