import fc from 'fast-check'
import {test} from 'vitest'
import {hurtingDocument, hurtingText, tried} from '../helpers/hurting-texts.js'
import {agentPaths, agentRequests, holdAgentLaws} from '../laws/agents.js'
import {commandChoices, commandValues, holdCommandLaws} from '../laws/command-lines.js'
import {type EditorStep, editorAddresses, editorSteps, holdEditorLaws} from '../laws/editors.js'

/** Counts of the protocol, mostly near the text. */
const count = fc.oneof(
  {weight: 4, arbitrary: fc.nat(12)},
  fc.constantFrom(-1, 2 ** 31 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
)

const editorStep: fc.Arbitrary<EditorStep> = fc.record({
  kind: fc.constantFrom(...editorSteps),
  address: fc.oneof({weight: 3, arbitrary: fc.nat(3)}, fc.nat(editorAddresses.length - 1)),
  range: fc.tuple(count, count, count, count),
  version: fc.oneof({weight: 3, arbitrary: fc.nat(9)}, fc.constantFrom(null, -1, 2 ** 31)),
  text: fc.oneof(hurtingText, hurtingDocument),
})

test('an editor that sends anything in any order is answered, and nothing on disk changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(editorStep, {maxLength: 12}), steps => holdEditorLaws(steps)),
    tried(40),
  )
})

const anything = fc.oneof(
  fc.jsonValue({maxDepth: 2}),
  fc.constantFrom('__proto__', '35亿元', Number.MAX_VALUE, -1, 0.5),
)
const path = fc.oneof({weight: 6, arbitrary: fc.constantFrom(...agentPaths)}, anything)
const text = fc.oneof({weight: 4, arbitrary: fc.oneof(hurtingText, hurtingDocument)}, anything)
const tag = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom('zh', 'en', 'ru', 'ZH-hant-TW')},
  fc.constantFrom('zral', 'x', 'en-', 'a'.repeat(9)),
  anything,
)
/** What an argument may be, by its name; most calls have few of them. */
const given = fc.record(
  {
    source: text,
    target: text,
    sourcePath: path,
    targetPath: path,
    sourceLang: tag,
    targetLang: tag,
    detail: fc.oneof(fc.constantFrom('brief', 'full'), anything),
    from: fc.oneof(fc.nat(30), anything),
    limit: fc.oneof(fc.integer({min: 1, max: 200}), anything),
    ruleId: fc.oneof(fc.constantFrom('term-missing', 'term-mising', '../terms'), anything),
    unsafe: fc.oneof(fc.boolean(), anything),
  },
  {requiredKeys: []},
)
const files = fc.record({sourcePath: path, targetPath: path, unsafe: fc.boolean()}, {requiredKeys: ['sourcePath']})

test('an agent that asks anything gets an answer of the schema or a named error, and no other file', async () => {
  const call = fc.record({
    request: fc.constantFrom(...agentRequests),
    write: fc.boolean(),
    given: fc.oneof(given, given, files, anything),
  })
  await fc.assert(
    fc.asyncProperty(call, one => holdAgentLaws(one)),
    tried(150),
  )
  await fc.assert(
    fc.asyncProperty(files, named => holdAgentLaws({request: 'fix_pair', write: true, given: named})),
    tried(60),
  )
})

const commandLine = fc.constantFrom(...commandChoices).chain(({command, options}) => {
  const value = fc.oneof({weight: 6, arbitrary: fc.constantFrom(...commandValues)}, hurtingText)
  const option = fc.tuple(fc.constantFrom(...options), value, fc.boolean()).map(([[name, takes], given, isJoined]) => {
    if (!takes) return [name]
    return isJoined && name.startsWith('--') ? [`${name}=${given}`] : [name, given]
  })
  return fc
    .tuple(fc.array(value, {maxLength: 3}), fc.array(option, {maxLength: 4}))
    .map(([names, given]) => [...command, ...names, ...given.flat()])
})

test('arguments of any kind end with an exit code of the contract, an error with a name, and no other file', async () => {
  await fc.assert(
    fc.asyncProperty(commandLine, hurtingDocument, (args, input) => holdCommandLaws(args, input)),
    tried(150),
  )
})
