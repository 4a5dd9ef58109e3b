import * as z from 'zod'
import {glossaryFile} from './schema.js'

/** The JSON Schema (draft 2020-12) of glossary files, for editors. `glossaries/glossary.schema.json` is made from it. */
export function glossaryJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(glossaryFile, {io: 'input'})
  return {
    ...schema,
    $id: 'https://unpkg.com/duizhao/glossaries/glossary.schema.json',
    title: 'duizhao glossary',
  }
}
