import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {namedError} from '../../messages/named-error.js'
import {nearestName} from '../../text/nearest-name.js'

const scheme = 'duizhao:'

/** Whether a glossary is named as one of ours (`duizhao:scoda`) and not as a file. */
export function isBundledName(name: string): boolean {
  return name.startsWith(scheme)
}

/** Names of the glossaries that come with the package, sorted: `duizhao:policy`, `duizhao:scoda`, … */
export function bundledGlossaries(): string[] {
  return readdirSync(folder())
    .filter(file => file.endsWith('.yaml'))
    .map(file => scheme + file.slice(0, -'.yaml'.length))
    .sort()
}

/** The file of a bundled glossary. Throws DuizhaoError `GLOSSARY_UNKNOWN`. */
export function bundledGlossaryPath(name: string): string {
  const names = bundledGlossaries()
  if (names.includes(name)) return join(folder(), `${name.slice(scheme.length)}.yaml`)
  const nearest = nearestName(name, names)
  throw namedError('GLOSSARY_UNKNOWN', {name, choices: names.join(', '), ...(nearest === undefined ? {} : {nearest})})
}

/** Where the build puts the compiled form of a bundled glossary. */
export function compiledGlossaryPath(name: string): string {
  return join(folder(), '..', 'dist', 'glossaries', `${name.slice(scheme.length)}.json`)
}

/** Sources, a bundle in `dist/` and a bundle elsewhere in the package lie at different depths below its root. */
function folder(): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!isPackageRoot(here)) {
    const parent = dirname(here)
    if (parent === here) throw namedError('PACKAGE_BROKEN')
    here = parent
  }
  return join(here, 'glossaries')
}

function isPackageRoot(path: string): boolean {
  const manifest = join(path, 'package.json')
  if (!existsSync(manifest) || !existsSync(join(path, 'glossaries'))) return false
  return /"name": *"duizhao"/u.test(readFileSync(manifest, 'utf8'))
}
