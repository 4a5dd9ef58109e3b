import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hasRedis, startRedis, type TestRedis} from '../batch/redis.js'
import {openSite, type Site} from '../batch/site.js'
import {buildCli} from '../helpers/built-cli.js'
import {hostileDocument, hostileName, hostileTexts} from '../helpers/hostile-texts.js'

const deceiving = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

describe.skipIf(!hasRedis)(
  'a run over hostile documents (skipped where redis-server is not installed)',
  {timeout: 120_000},
  () => {
    let redis: TestRedis
    let site: Site
    beforeAll(async () => {
      redis = await startRedis()
      site = openSite(
        await buildCli(),
        {
          'terms.yaml': 'id: t\nconcepts:\n  - {id: unit, zh: 单位, en: bureau}\n',
          [`${hostileName}.zh.md`]: hostileDocument('zh', 20),
          [`${hostileName}.en.md`]: hostileDocument('en', 300),
          // Cannot be read: a dead letter.
          [`${hostileName}2.zh.md`]: Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x01),
          [`${hostileName}2.en.md`]: hostileTexts.bidi,
          [`${hostileName}3.zh.md`]: hostileDocument('zh', 20),
          [`${hostileName}3.en.md`]: hostileDocument('en', 20),
        },
        {redis: redis.url},
      )
      await site.submit('r', '--shard-size', '1')
      // Is another one by now: a shard that fails.
      writeFileSync(join(site.path, `${hostileName}3.en.md`), hostileDocument('en', 21))
    })
    afterAll(async () => {
      site.remove()
      await redis.stop()
    })

    test('status --watch, a worker, failed and collect say nothing that moves a cursor or hides', async () => {
      const watched = site.batch('status', '--run', 'r', '--watch')
      const said = [
        await site.batch('work', '--until-empty'),
        await watched,
        ...(await Promise.all(
          [[], ['--lang', 'zh'], ['-f', 'json']].flatMap(more => [
            site.batch('status', '--run', 'r', ...more),
            site.batch('failed', '--run', 'r', '-o', 'out', ...more),
          ]),
        )),
        await site.collect('r'),
        await site.collect('r', '-f', 'md'),
        await site.collect('r', '--report'),
      ]
      expect(said.map(({stdout, stderr}) => stdout + stderr).filter(text => text === '')).toEqual([])
      for (const {stdout, stderr} of said) {
        expect(stdout + stderr).not.toMatch(deceiving)
      }
    })

    test.each(['\u001b[31m', '../r', 'r\u202e', 'r\n::error::'])(
      'a run %j is no name, and is said without its controls',
      async run => {
        const outcomes = [site.batch('status', '--run', run), site.batch('failed', '--run', run, '-o', 'out')]
        for (const {code, stderr} of await Promise.all(outcomes)) {
          expect(code).toBe(2)
          expect(stderr).not.toMatch(deceiving)
        }
      },
    )
  },
)
