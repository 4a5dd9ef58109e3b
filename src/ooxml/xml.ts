import {SaxesParser} from 'saxes'
import {namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import {decodeText} from '../text/encoding.js'

/** An element by its local name: prefixes and namespaces differ between programs and versions. */
export interface XmlElement {
  readonly name: string
  /** What stands before the colon of its name; empty where there is none. */
  readonly prefix: string
  /** The value of an attribute by its local name. */
  attribute(name: string): string | undefined
  /** Offset behind its opening tag, in UTF-16 code units of the part. */
  readonly contentStart: number
  readonly isEmpty: boolean
}

/** What is heard while a part is read, in its order. */
export interface XmlHandlers {
  open?(element: XmlElement): void
  /** `end` is the offset behind the closing tag. */
  close?(name: string, end: number, prefix: string): void
  text?(text: string): void
}

/** Where a text of XML comes from, for errors. */
export interface XmlSource {
  readonly path?: string | undefined
  /** The part of a package. */
  readonly part?: string | undefined
  /** A document type that is a name and an address is passed over, as TMX and TBX have it; nothing is fetched. */
  readonly bareDoctype?: boolean | undefined
}

/** XML that comes in pieces; both throw as {@link readXml}. */
export interface XmlStream {
  write(piece: string): void
  close(): void
}

/**
 * Read XML from its beginning to its end. Nothing is resolved or fetched: throws DuizhaoError `XML_DOCTYPE` for a document type, which no
 * Office file has (with `bareDoctype`, for one with declarations in it), and `XML_DAMAGED` with the place for what is not well-formed, which any entity but the five of XML is. Cost: 60 MB/s;
 * depth costs memory, not stack.
 */
export function readXml(text: string, handlers: XmlHandlers, source: XmlSource = {}): void {
  const stream = openXml(handlers, source)
  stream.write(text)
  stream.close()
}

/** As {@link readXml}, piece by piece; offsets count from the beginning of the first one. */
export function openXml(handlers: XmlHandlers, {path, part, bareDoctype}: XmlSource = {}): XmlStream {
  const parser = new SaxesParser()
  const {open, close, text: hear} = handlers
  const damaged = (message: string): DuizhaoError => {
    const reason = message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '')
    const place = {path, line: parser.line, column: Math.max(1, parser.column)}
    return part === undefined
      ? namedError('XML_DAMAGED', {reason}, place)
      : namedError('XML_DAMAGED', {variant: 'part', part, reason}, {path})
  }
  parser.on('error', error => {
    throw damaged(error.message)
  })
  parser.on('doctype', doctype => {
    if (bareDoctype === true && !doctype.includes('[')) return
    throw part === undefined
      ? namedError('XML_DOCTYPE', {}, {path, line: parser.line})
      : namedError('XML_DOCTYPE', {variant: 'part', part}, {path})
  })
  if (open !== undefined)
    parser.on('opentag', ({name, attributes, isSelfClosing}) => {
      open.call(handlers, {
        name: localName(name),
        prefix: prefixOf(name),
        attribute: asked => attributeOf(attributes, asked),
        contentStart: parser.position,
        isEmpty: isSelfClosing,
      })
    })
  if (close !== undefined)
    parser.on('closetag', ({name}) => close.call(handlers, localName(name), parser.position, prefixOf(name)))
  if (hear !== undefined) {
    parser.on('text', piece => hear.call(handlers, piece))
    parser.on('cdata', piece => hear.call(handlers, piece))
  }
  /** The parser makes a character of half of one behind an instruction. */
  const orDamaged = (doing: () => unknown): void => {
    try {
      doing()
    } catch (error) {
      throw error instanceof RangeError && error.message.includes('code point') ? damaged(error.message) : error
    }
  }
  return {write: piece => orDamaged(() => parser.write(piece)), close: () => orDamaged(() => parser.close())}
}

/** The text of a part of XML by its byte order mark or declaration, and its encoding. Throws as `decodeText`. */
export function decodeXml(bytes: Uint8Array, {path}: XmlSource = {}): {text: string; encoding: string} {
  return decodeText(bytes, {path})
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')))
}

function attributeOf(attributes: Readonly<Record<string, string>>, asked: string): string | undefined {
  const exact = attributes[asked]
  if (exact !== undefined) return exact
  for (const name of Object.keys(attributes)) if (localName(name) === asked) return attributes[name]
  return undefined
}
