import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {namedError} from '../../messages/named-error.js'
import type {WorkbenchApp} from '../../workbench/write-page.js'

/** From a bundle in `dist/`, from one in a folder of it, and from the sources. */
const folders = ['workbench/', '../workbench/', '../../../dist/workbench/']

let remembered: WorkbenchApp | undefined

/** The program of the workbench, from the package; read once a process. Throws DuizhaoError `PACKAGE_BROKEN`. */
export function workbenchApp(): WorkbenchApp {
  if (remembered !== undefined) return remembered
  const folder = folders
    .map(name => fileURLToPath(new URL(name, import.meta.url)))
    .find(path => existsSync(`${path}report.js`))
  if (folder === undefined) throw namedError('PACKAGE_BROKEN')
  const [script, style] = ['report.js', 'report.css'].map(name => readFileSync(folder + name, 'utf8').trim())
  remembered = {script: script!, style: style!, hashes: {script: hashOf(script!), style: hashOf(style!)}}
  return remembered
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
