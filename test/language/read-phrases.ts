import {profileFor} from '../../src/language/registry.js'

/** What most figures are. */
const usual: Readonly<Record<string, unknown>> = {precision: 'exact', step: 1}
const unsaid = new Set(['writtenUnit', 'written'])

/** What is read in a phrase, as `[slice] kind facts`: how exact a number is where it is not to the unit. */
export function readingOf(text: string, lang: string): string {
  return profileFor(lang)
    .readMentions(text)
    .map(({start, end, kind, ...facts}) => {
      const said = Object.entries(facts).flatMap(([name, value]) =>
        unsaid.has(name) || value === undefined || value === usual[name]
          ? []
          : [value === true ? name : `${name}=${plain(value)}`],
      )
      return [`[${text.slice(start, end)}] ${kind}`, ...said].join(' ')
    })
    .join(' + ')
}

function plain(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', '').replaceAll(',', ' ')
}
