import {describe, expect, test} from 'vitest'
import {activateRules, runRules} from '../../src/check/engine/engine.js'
import {rules} from '../../src/check/rules/index.js'
import {runGlossaryTests, type TestText} from '../../src/glossary/glossary-tests.js'
import {bundledGlossaries} from '../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
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
    const check = (source: TestText, target: TestText): Finding[] =>
      runRules([unitContext({source: source.text, target: target.text}, {termbase})], onTerms)[0] ?? []
    expect(runGlossaryTests(glossary, check).filter(({passed}) => !passed)).toEqual([])
  })
})
