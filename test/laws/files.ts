import assert from 'node:assert/strict'
import type {Termbase} from '../../src/glossary/termbase.js'
import {formats} from '../../src/parse/formats.js'
import {readDocument, replaceInDocument} from '../../src/parse/read-document.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {type DocumentInput, parseInput, parsePair} from '../../src/pipeline/read.js'
import {holdDocumentLaws} from './documents.js'
import {findingsOfPair, findingsOfSingle, holdFileFixLaws, holdFindingLaws, holdFixLaws} from './findings.js'
import {orNamed, orNamedLater} from './named.js'
import {holdBeadLaws, holdEmitterLaws, holdRoundTripLaws} from './pairs.js'

/** Any text as any format: refused by name, or read, cut, aligned, written, checked and fixed by all laws. */
export function holdFileLaws(input: DocumentInput, termbase?: Termbase): void {
  const sides = orNamed(() => parseInput(input))
  if (sides === undefined) return
  if (sides.kind === 'single') {
    holdDocumentLaws(sides.document)
    const {side, document} = sides
    const texts = {source: side === 'source' ? document.text : '', target: side === 'target' ? document.text : ''}
    holdFindingLaws(findingsOfSingle(sides, termbase), texts)
  } else {
    for (const document of [sides.source, sides.target]) holdDocumentLaws(document)
    const pair = alignDocuments(sides, {termbase})
    holdBeadLaws(pair)
    holdEmitterLaws(pair)
    holdFindingLaws(findingsOfPair(pair, termbase), {source: sides.source.text, target: sides.target.text})
  }
  orNamed(() => holdFileFixLaws(input, termbase))
}

/** Any two texts as an original and its translation. */
export function holdPairLaws(source: DocumentInput, target: DocumentInput, termbase?: Termbase): void {
  holdWrittenLaws(source, target, termbase)
  holdCheckedLaws(source, target, termbase)
}

/** They are aligned, written in every format, and come back from bilingual Markdown. */
export function holdWrittenLaws(source: DocumentInput, target: DocumentInput, termbase?: Termbase): void {
  const sides = orNamed(() => parsePair(source, target, {sourceLang: source.lang, targetLang: target.lang}))
  if (sides === undefined) return
  for (const document of [sides.source, sides.target]) holdDocumentLaws(document)
  const pair = alignDocuments(sides, {termbase})
  holdBeadLaws(pair)
  holdEmitterLaws(pair)
  holdRoundTripLaws(pair, sides.source.format === 'markdown' && sides.target.format === 'markdown')
}

/** They are checked and fixed. */
export function holdCheckedLaws(source: DocumentInput, target: DocumentInput, termbase?: Termbase): void {
  const sides = orNamed(() => parsePair(source, target, {sourceLang: source.lang, targetLang: target.lang}))
  if (sides === undefined) return
  const pair = alignDocuments(sides, {termbase})
  holdFindingLaws(findingsOfPair(pair, termbase), {source: sides.source.text, target: sides.target.text})
  orNamed(() => holdFixLaws(source, target, {termbase}))
}

/** Any bytes: refused by name, or text by all laws; and a file that nothing is changed in keeps its bytes. */
export async function holdBytesLaws(bytes: Uint8Array, path?: string): Promise<void> {
  const read = await orNamedLater(() => readDocument(bytes, {path}))
  if (read === undefined) return
  const same = await orNamedLater(() => replaceInDocument(bytes, [], {path}))
  if (same !== undefined && formats.every(({id, packed}) => id !== read.format || packed === undefined))
    assert.ok(Buffer.from(same).equals(Buffer.from(bytes)), 'a file without changes is written otherwise')
  holdFileLaws(read)
}
