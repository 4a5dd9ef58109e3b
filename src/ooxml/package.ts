import {namedError} from '../messages/named-error.js'
import {decodeXml, readXml, type XmlHandlers} from './xml.js'
import type {ZipArchive} from './zip-archive.js'

/** What a part refers to: another part, or an address outside. */
export interface Relationship {
  readonly type: string
  /** Name of a part in the archive, or, where `isExternal`, an address that nobody opens. */
  readonly target: string
  readonly isExternal: boolean
}

/** What a part of a package refers to, by id; none where it has no list. Throws as {@link readXml}. */
export function relationshipsOf(archive: ZipArchive, part: string, path?: string): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found = new Map<string, Relationship>()
  readPart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, path, {
    open({name, attribute}) {
      const [id, type = '', target = ''] = [attribute('Id'), attribute('Type'), attribute('Target')]
      if (name !== 'Relationship' || id === undefined) return
      const isExternal = attribute('TargetMode') === 'External'
      found.set(id, {type, isExternal, target: isExternal ? target : resolvePart(folder, target)})
    },
  })
  return found
}

/** The main part by what the package says, else by its usual name; undefined where neither is there. */
export function mainPart(archive: ZipArchive, usual: string, path?: string): string | undefined {
  const stated = [...relationshipsOf(archive, '', path).values()].find(({type}) => type.endsWith('/officeDocument'))
  return [stated?.target, usual].find(name => name !== undefined && archive.has(name))
}

/** Read a part as XML; whether it is there. Throws as `ZipArchive.read`, `decodeText` and {@link readXml}. */
export function readPart(archive: ZipArchive, part: string, path: string | undefined, handlers: XmlHandlers): boolean {
  const bytes = archive.read(part)
  if (bytes === undefined) return false
  readXml(decodeXml(bytes, {path}).text, handlers, {path, part})
  return true
}

/** The error of a package without a part that it cannot be without. */
export function missingPart(part: string, path: string | undefined): Error {
  return namedError('OFFICE_PART_MISSING', {part}, {path})
}

/** `../media/a.png` as seen from a folder of the package. */
function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
