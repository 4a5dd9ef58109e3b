const defaultCache = '.duizhao-cache'

/** The folder that `--cache [folder]` means. */
export function cacheFolder(cache: string | boolean | undefined): string {
  return typeof cache === 'string' ? cache : defaultCache
}
