import {expect, test} from 'vitest'
import {statedEntries} from '../../src/align/align-entries.js'
import {unitsOfPair} from '../../src/memory/units-of-pair.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {sidesOf} from '../helpers/unit-files.js'

test.each([
  [
    'a.po',
    'msgid ""\nmsgstr "Language: zh\\n"\n\nmsgid "Port"\nmsgstr "港口"\n\n#, fuzzy\nmsgid "Pier"\nmsgstr "港口二"\n',
  ],
  [
    'a.xlf',
    '<xliff version="1.2"><file source-language="en" target-language="zh"><body><trans-unit id="1"><source>Port</source><target>港口</target></trans-unit><trans-unit id="2"><source>Pier</source><target state="needs-review-translation">港口二</target></trans-unit></body></file></xliff>',
  ],
])('what %s calls unsettled is not stored, with the reason', (path, text) => {
  const {units, refused} = unitsOfPair(statedEntries(alignDocuments(sidesOf(text, path))))
  expect(units.map(({source, target}) => [source, target])).toEqual([['Port', '港口']])
  expect(refused).toMatchObject([{reason: 'unsettled', source: 'Pier', target: '港口二'}])
})
