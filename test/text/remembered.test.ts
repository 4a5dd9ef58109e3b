import {describe, expect, it} from 'vitest'
import {remembering, rememberingBy} from '../../src/text/remembered.js'

function counted(): {read(text: string): string; times: Map<string, number>} {
  const times = new Map<string, number>()
  return {
    times,
    read(text) {
      times.set(text, (times.get(text) ?? 0) + 1)
      return text.toUpperCase()
    },
  }
}

describe('remembering', () => {
  it('reads a text that comes again once', () => {
    const {read, times} = counted()
    const remembered = remembering(read)
    for (let i = 0; i < 3; i++) expect(remembered('a heading')).toBe('A HEADING')
    expect(times.get('a heading')).toBe(1)
  })

  it('keeps what is asked for again, and forgets what is not', () => {
    const {read, times} = counted()
    const remembered = remembering(read)
    remembered('seldom')
    for (let i = 0; i < 10_000; i++) {
      remembered(`line ${i}`)
      if (i % 100 === 0) remembered('often')
    }
    remembered('seldom')
    expect(times.get('often')).toBe(1)
    expect(times.get('seldom')).toBe(2)
  })

  it('does not keep long texts', () => {
    const {read, times} = counted()
    const remembered = remembering(read)
    const long = 'long '.repeat(1000)
    remembered(long)
    remembered(long)
    expect(times.get(long)).toBe(2)
  })

  it('keeps the readings of two keys apart', () => {
    const remembered = rememberingBy((key: {readonly mark: string}, text: string) => text + key.mark)
    const [stop, question] = [{mark: '.'}, {mark: '?'}]
    expect([remembered(stop, 'a'), remembered(question, 'a'), remembered(stop, 'a')]).toEqual(['a.', 'a?', 'a.'])
  })
})
