import * as z from 'zod'
import {namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import {issueReason, validation} from '../text/schema-issue.js'
import type {AgentSession} from './agent-session.js'

/** What a tool answers: the data, and the same in a few words for a model that reads text. */
export interface ToolAnswer {
  readonly data: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A tool of the Model Context Protocol. */
export interface Tool {
  readonly name: string
  readonly title: string
  /** For a model: what it does, when to use it. */
  readonly description: string
  readonly input: z.ZodObject
  readonly output: z.ZodObject
  /** Whether it may write files; such a tool is told so by `--write`. */
  readonly writes: boolean
  call(given: unknown, session: AgentSession): Promise<ToolAnswer>
}

/** A tool whose arguments are checked against their schema; wrong ones are DuizhaoError `ARGUMENT_INVALID`. */
export function defineTool<Input extends z.ZodObject>(tool: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: z.ZodObject
  readonly writes?: boolean
  run(given: z.output<Input>, session: AgentSession): Promise<ToolAnswer>
}): Tool {
  const {run, writes = false, ...rest} = tool
  return {
    ...rest,
    writes,
    call: async (given, session) => {
      const parsed = tool.input.safeParse(given ?? {}, validation)
      if (!parsed.success) throw invalid(parsed.error.issues[0]!)
      return run(parsed.data, session)
    },
  }
}

function invalid(issue: z.core.$ZodIssue): DuizhaoError {
  return namedError('ARGUMENT_INVALID', {reason: issueReason(issue)})
}

/** Longest text of an argument, in UTF-16 code units; longer ones stand in files. */
export const longestText = 200_000

const text = z.string().max(longestText)
const path = z.string().min(1).max(4096)

/** Two texts, or two files: what most tools look at. */
export const pairInput = {
  source: text.optional().describe('the original text'),
  target: text.optional().describe('its translation'),
  sourcePath: path
    .optional()
    .describe('file with the original (or with both languages), below the root, in place of source'),
  targetPath: path.optional().describe('file with the translation, in place of target'),
  sourceLang: z.string().optional().describe('BCP 47 tag of the original, if it is not plain from the text'),
  targetLang: z.string().optional().describe('BCP 47 tag of the translation'),
}

/** How much of long answers is given. */
export const detailInput = {
  detail: z
    .enum(['brief', 'full'])
    .default('brief')
    .describe('brief: the first 20 and a count; full: up to 200 with the passages'),
}

export const mostItems = {brief: 20, full: 200} as const
