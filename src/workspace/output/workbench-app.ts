import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {namedError} from '../../messages/named-error.js'
import type {WorkbenchApp} from '../../workbench/write-page.js'

/** From a bundle in `dist/`, from one in a folder of it, and from the sources. */
const folders = ['workbench/', '../workbench/', '../../../dist/workbench/']

const remembered = new Map<string, WorkbenchApp>()

/** The program of the workbench, from the package: to read only, or to work with; read once a process. Throws DuizhaoError `PACKAGE_BROKEN`. */
export function workbenchApp(name: 'report' | 'review' = 'report'): WorkbenchApp {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const folder = folders
    .map(name => fileURLToPath(new URL(name, import.meta.url)))
    .find(path => existsSync(`${path}${name}.js`))
  if (folder === undefined) throw namedError('PACKAGE_BROKEN')
  const [script, style] = ['js', 'css'].map(ending => readFileSync(`${folder}${name}.${ending}`, 'utf8').trim())
  const app = {script: script!, style: style!, hashes: {script: hashOf(script!), style: hashOf(style!)}}
  remembered.set(name, app)
  return app
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
