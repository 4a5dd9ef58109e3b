import * as z from 'zod'
import {languageChoices} from '../messages/message-languages.js'

const level = z.enum(['error', 'warning', 'info', 'off'])

const ruleSetting = z.union([level, z.tuple([level]), z.tuple([level, z.record(z.string(), z.unknown())])], {
  error: 'should be a level (error, warning, info, off), or a list of a level and options',
})

const ruleSettings = z.record(z.string(), ruleSetting)

const list = z.union([z.string().min(1), z.array(z.string().min(1))]).transform(value => [value].flat())

/** A glossary, and which one it has to be. */
const pin = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1).optional(),
  digest: z.string().min(1).optional(),
})
const glossary = z.union([z.string().min(1), pin], {
  error: 'a name, or a map with a name and a version or digest in quotes',
})
const glossaries = z
  .union([glossary, z.array(glossary)], {error: 'names, or maps with a name and a version or digest in quotes'})
  .transform(value => [value].flat())

/** The configuration file. Everything may be left out; paths are relative to the file that names them. */
export const configSchema = z.strictObject({
  /** Configurations or presets (`duizhao:strict`) to start from; later ones and this file win. */
  extends: list.optional(),
  /** Language of messages and reports. */
  lang: z.enum(languageChoices).optional(),
  /** Language of the originals, such as `zh` or `en-GB`; unless given, Chinese before English before others. */
  sourceLang: z.string().min(1).optional(),
  /** Glossary files, or bundled ones such as `duizhao:scoda`; with `version` or `digest` where it has to be a certain one. */
  glossaries: glossaries.optional(),
  /** Which files belong together: `{name}.zh.md={name}.en.md`. */
  pairs: list.optional(),
  /** Patterns in the syntax of `.gitignore`, added to `.duizhaoignore`. */
  ignore: list.optional(),
  rules: ruleSettings.optional(),
  /** Other rules for some files; later entries win. */
  overrides: z.array(z.strictObject({files: list, rules: ruleSettings})).optional(),
  /** Below this confidence a pairing mutes what depends on it being right. */
  minConfidence: z.number().min(0).max(1).optional(),
  /** More warnings than this fail the run. */
  maxWarnings: z.number().int().min(0).optional(),
  /** Findings to live with for now; `--write-baseline` writes the file. */
  baseline: z.string().min(1).optional(),
  /** Whether the word lexicon helps the alignment; true by default. */
  lexicon: z.boolean().optional(),
})

/** A configuration as a user writes it in TypeScript or JavaScript. */
export type UserConfig = z.input<typeof configSchema>

/** A configuration as read. */
export type ConfigFile = z.output<typeof configSchema>

type Level = z.output<typeof level>

/** Levels and options by rule id. */
export type ConfiguredRules = Readonly<Record<string, Level | readonly [Level] | readonly [Level, unknown]>>
