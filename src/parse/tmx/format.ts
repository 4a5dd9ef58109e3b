import {escapeXml} from '../../text/escape-xml.js'
import type {Format} from '../format.js'
import {readUnitFile} from '../units/unit-file.js'
import {openTmx, type TmxUnit} from './read-tmx.js'

/** Translation memories: TMX 1.1 to 1.4. */
export const tmxFormat: Format = {
  id: 'tmx',
  endings: ['tmx'],
  sniff: head => (/<tmx[\s>]/u.test(head.slice(0, 2000)) ? 1 : 0),
  read(text, path) {
    const units: TmxUnit[] = []
    const stream = openTmx(unit => units.push(unit), {path})
    stream.write(text)
    stream.close()
    return readUnitFile(text, path, {format: 'tmx', units, sourceLang: units[0]?.sourceLang})
  },
  isKeyed: true,
  statesKinds: true,
  encode: escapeXml,
}
