/** The id of a glossary whose format has no place for one: its file without folders and ending. */
export function glossaryName(path: string | undefined): string {
  const file = path
    ?.split(/[/\\]/u)
    .at(-1)
    ?.replace(/\.[^.]*$/u, '')
  return file === undefined || file === '' ? 'glossary' : file
}
