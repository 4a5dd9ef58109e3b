import {errorMessages} from '../src/messages/errors.js'
import {glossarySchemaErrorsEn} from '../src/messages/glossary-schema-errors.js'
import {englishFilling, errorText} from '../src/messages/named-error.js'
import {fillTemplate, readTemplate} from '../src/messages/template.js'
import {createTranslator} from '../src/messages/translator.js'
import type {ErrorCode} from '../src/model/error-codes.js'
import {DuizhaoError} from '../src/model/errors.js'
import {exampleData, exampleDataOf} from './errors-page.data.js'

type Data = Readonly<Record<string, string | number>>

const english: Readonly<Record<string, string>> = {...glossarySchemaErrorsEn, ...errorMessages.en}
const chinese = createTranslator('zh')

/** An example of an error, with the texts of the catalogue. Throws Error for a code without texts. */
export function exampleError(code: ErrorCode): DuizhaoError {
  const plain = [`${code}.found`, `${code}.found_other`].find(name => name in english)
  const key = plain ?? Object.keys(english).find(name => name.startsWith(`${code}/`))
  if (key === undefined) throw new Error(`${code} has no English text`)
  const name = key.slice(0, key.indexOf('.'))
  const variant: Data = name === code ? {} : {variant: name.slice(code.length + 1)}
  const {nearest: example, ...data}: Data = {...exampleData, ...exampleDataOf[code], ...variant}
  const nearest = english[`${name}.nearest`]
  const given: Data = nearest === undefined ? data : {...data, nearest: example ?? ''}
  return new DuizhaoError({
    code,
    found: fill(english[key]!, given),
    expected: fill(english[`${name}.expected`], given),
    remedy: fill(nearest ?? english[`${name}.remedy`], given),
    data: given,
  })
}

function fill(template: string, data: Data): string
function fill(template: string | undefined, data: Data): string | undefined
function fill(template: string | undefined, data: Data): string | undefined {
  return template === undefined ? undefined : fillTemplate(readTemplate(template), data, englishFilling)
}

/** The page with its blocks of messages made anew from the catalogue; all other text stays. */
export function withMessages(page: string): string {
  return page.replace(
    /^(## ([A-Z_]+)\n[\s\S]*?^```text messages\n)[\s\S]*?^```$/gmu,
    (_, head: string, code: ErrorCode) => {
      const error = exampleError(code)
      return `${head}${error.message}\n\n${errorText(error, chinese)}\n\`\`\``
    },
  )
}
