import {dirname, resolve} from 'node:path'
import {findConfigFile} from '../config/load.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import {pathOfUri} from './file-uri.js'
import type {OpenTexts} from './open-texts.js'
import {Project} from './project.js'

/** The projects of a session: each file belongs to that of the nearest configuration above it, else to that of no configuration. */
export class Projects {
  private readonly opened = new Map<string, Promise<Project>>()

  constructor(
    private readonly run: Omit<RunOptions, 'folder'>,
    private readonly texts: OpenTexts,
  ) {}

  /** The project of a file. Throws the DuizhaoErrors of its configuration and glossaries. */
  async of(path: string): Promise<Project> {
    const folder = dirname(path)
    const config =
      typeof this.run.config === 'string'
        ? this.run.config
        : this.run.config === false
          ? undefined
          : await findConfigFile(folder)
    const key = config ?? ''
    const known = this.opened.get(key)
    if (known !== undefined) return known
    const opened = Project.open({
      ...this.run,
      folder: config === undefined ? folder : dirname(resolve(config)),
      config: config ?? false,
    })
    this.opened.set(key, opened)
    const project = await opened.catch(error => {
      // The next question may find it mended.
      this.opened.delete(key)
      throw error
    })
    for (const document of this.texts.all()) {
      const open = pathOfUri(document.uri)
      if (open !== undefined) project.setText(open, document.getText())
    }
    return project
  }

  /** The projects that are open and could be opened. */
  async all(): Promise<readonly Project[]> {
    const settled = await Promise.allSettled(this.opened.values())
    return settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  }

  /** Tell all of them that the text of an open file changed; `undefined` when it was closed. */
  async setText(path: string, text: string | undefined): Promise<void> {
    for (const project of await this.all()) project.setText(path, text)
  }

  /** Open the projects again that are made of one of these files. Gives whether there was one. */
  async reload(paths: ReadonlySet<string>): Promise<boolean> {
    let found = false
    for (const [key, opened] of [...this.opened]) {
      const project = await opened.catch(() => undefined)
      if (project !== undefined && !project.ownFiles.some(path => paths.has(path))) continue
      this.opened.delete(key)
      found = true
    }
    return found
  }

  /** Forget all projects, such as when a configuration may have come or gone. */
  clear(): void {
    this.opened.clear()
  }
}
