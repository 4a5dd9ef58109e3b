import {mkdir, readFile} from 'node:fs/promises'
import {dirname, extname} from 'node:path'
import {defaultMessageLanguage, type MessageLanguage} from '../../messages/message-languages.js'
import {createTranslator, type Translator} from '../../messages/translator.js'
import {isKnownEnding} from '../../parse/formats.js'
import {packageVersion} from '../../text/package-version.js'
import {exists, writeFileAtomically} from '../../workspace/files/write-file.js'
import {findFiles, readIgnoreFilter} from '../../workspace/pairing/find-files.js'
import {proposePatterns} from '../../workspace/pairing/propose-patterns.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {findPlace} from '../forge.js'
import {initTemplates, usualPattern, workflowComments, workflowPaths, workflows} from '../init-templates.data.js'
import {type Io, note} from '../io.js'
import {messageLanguage} from '../message-language.js'
import type {CommonOptions} from '../options.js'

interface InitChoices extends CommonOptions {
  readonly force?: boolean | undefined
}

/** A file to be written. */
interface NewFile {
  readonly path: string
  readonly content: string
}

/**
 * `duizhao init`: a configuration for the pairs that are there, a glossary, and a workflow for the forge of the repository at its top. Files that
 * exist are kept.
 */
export async function init(options: InitChoices, io: Io): Promise<ExitCode> {
  const translator = createTranslator(messageLanguage(options.lang, io.env))
  const {lang} = translator
  const say = async (text: string): Promise<void> => {
    if (options.quiet !== true) await note(io, text)
  }
  const proposed = proposePatterns(await documentsBelow(process.cwd()))
  for (const {pattern, pairs: count} of proposed) await say(translator.cli('init-pairs', {count, pattern}))
  const patterns = proposed.length === 0 ? [usualPattern] : proposed.map(({pattern}) => pattern)
  const pairs = patterns.map(pattern => `  - '${pattern.replaceAll("'", "''")}'`).join('\n')
  for (const [path, template] of Object.entries(initTemplates[lang]))
    await put({path, content: template.replace('{{pairs}}', () => pairs)}, options, translator, say)
  const workflow = await workflowFor(lang)
  await put(workflow, options, translator, say)
  if (workflow.path.endsWith('.gitlab/duizhao.yml')) await say(translator.cli('init-include', {path: workflow.path}))
  return exitCodes.clean
}

async function put(
  {path, content}: NewFile,
  {force = false}: InitChoices,
  translator: Translator,
  say: (text: string) => Promise<void>,
): Promise<void> {
  const kept = !force && (await exists(path))
  if (!kept) {
    await mkdir(dirname(path), {recursive: true}).catch(() => undefined)
    await writeFileAtomically(path, content)
  }
  await say(translator.cli(kept ? 'file-kept' : 'file-written', {path}))
}

async function documentsBelow(folder: string): Promise<string[]> {
  const files = await findFiles(folder, await readIgnoreFilter(folder))
  return files.filter(file => isKnownEnding(extname(file).slice(1).toLowerCase()))
}

/** From the top of the repository everything below is checked, each folder by its own configuration. */
async function workflowFor(lang: MessageLanguage): Promise<NewFile> {
  const {forge, root} = await findPlace(process.cwd())
  const names = workflowPaths[forge].map(name => (root === '' ? name : `${root}/${name}`))
  const texts = await Promise.all(names.map(name => readFile(name, 'utf8').catch(() => undefined)))
  // A pipeline that is there and is not of this command is somebody's own, into which ours can only be included.
  const path = names.find((_, index) => texts[index]?.includes('duizhao') !== false) ?? names.at(-1)!
  const content = workflows[forge]
    .replace('{{check}}', `npx --yes duizhao@${packageVersion()} check`)
    .replace('{{options}}', lang === defaultMessageLanguage ? '' : ` --lang ${lang}`)
  return {path, content: `# ${workflowComments[lang][forge]}\n${content}`}
}
