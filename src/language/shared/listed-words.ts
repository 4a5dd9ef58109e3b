/** The words of a list in a program, with blanks and line feeds between them. An expression for blanks would take ten times as long at each start. */
export function listedWords(list: string): string[] {
  return list
    .replaceAll('\n', ' ')
    .split(' ')
    .filter(word => word !== '')
}
