/** Korean words by the Chinese characters that they are written with, from the Debian package libhangul-data. */
import {readFileSync} from 'node:fs'

/** Hangul with the spellings in Traditional characters. */
export function readHanja(path: string): [hangul: string, hanja: string][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap(line => {
      const [hangul = '', hanja = ''] = line.split(':')
      return /^[가-힣]{2,6}$/u.test(hangul) && /^\p{Script=Han}{2,6}$/u.test(hanja)
        ? [[hangul, hanja] as [string, string]]
        : []
    })
}
