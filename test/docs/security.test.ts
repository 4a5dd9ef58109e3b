import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {maxSegments} from '../../src/align/align.js'
import {longestText} from '../../src/mcp/tool.js'
import {maxMemoryBytes} from '../../src/memory/memory-file.js'
import {errorCodes} from '../../src/model/error-codes.js'
import {zipLimits} from '../../src/ooxml/zip-limits.js'
import {maxLineBytes} from '../../src/records/lines.js'
import {maxDataDepth} from '../../src/text/data-node.js'
import {maxDocumentBytes} from '../../src/workspace/files/read-file.js'
import {repository} from '../helpers/built-cli.js'

const rows = readFileSync(join(repository, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && line.split('|').length === 5)
  .map(line => line.split('|').map(cell => cell.trim()))
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toLocaleString('en')} MiB`

test.each([
  ['a document', mib(maxDocumentBytes)],
  ['sentences a side of an alignment', maxSegments.toLocaleString('en')],
  ['nesting of YAML and JSON', `${maxDataDepth} levels`],
  [
    'an archive: a part, all parts, their number',
    `${mib(zipLimits.partBytes)}, ${mib(zipLimits.allBytes)}, ${zipLimits.parts.toLocaleString('en')}`,
  ],
  ['a record on standard input', mib(maxLineBytes)],
  ['a memory', mib(maxMemoryBytes)],
  ['a text in a call of an agent', `${longestText.toLocaleString('en')} characters`],
])('the limit of %s is %s', (what, limit) => {
  expect(rows.find(row => row[1] === what)?.[2]).toBe(limit)
})

test('every error that it names exists', () => {
  const named = rows.flatMap(row => [...row[3]!.matchAll(/`([A-Z_]+)`/gu)].map(([, code]) => code!))
  expect(named.length).toBeGreaterThan(8)
  for (const code of named) expect(errorCodes).toContain(code)
})
