// A translator that is held to the glossary by tools. Its “model” is a list of answers written for this example.
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'

const here = dirname(fileURLToPath(import.meta.url))
const client = new Client({name: 'translate-by-tools', version: '1.0.0'})
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [join(here, '../../dist/cli.js'), 'mcp', '--root', here, '-g', 'duizhao:scoda'],
  }),
)
const call = async (name, args) => (await client.callTool({name, arguments: args})).structuredContent

const source = '去年，上合示范区与上合组织国家的贸易额达35亿元。'
const answers = [
  'Last year, trade between SCO Demo Zone and SCO countries reached 350 million yuan.',
  'Last year, trade between SCODA and SCO countries reached 350 million yuan.',
  'Last year, trade between SCODA and SCO countries reached 3.5 billion yuan.',
]

const {terms} = await call('look_up_terms', {source, targetLang: 'en'})
console.log(source)
for (const {source: term, use, avoid} of terms)
  console.log(`  ${term}: ${use.join(' / ')}${avoid.length === 0 ? '' : ` (not ${avoid.join(', ')})`}`)

for (const [round, target] of answers.entries()) {
  const {findings} = await call('check_pair', {source, target})
  console.log(`\n${round + 1}. ${target}`)
  for (const {ruleId, message} of findings) console.log(`   ${ruleId}: ${message}`)
  if (findings.length === 0) console.log('   nothing to correct')
  if (findings.length === 0) break
}
await client.close()
