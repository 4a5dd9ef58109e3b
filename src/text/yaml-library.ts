import {createRequire} from 'node:module'

type YamlLibrary = typeof import('yaml')

let library: YamlLibrary | undefined

/** The package `yaml`, loaded when it is first used: most documents have no front matter, and it takes a tenth of a second. */
export function yamlLibrary(): YamlLibrary {
  if (library === undefined) {
    const loaded: YamlLibrary = createRequire(import.meta.url)('yaml')
    library = loaded
  }
  return library
}
