// Stands for `text/yaml-library`: the package is a file beside the command, and most runs read no YAML with places.
import {createRequire} from 'node:module'

type YamlLibrary = typeof import('yaml')

let library: YamlLibrary | undefined

export function yamlLibrary(): YamlLibrary {
  library ??= createRequire(import.meta.url)('./yaml.cjs') as YamlLibrary
  return library
}
