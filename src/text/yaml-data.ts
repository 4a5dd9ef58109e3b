import type {CST, Document, Node} from 'yaml'
import {type ErrorData, namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import {type DataNode, type DataScalar, type MapEntry, maxDataDepth} from './data-node.js'
import {LineIndex} from './line-index.js'
import {yamlLibrary} from './yaml-library.js'

/** Nodes that aliases may add to one file: a name used in many places is fine, a bomb is not. */
const maxAliasNodes = 100_000

/**
 * Read one YAML 1.2 document of the core schema with the place of every value. Nothing in it is executed: tags are
 * refused, aliases are bounded.
 *
 * Throws DuizhaoError `YAML_SYNTAX`, `YAML_TAG`, `YAML_ALIAS` or `DATA_TOO_DEEP`. Cost: about 0.5 MB/s.
 */
export function parseYamlData(text: string, path?: string): DataNode {
  const reader = new YamlReader(text, path)
  return reader.read()
}

class YamlReader {
  private readonly yaml = yamlLibrary()
  private aliasNodes = 0
  private lines: LineIndex | undefined

  constructor(
    private readonly text: string,
    private readonly path: string | undefined,
  ) {}

  read(): DataNode {
    const {Composer, Parser} = this.yaml
    const tokens = [...new Parser().parse(this.text)]
    for (const token of tokens) this.checkDepth(token)
    const documents = [...new Composer({version: '1.2', schema: 'core', merge: false}).compose(tokens)]
    const second = documents[1]
    if (second !== undefined) throw this.error('YAML_SYNTAX', second.range[0], {variant: 'documents'})
    const document = documents[0]
    if (document?.contents == null) return {kind: 'scalar', value: null, start: 0, end: 0}
    this.checkErrors(document)
    return this.convert(document.contents, 0, document)
  }

  // The composer of `yaml` recurses, and near the end of the stack it takes the process down instead of throwing.
  private checkDepth(root: CST.Token): void {
    const open: {token: CST.Token; depth: number}[] = [{token: root, depth: 0}]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const {token, depth} = next
      if (depth > maxDataDepth) throw this.tooDeep('offset' in token ? token.offset : 0)
      if ('value' in token && token.value !== null && typeof token.value === 'object')
        open.push({token: token.value as CST.Token, depth})
      if (!('items' in token)) continue
      for (const {key, value} of token.items) {
        if (key != null) open.push({token: key, depth: depth + 1})
        if (value != null) open.push({token: value, depth: depth + 1})
      }
    }
  }

  private checkErrors(document: Document): void {
    const [first] = document.errors
    if (first === undefined) return
    const reason = lowerFirst(first.message.replace(/ at line \d+, column \d+:?[\s\S]*$/u, ''))
    const variant = variants[first.code]
    throw this.error('YAML_SYNTAX', first.pos[0], variant === undefined ? {reason} : {variant, reason})
  }

  private convert(node: Node, depth: number, document: Document): DataNode {
    const start = node.range?.[0] ?? 0
    const end = node.range?.[1] ?? start
    if (depth > maxDataDepth) throw this.tooDeep(start)
    const {isAlias, isMap, isScalar, isSeq} = this.yaml
    if (isAlias(node)) return this.followAlias(node.resolve(document), node.source, start, depth, document)
    if (node.tag !== undefined) throw this.error('YAML_TAG', start, {tag: node.tag})
    if (isScalar(node)) return {kind: 'scalar', value: scalarValue(node.value), start, end}
    if (isSeq(node)) {
      const items = node.items.map(item => this.child(item, start, depth, document))
      return {kind: 'list', items, start, end}
    }
    if (!isMap(node)) throw this.error('YAML_SYNTAX', start, {variant: 'kind'})
    const entries = new Map<string, MapEntry>()
    for (const {key, value} of node.items) {
      const keyNode = this.child(key, start, depth, document)
      if (keyNode.kind !== 'scalar') throw this.error('YAML_SYNTAX', keyNode.start, {variant: 'key'})
      entries.set(String(keyNode.value ?? ''), {key: keyNode, value: this.child(value, keyNode.end, depth, document)})
    }
    return {kind: 'map', entries, start, end}
  }

  private child(node: unknown, place: number, depth: number, document: Document): DataNode {
    if (this.aliasNodes > 0 && ++this.aliasNodes > maxAliasNodes)
      throw this.error('YAML_ALIAS', place, {variant: 'many', limit: maxAliasNodes})
    return this.yaml.isNode(node)
      ? this.convert(node, depth + 1, document)
      : {kind: 'scalar', value: null, start: place, end: place}
  }

  private followAlias(
    target: Node | undefined,
    name: string,
    start: number,
    depth: number,
    document: Document,
  ): DataNode {
    if (target === undefined) throw this.error('YAML_ALIAS', start, {name})
    this.aliasNodes++
    return this.convert(target, depth + 1, document)
  }

  private tooDeep(offset: number): DuizhaoError {
    return this.error('DATA_TOO_DEEP', offset, {limit: maxDataDepth})
  }

  private error(
    code: 'DATA_TOO_DEEP' | 'YAML_ALIAS' | 'YAML_SYNTAX' | 'YAML_TAG',
    offset: number,
    data: ErrorData,
  ): DuizhaoError {
    this.lines ??= new LineIndex(this.text)
    return namedError(code, data, {path: this.path, ...this.lines.position(offset)})
  }
}

function scalarValue(value: unknown): DataScalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Mistakes that have a remedy of their own, by the name that the parser has for them. */
const variants: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  DUPLICATE_KEY: 'repeated',
}
