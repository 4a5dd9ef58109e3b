import {type Concept, type Term, termStatuses} from '../../model/term.js'

type Data = Readonly<Record<string, unknown>>
type Test = (value: unknown) => boolean

const isText: Test = value => typeof value === 'string'
const isTextList: Test = value => Array.isArray(value) && value.every(isText)
const isFlag: Test = value => typeof value === 'boolean'
const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const termTests: Readonly<Record<string, Test>> = {
  form: isText,
  case: isText,
  inflect: isFlag,
  notInside: isTextList,
  when: isCondition,
  from: isText,
  until: isText,
  doNotTranslate: isFlag,
  note: isText,
  notes: isRecord,
}

const conditionTests: Readonly<Record<string, Test>> = {
  near: isTextList,
  notNear: isTextList,
  heading: isFlag,
  domain: isTextList,
}

/** Whether a value from a file has the shape of a concept, so that nothing stumbles over it later. */
export function isConcept(value: unknown): value is Concept {
  if (!isRecord(value) || !isText(value.id) || !Array.isArray(value.terms) || !value.terms.every(isTerm)) return false
  const {domain, note, notes, firstUse, definition, sources, place} = value
  return (
    [domain, note, firstUse].every(field => field === undefined || isText(field)) &&
    [definition, notes].every(texts => texts === undefined || isRecord(texts)) &&
    (sources === undefined || (Array.isArray(sources) && sources.every(isRecord))) &&
    (place === undefined || isRecord(place))
  )
}

function isTerm(value: unknown): value is Term {
  if (!isRecord(value) || !isText(value.text) || !isText(value.lang)) return false
  return (termStatuses as readonly unknown[]).includes(value.status) && hasFields(value, termTests)
}

function isCondition(value: unknown): boolean {
  return isRecord(value) && hasFields(value, conditionTests)
}

/** Absent fields are fine. */
function hasFields(value: Data, tests: Readonly<Record<string, Test>>): boolean {
  return Object.entries(tests).every(([name, test]) => value[name] === undefined || test(value[name]))
}
