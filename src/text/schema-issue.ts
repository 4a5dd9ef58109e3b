import type * as z from 'zod'

/** How data that a person wrote is validated: once, without compiling the schema, and with {@link issueText} as the words. */
export const validation = {jitless: true, error: issueText}

/** What is wrong with a value, in a phrase that follows its name: “should be text”. Messages of a schema itself come first. */
export function issueText(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `should be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'should be text or a list of texts'
    case 'too_small':
      return limit('least', issue.minimum, issue.origin)
    case 'too_big':
      return limit('most', issue.maximum, issue.origin)
    case 'unrecognized_keys':
      return `unknown key${issue.keys.length === 1 ? '' : 's'}: ${issue.keys.join(', ')}`
    default:
      return 'has the wrong form'
  }
}

/** “rules.spacing: should be text”. */
export function issueReason({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[]
  readonly message: string
}): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`
}

function limit(which: 'least' | 'most', bound: number | bigint, origin: string): string {
  const plural = Number(bound) === 1 ? '' : 's'
  if (origin === 'string') return `should have at ${which} ${bound} character${plural}`
  if (origin === 'array') return `should have at ${which} ${bound} ${plural === '' ? 'entry' : 'entries'}`
  return `should be at ${which} ${bound}`
}

const kinds: Readonly<Record<string, string>> = {
  object: 'keys and values',
  record: 'keys and values',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}
