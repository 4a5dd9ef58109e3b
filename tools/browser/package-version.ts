// Stands for `text/package-version`: the build puts the version in.
declare const DUIZHAO_VERSION: string

export function packageVersion(): string {
  return DUIZHAO_VERSION
}
