import type * as z from 'zod'
import {namedError} from '../messages/named-error.js'
import type {DuizhaoError, ErrorPlace} from '../model/errors.js'
import {type DataNode, keyAt, nodeAt} from '../text/data-node.js'
import {nearestName} from '../text/nearest-name.js'
import {issueReason, validation} from '../text/schema-issue.js'
import {type ConfigFile, configSchema} from './schema.js'

/** One configuration file as read, with where its rules stand. */
export interface ConfigSource {
  readonly config: ConfigFile
  /** Place of the setting of a rule, for errors about its options. */
  rulePlace(ruleId: string): ErrorPlace
}

/** Turns an offset in the file into a place; configurations that were run have no offsets. */
type PlaceOf = (offset: number) => ErrorPlace

type Issue = z.core.$ZodIssue

/** Validate data against the schema. Throws DuizhaoError `CONFIG_INVALID` or `RULE_UNKNOWN` at the place of the first problem. */
export function validateConfig(
  value: unknown,
  placeOf: PlaceOf,
  ruleIds: readonly string[],
  root?: DataNode,
): ConfigSource {
  const at = (path: readonly PropertyKey[]): ErrorPlace => {
    if (root === undefined) return placeOf(0)
    return placeOf((keyAt(root, path) ?? nodeAt(root, path)).start)
  }
  const parsed = configSchema.safeParse(value, validation)
  if (!parsed.success) throw describe(parsed.error.issues[0]!, at)
  const config = parsed.data
  checkRuleIds(Object.keys(config.rules ?? {}), ['rules'], at, ruleIds)
  for (const [index, {rules}] of (config.overrides ?? []).entries())
    checkRuleIds(Object.keys(rules), ['overrides', index, 'rules'], at, ruleIds)
  return {config, rulePlace: ruleId => at(['rules', ruleId])}
}

function checkRuleIds(
  given: readonly string[],
  path: readonly PropertyKey[],
  at: (path: readonly PropertyKey[]) => ErrorPlace,
  known: readonly string[],
): void {
  const stranger = given.find(id => !known.includes(id))
  if (stranger === undefined) return
  const nearest = nearestName(stranger, known)
  throw namedError(
    'RULE_UNKNOWN',
    {rule: stranger, choices: known.join(', '), ...(nearest === undefined ? {} : {nearest})},
    at([...path, stranger]),
  )
}

function describe(issue: Issue, at: (path: readonly PropertyKey[]) => ErrorPlace): DuizhaoError {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys[0]!, issue.path, at)
  return namedError('CONFIG_INVALID', {reason: issueReason(issue)}, at(issue.path))
}

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  at: (path: readonly PropertyKey[]) => ErrorPlace,
): DuizhaoError {
  const known = path[0] === 'overrides' ? ['files', 'rules'] : Object.keys(configSchema.shape)
  const nearest = nearestName(key, known)
  return namedError(
    'CONFIG_INVALID',
    {variant: 'key', key, choices: known.join(', '), ...(nearest === undefined ? {} : {nearest})},
    at([...path, key]),
  )
}
