import {describe, expectTypeOf, test} from 'vitest'
import {type EnforceResult, enforce, type TranslateAnswer, type UnitErrorCode} from '../../src/api/enforce.js'
import {type ActiveRule, type CheckContext, defineRule, type OptionsSchema, type Rule} from '../../src/api/rules.js'
import {
  type AlignedPair,
  activateRules,
  alignDocuments,
  type Bead,
  checkPair,
  checkPairs,
  checkUnits,
  createTermbase,
  type createTranslator,
  DuizhaoError,
  type ErrorCode,
  emitBilingualMarkdown,
  type errorCodes,
  type Finding,
  type Fix,
  formatFindings,
  type Glossary,
  loadGlossary,
  parseInput,
  parsePair,
  reportConsistency,
  reportFindings,
  type Segment,
  type SidesOfPair,
  type SingleSide,
  splitBilingualMarkdown,
  type Termbase,
  type TranslationUnit,
  translationUnits,
} from '../../src/index.js'

// Compiled with the sources (`npm run types`); nothing here runs.

describe('the main job', () => {
  test('each stage takes what the one before gives', () => {
    expectTypeOf(parsePair).returns.toEqualTypeOf<SidesOfPair>()
    expectTypeOf(parseInput).returns.toEqualTypeOf<SidesOfPair | SingleSide>()
    expectTypeOf<SidesOfPair>().toExtend<Parameters<typeof alignDocuments>[0]>()
    expectTypeOf(alignDocuments).returns.toEqualTypeOf<AlignedPair>()
    expectTypeOf(checkPair).parameter(0).toEqualTypeOf<AlignedPair>()
    expectTypeOf(checkPair).returns.toEqualTypeOf<Finding[]>()
    expectTypeOf(checkPairs).returns.toEqualTypeOf<Finding[][]>()
    expectTypeOf(checkUnits).returns.toEqualTypeOf<Finding[][]>()
    expectTypeOf(emitBilingualMarkdown).returns.toEqualTypeOf<string>()
    expectTypeOf(splitBilingualMarkdown).returns.toHaveProperty('source')
    expectTypeOf(translationUnits).returns.toEqualTypeOf<TranslationUnit[]>()
  })

  test('glossaries are loaded, then made a termbase', () => {
    expectTypeOf(loadGlossary).returns.resolves.toEqualTypeOf<Glossary>()
    expectTypeOf(createTermbase).returns.toEqualTypeOf<Termbase>()
    expectTypeOf<Parameters<typeof checkPair>[1]['termbase']>().toEqualTypeOf<Termbase>()
  })

  test('findings and beads are read-only data', () => {
    expectTypeOf<Finding['severity']>().toEqualTypeOf<'error' | 'warning' | 'info'>()
    expectTypeOf<Finding['fix']>().toEqualTypeOf<Fix | undefined>()
    expectTypeOf<Bead['source']>().toEqualTypeOf<readonly number[]>()
    expectTypeOf<Segment>().toExtend<{readonly start: number; readonly end: number; readonly text: string}>()
    // @ts-expect-error a finding is not changed
    expectTypeOf<Finding>().toEqualTypeOf<{-readonly [Field in keyof Finding]: Finding[Field]}>()
  })

  test('reports are gathered, then formatted', () => {
    expectTypeOf(reportFindings).parameter(1).toEqualTypeOf<ReturnType<typeof createTranslator>>()
    expectTypeOf(formatFindings).parameter(0).toEqualTypeOf<ReturnType<typeof reportFindings>>()
    expectTypeOf(reportConsistency).returns.toHaveProperty('totals')
    // @ts-expect-error there is no such format
    formatFindings({} as ReturnType<typeof reportFindings>, 'jsn', {version: '1'})
  })
})

describe('errors', () => {
  test('have a code that is known', () => {
    expectTypeOf<DuizhaoError['code']>().toEqualTypeOf<ErrorCode>()
    expectTypeOf<(typeof errorCodes)[number]>().toEqualTypeOf<ErrorCode>()
    expectTypeOf<'GLOSSARY_UNKNOWN'>().toExtend<ErrorCode>()
    expectTypeOf<'GLOSARY_UNKNOWN'>().not.toExtend<ErrorCode>()
    expectTypeOf<UnitErrorCode>().toExtend<ErrorCode>()
    // @ts-expect-error there is no such code
    new DuizhaoError({code: 'GLOSARY_UNKNOWN', found: ''})
  })
})

describe('rules of your own', () => {
  test('options are typed by their schema and erased outside', () => {
    const options = {} as OptionsSchema<{readonly limit: number}>
    const rule = defineRule({
      id: 'short',
      defaultLevel: 'warning',
      options,
      check(context, {limit}, report) {
        expectTypeOf(context).toEqualTypeOf<CheckContext>()
        expectTypeOf(limit).toEqualTypeOf<number>()
        expectTypeOf(report).parameter(0).toHaveProperty('messageId')
      },
    })
    expectTypeOf(rule).toEqualTypeOf<Rule>()
    expectTypeOf(activateRules).returns.toEqualTypeOf<ActiveRule[]>()
  })
})

describe('pipelines', () => {
  test('a translator may answer at once or later', () => {
    expectTypeOf(enforce).returns.resolves.toEqualTypeOf<EnforceResult>()
    expectTypeOf<ReturnType<Parameters<typeof enforce>[0]['translate']>>().toEqualTypeOf<
      string | TranslateAnswer | Promise<string | TranslateAnswer>
    >()
  })
})
