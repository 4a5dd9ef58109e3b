import {dataValue} from '../../text/data-node.js'
import {parseYamlData} from '../../text/yaml-data.js'
import {entryStarts, type FileData} from './file-data.js'

/** Read YAML. Throws what {@link parseYamlData} throws. Cost: O(length). */
export function readYaml(text: string, path: string | undefined): FileData {
  const tree = parseYamlData(text, path)
  return {value: dataValue(tree), problems: [], tree: () => tree, starts: list => entryStarts(tree, list)}
}
