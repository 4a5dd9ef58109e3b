import {describe, expect, test} from 'vitest'
import {activateRules, runRules} from '../../src/check/engine/engine.js'
import {rules} from '../../src/check/rules/index.js'
import {bundledGlossaries} from '../../src/glossary/bundled.js'
import {runGlossaryTests} from '../../src/glossary/glossary-tests.js'
import {loadGlossary} from '../../src/glossary/load.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import type {Finding} from '../../src/model/finding.js'
import {unitContext} from '../../src/pipeline/unit.js'

const glossaries = await Promise.all(bundledGlossaries().map(name => loadGlossary(name)))
const onTerms = activateRules({}, {rules: rules.filter(({id}) => id.startsWith('term-'))})

describe.each([
  {name: 'alone', join: (glossary: (typeof glossaries)[number]) => [glossary]},
  {name: 'with the others', join: () => glossaries},
])('the tests of each glossary hold, $name', ({join}) => {
  test.each(glossaries.map(glossary => ({id: glossary.id, glossary})))('$id', ({glossary}) => {
    const termbase = createTermbase(join(glossary))
    const check = (source: string, target: string): Finding[] =>
      runRules([unitContext({source, target}, {termbase})], onTerms)[0] ?? []
    expect(runGlossaryTests(glossary, check).filter(({passed}) => !passed)).toEqual([])
  })
})
