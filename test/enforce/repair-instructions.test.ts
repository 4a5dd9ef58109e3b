import {expect, test} from 'vitest'
import {promptRepairs, repairInstructions} from '../../src/enforce/repair-instructions.js'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {checkUnits} from '../../src/pipeline/unit.js'
import {rows} from '../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(`
  滨海枢纽 = coastal hub | ! seaside node
  数字港 = Digital Port`),
)

function instructionsFor(source: string, target: string, lang: 'en' | 'zh' = 'en') {
  return repairInstructions(checkUnits([{source, target}], {termbase})[0]!, {target, lang})
}

test('what to replace, and which one of several', () => {
  const instructions = instructionsFor('滨海枢纽与滨海枢纽。', 'A seaside node and a seaside node.')
  expect(instructions.map(({text}) => text)).toEqual([
    'Replace every occurrence of "seaside node" with "coastal hub" (a form that the glossary forbids is used)',
  ])
  expect(instructions[0]).toMatchObject({
    ruleId: 'term-forbidden',
    concept: '滨海枢纽',
    place: {start: 2, end: 14},
    found: 'seaside node',
    expected: 'coastal hub',
  })
})

test('what is missing, and figures', () => {
  const texts = instructionsFor('数字港投资三亿元。', 'The site took 30 million yuan.').map(({text}) => text)
  expect(texts[0]).toMatch(/^Translate "数字港" as "Digital Port"; the current translation does not/u)
  expect(texts[1]).toMatch(/^Replace "30 million yuan" with "300 million yuan"/u)
})

test('in Chinese', () => {
  expect(instructionsFor('数字港启用。', 'The site opened.', 'zh')[0]?.text).toMatch(
    /^"数字港" 应译作 "Digital Port"，现有译文未采用/u,
  )
})

test('as a block; one line an instruction, whatever the document says', () => {
  const instructions = instructionsFor('滨海枢纽启用。', 'The seaside\nnode opened.')
  const block = promptRepairs(instructions)
  expect(block.split('\n')).toHaveLength(instructions.length + 1)
  expect(block).toContain('1. Replace "seaside\\nnode" with "coastal hub"')
  expect(promptRepairs([])).toBe('')
})
