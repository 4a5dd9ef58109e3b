import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {AgentSession} from '../../src/mcp/agent-session.js'
import {prompts} from '../../src/mcp/prompts.js'
import {readResource} from '../../src/mcp/resources.js'
import {RootFolder} from '../../src/mcp/root-folder.js'
import {tools} from '../../src/mcp/tools/index.js'
import {readDocument} from '../../src/parse/read-document.js'
import {Workspace} from '../../src/workspace/workspace.js'
import {folderWith} from '../helpers/built-cli.js'
import {docxOf, paragraph} from '../helpers/docx.js'
import {orNamedLater} from './named.js'

/** Names of what an agent may ask for. */
export const agentRequests = [
  ...tools.map(({name}) => name),
  ...prompts.map(({name}) => `prompt ${name}`),
  'resource',
] as const

/** What nobody below the root may see. */
const secret = 'SECRET 上合示范区 SECRET\n'
const zh = '# 港口\n\n上合示范区投资35亿元。\n\n港口开航。\n'
const en = '# Harbor\n\nThe SCO Zone took 350 million yuan.\n\nThe harbor opened。\n'
const files: Readonly<Record<string, string | Uint8Array>> = {
  'outside.md': secret,
  'root/terms.yaml':
    'id: t\nconcepts:\n  - {id: port, zh: [港口], en: [port, {text: harbor, status: forbidden}]}\n  - {id: scoda, zh: 上合示范区, en: [SCODA, {text: SCO Zone, status: forbidden}]}\n',
  'root/a.zh.md': zh,
  'root/a.en.md': en,
  'root/target.md': en,
  'root/a.zh.docx': docxOf({body: ['港口开航。', '上合示范区投资35亿元。'].map(text => paragraph(text)).join('')}),
  'root/a.en.docx': docxOf({
    body: ['The harbor opened。', 'SCO Zone took 35 yuan.'].map(text => paragraph(text)).join(''),
  }),
  // 港口开航。 in GBK.
  'root/a.zh.txt': Uint8Array.of(0xb8, 0xdb, 0xbf, 0xda, 0xbf, 0xaa, 0xba, 0xbd, 0xa1, 0xa3, 0x0a),
  'root/a.en.utf16.txt': Buffer.from('\uFEFFThe harbor opened。\n', 'utf16le'),
  'root/in/both.csv': 'zh,en\n港口开航。,The harbor opened。\n',
}

/** Names of files that an agent may give: of the root, outside, through a link, of none. */
export const agentPaths = [
  ...Object.keys(files).flatMap(name => (name.startsWith('root/') ? [name.slice(5)] : [`../${name}`])),
  'link.md',
  'linked/outside.md',
  'in',
  '.',
  '',
  'in/../../outside.md',
  'none.md',
  '/etc/passwd',
  'a\0.md',
  './a.en.md',
  '<target>.md',
] as const

/** A call of an agent, as JSON gives it. */
export interface AgentCall {
  readonly request: string
  readonly write: boolean
  readonly given: unknown
}

let folder: ReturnType<typeof folderWith> | undefined

function rootFolder(): string {
  if (folder === undefined || !existsSync(folder.path)) {
    folder = folderWith(files)
    const {path, remove} = folder
    symlinkSync('../outside.md', join(path, 'root/link.md'))
    symlinkSync('..', join(path, 'root/linked'))
    process.once('exit', () => existsSync(path) && remove())
  }
  return folder.path
}

/**
 * Any call: an error with a name, or an answer of the schema that its tool states. Nothing of a file outside the root is in an answer, no file comes or goes,
 * and one changes only where writing is allowed and the agent named it; it can be read as what it was then.
 */
export async function holdAgentLaws({request, write, given}: AgentCall): Promise<void> {
  const place = rootFolder()
  const before = process.cwd()
  process.chdir(join(place, 'root'))
  try {
    const workspace = await Workspace.open({glossaries: ['terms.yaml'], config: false})
    const session = new AgentSession(await RootFolder.open('.'), workspace, write)
    const answer = await orNamedLater(() => answerTo(request, given, session))
    if (answer !== undefined) {
      const told = JSON.stringify(answer)
      assert.ok(
        !told.includes('SECRET') || JSON.stringify(given).includes('SECRET'),
        'a file outside the root was told',
      )
    }
    await holdFiles(place, write ? JSON.stringify(given) : '')
  } finally {
    process.chdir(before)
  }
}

async function answerTo(request: string, given: unknown, session: AgentSession): Promise<unknown> {
  const tool = tools.find(({name}) => name === request)
  if (tool !== undefined) {
    const {data, text} = await tool.call(given, session)
    const parsed = tool.output.safeParse(JSON.parse(JSON.stringify(data)))
    assert.ok(parsed.success, `${request}: no answer of its schema: ${parsed.error?.message}`)
    return {data, text}
  }
  if (typeof given !== 'object' || given === null) return undefined
  if (request === 'resource') return readResource(String(Object.values(given)[0]), session)
  const prompt = prompts.find(({name}) => `prompt ${name}` === request)
  // The SDK gives texts only.
  return prompt?.text(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])), session)
}

/** What changed is put back. */
async function holdFiles(place: string, named: string): Promise<void> {
  const inOrder = (names: readonly string[]): string[] => [...names].sort()
  const there = readdirSync(place, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(place.length + 1))
  assert.deepEqual(inOrder(there), inOrder(Object.keys(files)), 'a file came or went')
  for (const [name, content] of Object.entries(files)) {
    const bytes = readFileSync(join(place, name))
    if (bytes.equals(Buffer.from(content))) continue
    writeFileSync(join(place, name), content)
    assert.ok(named.includes(name.slice('root/'.length)), `${name} was written, and nobody named it`)
    const [was, is] = await Promise.all([
      readDocument(Buffer.from(content), {path: name}),
      readDocument(bytes, {path: name}),
    ])
    assert.deepEqual([is.format, is.encoding], [was.format, was.encoding], `${name} is another kind of file`)
  }
}
