import {type PluralCategory, pluralCategories} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {readXml} from '../../ooxml/xml.js'
import {escapeXml} from '../../text/escape-xml.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {Format} from '../format.js'
import {parsedResource} from '../resource/parsed-resource.js'
import type {EntryDraft} from '../resource/resource-document.js'
import {noElements, readInline} from '../units/inline-xml.js'

/** Strings of Apple's systems. */
export const stringsFormat: Format = {
  id: 'strings',
  endings: ['strings'],
  sniff: head => (/^\s*"(?:[^"\\\n]|\\.){1,500}"\s*=\s*"(?:[^"\\]|\\.){0,2000}"\s*;/mu.test(head) ? 0.9 : 0),
  read: (text, path) => parsedResource(text, path, {format: 'strings', drafts: readStrings(text)}),
  isKeyed: true,
  statesKinds: true,
  encode: text => text.replace(/["\\]/gu, '\\$&').replace(/\n/gu, '\\n'),
}

const statement =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|(?:"((?:[^"\\]|\\[\s\S])*)"|(?<![\w.-])([\w.-]+)(?![\w.-]))(\s*=\s*")((?:[^"\\]|\\[\s\S])*)"\s*;|[\s\S]/guy

function readStrings(text: string): EntryDraft[] {
  const drafts: EntryDraft[] = []
  for (let at = 0; at < text.length; ) {
    statement.lastIndex = at
    const [whole = '', quoted, bare, between = '', value] = statement.exec(text) ?? []
    if (value !== undefined) {
      const key = quoted ?? bare ?? ''
      const start = quoted === undefined ? at : at + 1
      const keySpan = {start, end: start + key.length}
      const from = keySpan.end + (quoted === undefined ? 0 : 1) + between.length
      const span = {start: from, end: from + value.length}
      drafts.push({key: decode(text, keySpan).text, keySpan, span, content: decode(text, span)})
    }
    at += Math.max(1, whole.length)
  }
  return drafts
}

const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r'}
const piece = /\\(?:[uU]([\da-fA-F]{4})|([\s\S]))|[^\\]+/guy

function decode(text: string, {start, end}: Span): MappedText {
  const builder = new MappedTextBuilder()
  for (let at = start; at < end; ) {
    piece.lastIndex = at
    const [whole = ' ', code, letter] = piece.exec(text) ?? []
    const to = Math.min(end, at + whole.length)
    if (code !== undefined) builder.append(String.fromCharCode(Number.parseInt(code, 16)), at, to)
    else if (letter !== undefined) builder.append(escapes[letter] ?? letter, at, to)
    else builder.append(text.slice(at, to), at, to)
    at = to
  }
  return builder.build()
}

/** Plural rules of Apple's systems: a property list. */
export const stringsdictFormat: Format = {
  id: 'stringsdict',
  endings: ['stringsdict'],
  sniff: head => (/<plist[\s>]/u.test(head) && head.includes('NSStringLocalizedFormatKey') ? 1 : 0),
  read: (text, path) => parsedResource(text, path, {format: 'stringsdict', drafts: readStringsdict(text, path)}),
  isKeyed: true,
  statesKinds: true,
  encode: escapeXml,
}

/** The format of each key, and the wordings of what it counts. */
function readStringsdict(text: string, path: string | undefined): EntryDraft[] {
  const drafts: EntryDraft[] = []
  const keys: string[] = []
  const categories: readonly string[] = pluralCategories
  let start = 0
  let last: {key: string; place: Span} | undefined
  readXml(
    text,
    {
      open({name, contentStart}) {
        start = contentStart
        if (name === 'dict') keys.push(last?.key ?? '')
      },
      close(name, end) {
        if (name === 'dict') keys.pop()
        const place = {start, end: Math.max(start, text.lastIndexOf('<', end - 1))}
        if (name !== 'key' && name !== 'string') return
        const {content} = readInline(text, place.start, place.end, noElements)
        if (name === 'key') last = {key: content.text, place}
        else if (last !== undefined && categories.includes(last.key)) {
          const key = keys.slice(1).join('.')
          const form = {name: key, key, isPlural: true, category: last.key as PluralCategory}
          drafts.push({key: `${key}.${last.key}`, keySpan: last.place, span: place, content, form})
        } else if (last?.key === 'NSStringLocalizedFormatKey')
          drafts.push({key: keys.slice(1).join('.'), keySpan: last.place, span: place, content})
      },
    },
    {path, bareDoctype: true},
  )
  return drafts
}
