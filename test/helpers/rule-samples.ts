import {parse} from 'yaml'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {sideChanges} from '../../src/check/engine/changes.js'
import {activateRules, type RuleSetting, runRules} from '../../src/check/engine/engine.js'
import {rules} from '../../src/check/rules/index.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {contextsOf} from '../../src/pipeline/check.js'
import {parseInput, parsePair} from '../../src/pipeline/read.js'

/** A sample of a rule's page: lines of both languages and what the rule says to them. */
export interface RuleSample {
  readonly zh?: string
  readonly en?: string
  /** An earlier text of the Chinese, for what compares versions. */
  readonly was?: string
  /** `rules` of a configuration for this sample, as YAML. */
  readonly options?: string
  readonly expected: readonly string[]
}

/**
 * Samples of a `text` block, blank lines between them. A line begins with `zh`, `en`, `was` or `options` and two spaces; several lines
 * of one kind are lines of one text; `    → ` begins a message.
 */
export function ruleSamples(block: string): RuleSample[] {
  return block
    .trimEnd()
    .split('\n\n')
    .map(lines => {
      const texts: Record<string, string[]> = {'→': []}
      for (const line of lines.split('\n')) {
        const [, kind = '', text = ''] = /^(zh|en|was|options|\s+→)(?:\s{1,2}(.*))?$/u.exec(line) ?? []
        if (kind === '') throw new Error(`neither text nor message: ${line}`)
        texts[kind.trim()] = [...(texts[kind.trim()] ?? []), text]
      }
      const joined = (kind: string): string | undefined => texts[kind]?.join('\n')
      return {
        ...pick('zh', joined('zh')),
        ...pick('en', joined('en')),
        ...pick('was', joined('was')),
        ...pick('options', joined('options')),
        expected: texts['→']!,
      }
    })
}

function pick(name: string, text: string | undefined): Record<string, string> {
  return text === undefined ? {} : {[name]: text}
}

const lexicon = loadLexicon()
const translator = createTranslator('en')

/** Messages of one rule on a sample, read and aligned as the command does. */
export function messagesOf(rule: string, sample: RuleSample, glossary?: string): string[] {
  const termbase = createTermbase(glossary === undefined ? [] : [parseGlossary(glossary, {path: 'terms.yaml'})])
  const setting: RuleSetting = sample.options === undefined ? [levelOf(rule)] : [levelOf(rule), parse(sample.options)]
  const active = activateRules({...Object.fromEntries(rules.map(({id}) => [id, 'off' as const])), [rule]: setting})
  const findings = runRules(
    [contextOf(sample, termbase)],
    rule === 'suppression-unused' ? activateRules() : active,
  ).flat()
  return findings
    .filter(({ruleId}) => ruleId === rule)
    .map(({ruleId, messageId, data}) => translator.finding(ruleId, messageId, data))
}

function levelOf(rule: string): 'error' | 'warning' {
  return rules.find(({id}) => id === rule)!.defaultLevel === 'error' ? 'error' : 'warning'
}

function contextOf({zh, en, was}: RuleSample, termbase: Termbase) {
  const input = (lang: 'zh' | 'en', text: string) =>
    text.startsWith('{') ? {text, path: `locales/${lang}/app.json`} : {text, path: `a.${lang}.md`}
  const options = {termbase, today: '2026-11-26'}
  const read = (source: string, target: string) =>
    contextsOf([alignDocuments(parsePair(input('zh', source), input('en', target)), {termbase, lexicon})], options)[0]!
  if (zh === undefined || en === undefined) {
    const single = parseInput(input(zh === undefined ? 'en' : 'zh', zh ?? en ?? ''))
    if ('source' in single) throw new Error('a text of one language was taken for both')
    return contextsOf([single], options)[0]!
  }
  const context = read(zh, en)
  if (was === undefined) return context
  const earlier = read(was, en)
  const changes = {
    revision: 'main',
    source: sideChanges(context.source, earlier.source),
    target: sideChanges(context.target, earlier.target),
  }
  return {...context, changes}
}
