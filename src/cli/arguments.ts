import {namedError} from '../messages/named-error.js'
import {nearestName} from '../text/nearest-name.js'
import {ruleLevels} from './choices.js'

/** A value out of a list. Throws DuizhaoError `OPTION_VALUE` that names the nearest one. */
export function choice<Name extends string>(option: string, value: string, choices: readonly Name[]): Name {
  const found = choices.find(name => name === value)
  if (found !== undefined) return found
  const nearest = nearestName(value, choices)
  throw namedError('OPTION_VALUE', {
    option,
    value,
    choices: choices.join(', '),
    ...(nearest === undefined ? {} : {nearest}),
  })
}

/** A whole number from `min`. Throws DuizhaoError `NUMBER_INVALID`. */
export function wholeNumber(option: string, value: string, min: number): number {
  if (/^\d{1,9}$/u.test(value) && Number(value) >= min) return Number(value)
  throw namedError('NUMBER_INVALID', {option, value, expected: `a whole number from ${min}`})
}

/** A number between 0 and 1. Throws DuizhaoError `NUMBER_INVALID`. */
export function fraction(option: string, value: string): number {
  if (/^(?:0|1|0?\.\d{1,15}|1\.0{1,15})$/u.test(value)) return Number(value)
  throw namedError('NUMBER_INVALID', {option, value, expected: 'a number from 0 to 1'})
}

/** Settings of `--rule ID=LEVEL`; the rules themselves are checked by the engine. Throws DuizhaoError `RULE_SETTING`. */
export function ruleSettings(values: readonly string[]): Record<string, (typeof ruleLevels)[number]> {
  const settings = values.map(value => {
    const at = value.indexOf('=')
    if (at < 1) throw namedError('RULE_SETTING', {value})
    return [value.slice(0, at), choice(`--rule ${value.slice(0, at)}`, value.slice(at + 1), ruleLevels)] as const
  })
  return Object.fromEntries(settings)
}
