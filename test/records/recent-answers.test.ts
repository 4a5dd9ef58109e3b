import {expect, test} from 'vitest'
import {AnswerText} from '../../src/records/answer.js'
import {RecentAnswers} from '../../src/records/recent-answers.js'

test('what comes again is answered once; what has long not come is forgotten; long records are not kept', () => {
  const recent = new RecentAnswers()
  const made: string[] = []
  const ask = (key: string): string =>
    recent.get(key, () => {
      made.push(key)
      return new AnswerText(JSON.stringify({key: key.length}))
    }).json
  expect([ask('a'), ask('a')]).toEqual(['{"key":1}', '{"key":1}'])
  expect(made).toEqual(['a'])
  for (let i = 0; i < 3000; i++) {
    ask(`other ${i}`)
    ask('a')
  }
  expect(made.filter(key => key === 'a')).toHaveLength(1)
  for (let i = 0; i < 5000; i++) ask(`new ${i}`)
  ask('a')
  expect(made.filter(key => key === 'a')).toHaveLength(2)
  const long = 'x'.repeat(5000)
  ask(long)
  ask(long)
  expect(made.filter(key => key === long)).toHaveLength(2)
})
