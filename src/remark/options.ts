import * as z from 'zod'
import type {RuleSettings} from '../check/engine/engine.js'
import {type PresetName, presetNames} from '../check/engine/presets.js'
import {type MessageLanguage, messageLanguages} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import type {Glossary} from '../model/term.js'
import {issueReason, validation} from '../text/schema-issue.js'

/** A document in the other language: the path of a file, relative to the folder in which remark runs, or the text itself. */
export type Counterpart = string | {readonly path?: string | undefined; readonly value: string | Uint8Array}

/** Gives the counterpart of a file by its path (`undefined` for text without one); nothing where there is none. */
export type FindCounterpart = (
  path: string | undefined,
) => Counterpart | undefined | null | Promise<Counterpart | undefined | null>

/** What the plugins of `duizhao/remark` share. Everything may be left out; options win over the configuration file. */
export interface RemarkOptions {
  /** Glossary files, bundled ones such as `duizhao:scoda`, or glossaries that were loaded; added to those of the configuration. */
  readonly glossaries?: string | Glossary | readonly (string | Glossary)[] | undefined
  /**
   * The other language: pair patterns (`{name}.zh.md={name}.en.md`), the path of one file, or a function. Without it
   * the `pairs` of the configuration count; `false` looks at each file alone.
   */
  readonly counterpart?: string | readonly string[] | FindCounterpart | false | undefined
  /** The configuration of all files, `false` for none; by default the nearest `duizhao.config.*` above each file, else from where remark runs. */
  readonly config?: string | boolean | undefined
  /** Language of the messages; that of the configuration, else English. */
  readonly lang?: MessageLanguage | undefined
  /** Language of the originals, such as `zh` or `en`; that of the configuration, else Chinese before English before others. */
  readonly sourceLang?: string | undefined
  /** Below this confidence a pairing mutes what depends on it; 0…1. */
  readonly minConfidence?: number | undefined
  /** Whether the word lexicon helps the alignment; true by default. */
  readonly lexicon?: boolean | undefined
}

/** Options of the linter. */
export interface RemarkLintOptions extends RemarkOptions {
  /** Levels of all rules; replaces those of the configuration. */
  readonly preset?: PresetName | undefined
  /** Settings by rule id, over the preset or the configuration. */
  readonly rules?: RuleSettings | undefined
  /**
   * Where a finding about two files is reported: in the file to be corrected (`primary`, the translation unless only
   * the source is at fault), or in both (`all`), which repeats it when both files are linted. `primary` by default.
   */
  readonly report?: 'primary' | 'all' | undefined
}

const isFunction = (value: unknown): value is FindCounterpart => typeof value === 'function'
const isGlossary = (value: unknown): value is Glossary =>
  typeof value === 'object' && value !== null && 'concepts' in value && Array.isArray(value.concepts)

const glossary = z.union([z.string().min(1), z.custom<Glossary>(isGlossary)], {
  error: 'should be the name of a file, a bundled glossary such as duizhao:scoda, or a loaded glossary',
})

const shared = {
  glossaries: z.union([glossary, z.array(glossary)]).optional(),
  counterpart: z
    .union([z.string().min(1), z.array(z.string().min(1)), z.custom<FindCounterpart>(isFunction), z.literal(false)], {
      error: "expected a pair pattern such as '{name}.zh.md={name}.en.md', a path, a function, or false",
    })
    .optional(),
  config: z.union([z.string().min(1), z.boolean()]).optional(),
  lang: z.enum([...messageLanguages].reverse()).optional(),
  sourceLang: z.string().min(1).optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  lexicon: z.boolean().optional(),
}

const level = z.enum(['error', 'warning', 'info', 'off'])
const ruleSetting = z.union([level, z.tuple([level]), z.tuple([level, z.unknown()])], {
  error: 'should be a level (error, warning, info, off), or a list of a level and options',
})

const lintSchema = z.strictObject({
  ...shared,
  preset: z.enum(presetNames).optional(),
  rules: z.record(z.string(), ruleSetting).optional(),
  report: z.enum(['primary', 'all']).optional(),
})

const sharedSchema = z.strictObject(shared)

/** Throws DuizhaoError `REMARK_OPTIONS`. */
export function checkLintOptions(options: unknown): void {
  check(lintSchema, options)
}

/** Throws DuizhaoError `REMARK_OPTIONS`. */
export function checkSharedOptions(options: unknown): void {
  check(sharedSchema, options)
}

function check(schema: z.ZodType, options: unknown): void {
  const result = schema.safeParse(options, validation)
  if (result.success) return
  throw namedError('REMARK_OPTIONS', {reason: issueReason(result.error.issues[0]!)})
}
