import type {DataNode} from '../../text/data-node.js'
import {parseJsonData} from '../../text/json-data.js'
import {decodeJsonString} from '../../text/json-string.js'
import type {ParsedText} from '../format.js'
import {type DataResource, readDataResource} from './data-resource.js'

/**
 * Read a JSON resource (i18next v4, v3 too; ARB): as one document with a block a text, whose nested keys, lists, plural and
 * context suffixes are in `entries`; or, where the first keys are tags of languages (`{"en": {"common": {…}}, "zh-CN":
 * {"common": {…}}}`), as both sides. A value's placeholders are no prose: each stands as one U+FFFC in the block, tags fall out.
 *
 * Throws DuizhaoError `JSON_SYNTAX`, `DATA_TOO_DEEP`, or `RESOURCE_SHAPE` where the file holds no map. Cost: O(length).
 */
export function readJsonResource(
  text: string,
  path: string | undefined,
  resource: Pick<DataResource, 'format' | 'isLeftOut'>,
): ParsedText {
  // A byte order mark is no JSON; a space in its place keeps the offsets.
  const root: DataNode = parseJsonData(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, path)
  return readDataResource(text, path, root, {
    ...resource,
    decode({start, end, value}) {
      if (typeof value !== 'string') return {span: {start, end}}
      const span = {start: start + 1, end: end - 1}
      return {span, content: decodeJsonString(text, span.start, span.end)}
    },
  })
}
