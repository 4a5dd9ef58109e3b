// Stands for `text/yaml-library`: in a browser everything is loaded already.
import * as yaml from 'yaml'

export function yamlLibrary(): typeof yaml {
  return yaml
}
