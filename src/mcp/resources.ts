import {rules} from '../check/rules/index.js'
import {emitGlossaryYaml} from '../glossary/formats/write-glossary.js'
import {namedError} from '../messages/named-error.js'
import type {AgentSession} from './agent-session.js'
import {rulePage} from './rule-pages.js'

/** What an agent can read beside tools: the glossaries in force and the pages of the rules. */
export function listResources({workspace: {settings}}: AgentSession) {
  return [
    ...settings.termbase.glossaries.map(({id, title}, index) => ({
      uri: `duizhao://glossary/${index}`,
      name: id,
      title: title?.[settings.translator.lang] ?? id,
      mimeType: 'application/yaml',
    })),
    ...rules.map(({id}) => ({
      uri: `duizhao://rule/${id}`,
      name: id,
      title: settings.translator.ruleTitle(id),
      mimeType: 'text/markdown',
    })),
  ]
}

/** The text of a resource. Throws DuizhaoError `ARGUMENT_INVALID` for an address that is none of {@link listResources}. */
export async function readResource(
  uri: string,
  {workspace: {settings}}: AgentSession,
): Promise<{mimeType: string; text: string}> {
  const [, kind, name] = /^duizhao:\/\/(glossary|rule)\/([\w-]{1,100})$/u.exec(uri) ?? []
  const glossary = kind === 'glossary' ? settings.termbase.glossaries[Number(name)] : undefined
  if (glossary !== undefined) return {mimeType: 'application/yaml', text: emitGlossaryYaml(glossary).text}
  if (kind === 'rule' && rules.some(({id}) => id === name))
    return {mimeType: 'text/markdown', text: await rulePage(name!)}
  throw namedError('ARGUMENT_INVALID', {reason: `no resource ${uri}`})
}
