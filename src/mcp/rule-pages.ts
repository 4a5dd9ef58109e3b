import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The page of a rule as it is packed with the library, in Markdown; empty where it is not there. */
export async function rulePage(ruleId: string): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); dirname(folder) !== folder; folder = dirname(folder)) {
    const page = await readFile(join(folder, 'docs', 'rules', `${ruleId}.md`), 'utf8').catch(() => undefined)
    if (page !== undefined) return page
  }
  return ''
}
