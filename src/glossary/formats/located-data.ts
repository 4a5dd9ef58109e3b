import type {DataNode, DataScalar, MapEntry} from '../../text/data-node.js'

/** Plain data with places: a value begins where `starts` says so, else where the value around it does. */
export function locatedData(value: unknown, starts: ReadonlyMap<object, number>, around = 0): DataNode {
  if (typeof value !== 'object' || value === null) {
    const scalar = value as DataScalar
    return {kind: 'scalar', value: scalar, start: around, end: around}
  }
  const start = starts.get(value) ?? around
  if (Array.isArray(value))
    return {kind: 'list', items: value.map(item => locatedData(item, starts, start)), start, end: start}
  const entries = Object.entries(value).map(([key, item]): [string, MapEntry] => {
    const node = locatedData(item, starts, start)
    return [key, {key: node, value: node}]
  })
  return {kind: 'map', entries: new Map(entries), start, end: start}
}
