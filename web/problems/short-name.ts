/** The last part of a path. */
export function shortName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
