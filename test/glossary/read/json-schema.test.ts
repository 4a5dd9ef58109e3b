import {expect, test} from 'vitest'
import {glossaryJsonSchema} from '../../../src/glossary/read/json-schema.js'

test('the published JSON Schema says what the loader checks', async () => {
  const text = `${JSON.stringify(glossaryJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../glossaries/glossary.schema.json')
})
