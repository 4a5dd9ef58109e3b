import {knownProfiles} from '../language/registry.js'
import type {BlockDraft} from './block-draft.js'

const numeric = /(?<!\d)((?:19|20)\d\d)(?:[-/._年] ?)(\d{1,2})(?:[-/._月] ?)(\d{1,2})(?!\d)/u
const compact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u

interface DatePlaces {
  /** As written where the format has a place for a date, best first. */
  readonly stated: readonly string[]
  readonly drafts: readonly BlockDraft[]
  readonly path?: string | undefined
}

const datedLines = new Set(['cms-header', 'published'])
const openingBlocks = 6

/** ISO date of a release: what its metadata, its CMS header, its dateline or else its file name say. */
export function releaseDate({stated, drafts, path}: DatePlaces): string | undefined {
  for (const text of stated) {
    const date = dateIn(text)
    if (date !== undefined) return date
  }
  return dateOfLines(drafts) ?? dateline(drafts) ?? (path === undefined ? undefined : dateOfName(path))
}

function dateOfLines(drafts: readonly BlockDraft[]): string | undefined {
  for (const draft of drafts) {
    if (draft.boilerplate === undefined) continue
    const text = draft.inline.text
    if (datedLines.has(draft.boilerplate) || /\d\d:\d\d/u.test(text)) {
      const date = dateIn(text)
      if (date !== undefined) return date
    }
  }
  return
}

function dateline(drafts: readonly BlockDraft[]): string | undefined {
  const opening = drafts.filter(draft => draft.kind === 'paragraph').slice(0, openingBlocks)
  for (const draft of opening) {
    const text = draft.inline.text.slice(0, 200).trim()
    for (const profile of knownProfiles()) {
      const match = profile.dateline.exec(text)
      const date = match === null ? undefined : dateIn(match[1] ?? match[0])
      if (date !== undefined) return date
    }
  }
  return
}

function dateOfName(path: string): string | undefined {
  const name = path.split(/[\\/]/u).slice(-4).join('/')
  return isoOf(numeric.exec(name.replaceAll('/', '-')) ?? compact.exec(name))
}

/** The first full date of a text: in figures, else as a language's profile reads it. */
function dateIn(text: string): string | undefined {
  const date = isoOf(numeric.exec(text))
  if (date !== undefined) return date
  for (const profile of knownProfiles())
    for (const mention of profile.readMentions(text.slice(0, 500)))
      if (
        mention.kind === 'date' &&
        mention.year !== undefined &&
        mention.month !== undefined &&
        mention.day !== undefined
      )
        return iso(mention.year, mention.month, mention.day)
  return
}

function isoOf(match: RegExpExecArray | null): string | undefined {
  return match === null ? undefined : iso(Number(match[1]), Number(match[2]), Number(match[3]))
}

function iso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
