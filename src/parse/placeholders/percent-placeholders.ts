import type {Placeholder} from '../../model/resource.js'

/** `%s`, `%1$s`, `%.2f`, `%ld`, `%@`; no percentage (`50% off`), no `%%`, no percent-encoded byte (`%d0`). */
const printf =
  /(?<![\d%])%(?:(\d{1,2})\$)?[-+0#']{0,3}(?:\d{1,3}|\*)?(?:\.\d{1,2})?(?:hh|h|ll|l|L|q|z|t|j)?([sSdiufFxX@]|c(?![A-Za-z]))(?!\d)/gu
const named = /%\(([\p{L}\p{N}_. -]{1,60})\)[-+0#]{0,3}\d{0,3}(?:\.\d{1,2})?[sdiufrxX]/gu
const braced = /%\{([\p{L}\p{N}_.-]{1,60})\}/gu

/** `%d` and `%i` are given the same value. */
const conversions: Readonly<Record<string, string>> = {i: 'd', u: 'd', F: 'f', S: 's', X: 'x'}

/**
 * Placeholders that begin with a per cent sign, ascending. Those without a name are named by their place and what they write,
 * so that `%s and %d` and `%2$d and %1$s` are the same.
 */
export function findPercentPlaceholders(text: string): Placeholder[] {
  if (!text.includes('%')) return []
  let place = 0
  const positional = [...text.matchAll(printf)].map(({0: found, 1: number, 2: conversion = '', index}): Placeholder => {
    const position = number === undefined ? ++place : Number(number)
    const name = `${position} ${conversions[conversion] ?? conversion}`
    return {kind: 'variable', syntax: 'printf', name, start: index, end: index + found.length}
  })
  const withName = (pattern: RegExp, syntax: 'python' | 'percent'): Placeholder[] =>
    [...text.matchAll(pattern)].map(({0: found, 1: name = '', index}) => ({
      kind: 'variable',
      syntax,
      name: name.trim(),
      start: index,
      end: index + found.length,
    }))
  return [...positional, ...withName(named, 'python'), ...withName(braced, 'percent')].sort((a, b) => a.start - b.start)
}
