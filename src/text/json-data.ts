import {type ErrorData, namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import {type DataNode, type MapEntry, maxDataDepth} from './data-node.js'
import {LineIndex} from './line-index.js'

/**
 * Read JSON (RFC 8259) with the place of every value. Keys must be unique.
 *
 * Throws DuizhaoError `JSON_SYNTAX` or `DATA_TOO_DEEP`. Cost: O(length).
 */
export function parseJsonData(text: string, path?: string): DataNode {
  return new JsonReader(text, path).read()
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy
const words: Readonly<Record<string, boolean | null>> = {true: true, false: false, null: null}

class JsonReader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly path: string | undefined,
  ) {}

  read(): DataNode {
    const node = this.value(0)
    this.skipSpace()
    if (this.at < this.text.length) throw this.unexpected('the end of the file')
    return node
  }

  private value(depth: number): DataNode {
    if (depth > maxDataDepth) throw this.error('DATA_TOO_DEEP', this.at, {limit: maxDataDepth})
    this.skipSpace()
    const start = this.at
    const first = this.text[start]
    if (first === '{') return this.map(depth)
    if (first === '[') return this.list(depth)
    if (first === '"') return {kind: 'scalar', value: this.string(), start, end: this.at}
    for (const [word, value] of Object.entries(words)) {
      if (!this.text.startsWith(word, start)) continue
      this.at += word.length
      return {kind: 'scalar', value, start, end: this.at}
    }
    number.lastIndex = start
    const digits = number.exec(this.text)?.[0]
    if (digits === undefined) throw this.unexpected('a value')
    this.at += digits.length
    return {kind: 'scalar', value: Number(digits), start, end: this.at}
  }

  private list(depth: number): DataNode {
    const start = this.at++
    const items: DataNode[] = []
    if (this.take(']')) return {kind: 'list', items, start, end: this.at}
    do items.push(this.value(depth + 1))
    while (this.take(','))
    if (!this.take(']')) throw this.unexpected('“,” or “]”')
    return {kind: 'list', items, start, end: this.at}
  }

  private map(depth: number): DataNode {
    const start = this.at++
    const entries = new Map<string, MapEntry>()
    if (this.take('}')) return {kind: 'map', entries, start, end: this.at}
    do {
      this.skipSpace()
      const keyStart = this.at
      if (this.text[keyStart] !== '"') throw this.unexpected('a key in double quotes')
      const name = this.string()
      const key = {start: keyStart, end: this.at}
      if (entries.has(name)) throw this.error('JSON_SYNTAX', keyStart, {variant: 'repeated', key: name})
      if (!this.take(':')) throw this.unexpected('“:”')
      entries.set(name, {key, value: this.value(depth + 1)})
    } while (this.take(','))
    if (!this.take('}')) throw this.unexpected('“,” or “}”')
    return {kind: 'map', entries, start, end: this.at}
  }

  private string(): string {
    const start = this.at++
    for (;;) {
      const next = this.text[this.at]
      if (next === undefined || next < ' ') throw this.error('JSON_SYNTAX', start, {variant: 'open'})
      this.at += next === '\\' ? 2 : 1
      if (next === '"') break
    }
    try {
      return String(JSON.parse(this.text.slice(start, this.at)))
    } catch (cause) {
      throw this.error('JSON_SYNTAX', start, {variant: 'escape'}, cause)
    }
  }

  private take(mark: string): boolean {
    this.skipSpace()
    if (this.text[this.at] !== mark) return false
    this.at++
    return true
  }

  private skipSpace(): void {
    for (;;) {
      const next = this.text[this.at]
      if (next !== ' ' && next !== '\n' && next !== '\r' && next !== '\t') return
      this.at++
    }
  }

  private unexpected(expected: string): DuizhaoError {
    if (this.at >= this.text.length) return this.error('JSON_SYNTAX', this.at, {variant: 'end', expected})
    const rest = this.text.slice(this.at, this.at + 20).split(/[\r\n]/u, 1)[0]
    return this.error('JSON_SYNTAX', this.at, {rest: `“${rest}”`, expected})
  }

  private error(code: 'DATA_TOO_DEEP' | 'JSON_SYNTAX', offset: number, data: ErrorData, cause?: unknown): DuizhaoError {
    return namedError(code, data, {path: this.path, ...new LineIndex(this.text).position(offset)}, cause)
  }
}
