import {createReadStream} from 'node:fs'
import {namedError, systemReason} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import {DuizhaoError} from '../../model/errors.js'
import type {WantedLanguages} from '../../parse/format.js'
import {openTmx, type TmxUnit, tmxInline} from '../../parse/tmx/read-tmx.js'
import {inlineWords} from '../../parse/units/inline-xml.js'
import {textsOn, type UnitSides, unitSides} from '../../parse/units/unit-file.js'
import {streamDecoder} from '../../text/encoding.js'
import {statsOfFile} from '../files/read-file.js'

/** A unit of a translation memory, its texts without native codes. */
export interface StreamedUnit extends Pick<TmxUnit, 'id' | 'date' | 'origin'> {
  readonly source: string
  readonly target: string
}

/** Units of one translation memory, as many at once as a piece of the file holds. */
export interface StreamedUnits {
  readonly sides: UnitSides
  readonly units: readonly StreamedUnit[]
}

const pieceBytes = 2 ** 20
/** Units by which the languages of a file are told. */
const sampled = 1000

/**
 * Read a TMX file of any size piece by piece: memory does not grow with it. Of more than two languages those are taken that its first
 * 1,000 units have most, or that are asked for. Throws those of `statsOfFile`, `FILE_UNREADABLE`, those of `openTmx` and `decodeText`, and `INPUT_MONOLINGUAL`.
 */
export async function* streamTmx(
  path: string,
  {encoding, ...wanted}: WantedLanguages & {readonly encoding?: string | undefined} = {},
): AsyncGenerator<StreamedUnits> {
  await statsOfFile(path)
  let waiting: TmxUnit<PlainText>[] = []
  let sides: UnitSides | undefined
  const stream = openTmx<PlainText>(unit => waiting.push(unit), {path}, readPlain)
  const take = (): StreamedUnits | undefined => {
    sides ??= unitSides({units: waiting, sourceLang: waiting[0]?.sourceLang}, wanted)
    if (sides === undefined) return undefined
    const units = waiting.map(unit => streamed(unit, sides!))
    waiting = []
    return {sides, units}
  }
  for await (const piece of textOf(path, encoding)) {
    stream.write(piece)
    const taken = sides !== undefined || waiting.length >= sampled ? take() : undefined
    if (taken !== undefined) yield taken
  }
  stream.close()
  const lang = waiting[0]?.texts[0]?.lang ?? ''
  const rest = take()
  if (rest === undefined) throw namedError('INPUT_MONOLINGUAL', {lang}, {path})
  yield rest
}

interface PlainText {
  readonly lang: LanguageTag
  readonly text: string
}

function readPlain(part: string, start: number, end: number, lang: LanguageTag): PlainText {
  return {lang, text: inlineWords(part, start, end, tmxInline).trim()}
}

function streamed(unit: TmxUnit<PlainText>, {source, target}: UnitSides): StreamedUnit {
  const text = (side: UnitSides['source']): string => textsOn(side, unit)[0]?.text ?? ''
  const {id, date, origin} = unit
  return {id, date, origin, source: text(source), target: text(target)}
}

async function* textOf(path: string, encoding: string | undefined): AsyncGenerator<string> {
  let decoder: ReturnType<typeof streamDecoder> | undefined
  try {
    for await (const bytes of createReadStream(path, {highWaterMark: pieceBytes}) as AsyncIterable<Uint8Array>) {
      decoder ??= streamDecoder(bytes, {path, encoding})
      yield decoder.decode(bytes, {stream: true})
    }
    yield decoder?.decode() ?? ''
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause
    if (cause instanceof TypeError && decoder !== undefined)
      throw namedError('FILE_UNDECODABLE', {tried: decoder.encoding}, {path})
    throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path}, cause)
  }
}
