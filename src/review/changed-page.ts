import type {PageUpdate} from '../workbench/actions.js'
import type {WorkbenchPage} from '../workbench/page.js'

/** What a page has that the one before had not; all of it where there was none. */
export function changedPage(
  before: WorkbenchPage | undefined,
  {version: _, documents, ...rest}: WorkbenchPage,
): PageUpdate {
  const changed = documents.flatMap((document, index) =>
    same(document, before?.documents[index]) ? [] : [[index, document] as const],
  )
  const parts = Object.entries(rest).filter(([key, value]) => !same(value, before?.[key as keyof WorkbenchPage]))
  return {documents: Object.fromEntries(changed), ...Object.fromEntries(parts)}
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
