import {readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import type {ReviewSession} from '../../src/review/session.js'
import {openReview} from '../../src/review/workspace-host.js'
import {Workspace} from '../../src/workspace/workspace.js'
import {folderWith} from '../helpers/built-cli.js'
import {docxOf, paragraph} from '../helpers/docx.js'

const zh = '# 上合示范区\n\n上合示范区在青岛启用。\n\n总投资35亿元。\n\n欢迎光临。\n'
const en = '# SCODA\n\nThe SCO Model Zone opened in Qingdao.\n\nTotal investment is 350 million yuan.\n\nWelcome.\n'
const terms =
  'id: t\nconcepts:\n  - id: scoda\n    zh: [上合示范区]\n    en:\n      - SCODA\n      - {text: SCO Model Zone, status: forbidden}\n'

let folder: ReturnType<typeof folderWith> | undefined
afterEach(() => folder?.remove())

async function opened(files: Readonly<Record<string, string | Uint8Array>> = {'a.zh.md': zh, 'a.en.md': en}) {
  folder = folderWith({...files, 'terms.yaml': terms})
  const at = (name: string): string => join(folder!.path, name)
  const names = Object.keys(files)
  const workspace = await Workspace.open({config: false, glossaries: [at('terms.yaml')], keepsViews: true})
  const session = await openReview([[at(names[0]!), at(names[1]!)]], workspace)
  return {session, at, text: (name: string) => readFileSync(at(name), 'utf8')}
}

const ids = (session: ReviewSession): string[] => session.page.documents[0]!.findings.map(({ruleId}) => ruleId)
const findingOf = (session: ReviewSession, rule: string) => ({
  document: 0,
  finding: session.page.documents[0]!.findings.find(({ruleId}) => ruleId === rule)!.id,
})
const targetSegment = (session: ReviewSession, word: string) =>
  session.page.documents[0]!.target!.segments.find(({text}) => text.includes(word))!

/** A later time than a file system's clock can hide. */
function writeLater(path: string, text: string): void {
  writeFileSync(path, text)
  utimesSync(path, new Date(), new Date(Date.now() + 5000))
}

test('a fix changes the text here, then the file; undo takes it back', async () => {
  const {session, text} = await opened()
  expect(ids(session)).toEqual(['term-forbidden', 'number-mismatch'])
  const update = await session.apply([findingOf(session, 'term-forbidden')])
  expect(update.documents?.[0]?.findings.map(({ruleId}) => ruleId)).toEqual(['number-mismatch'])
  expect(update.session).toMatchObject({unsaved: [expect.stringContaining('a.en.md')], canUndo: true})
  expect(text('a.en.md')).toBe(en)
  expect(session.diff()).toContain('+SCODA opened in Qingdao.')
  await session.save()
  expect(text('a.en.md')).toBe(en.replace('The SCO Model Zone', 'SCODA'))
  expect(session.state.unsaved).toEqual([])
  await session.undo()
  await session.save()
  expect(text('a.en.md')).toBe(en)
})

test('findings follow the typing, and one undo takes a whole sentence back', async () => {
  const {session} = await opened()
  const {start, end} = targetSegment(session, '350 million')
  let last = end
  for (const typed of ['Total investment is 3', 'Total investment is 3.', 'Total investment is 3.5 billion yuan.']) {
    await session.edit({document: 0, side: 'target', start, end: last, text: typed})
    last = start + typed.length
  }
  expect(ids(session)).toEqual(['term-forbidden'])
  await session.undo()
  expect(ids(session)).toEqual(['term-forbidden', 'number-mismatch'])
  expect(session.state).toEqual({unsaved: [], canUndo: false})
})

test('what is not there any more is refused, and nothing changes', async () => {
  const {session} = await opened()
  const gone = {code: 'REVIEW_ACTION', data: {variant: 'gone'}}
  await expect(session.apply([{document: 0, finding: 'x'}])).rejects.toMatchObject(gone)
  await expect(session.edit({document: 7, side: 'target', start: 0, end: 1, text: ''})).rejects.toMatchObject(gone)
  await expect(session.edit({document: 0, side: 'target', start: 5, end: 99_999, text: ''})).rejects.toMatchObject(gone)
  const beads = [{source: [0], target: []}]
  await expect(session.repair({document: 0, from: 1, to: 2, beads})).rejects.toMatchObject(gone)
  expect(session.state.canUndo).toBe(false)
})

test('passages are paired as a person says, until a text has other sentences', async () => {
  const {session} = await opened()
  const before = session.page.documents[0]!.beads
  const joined = {source: [2, 3], target: [2, 3]}
  await session.repair({document: 0, from: 2, to: 4, beads: [joined]})
  expect(session.page.documents[0]!.beads.slice(2)).toEqual([{...joined, confidence: 1}])
  await session.apply([findingOf(session, 'term-forbidden')])
  expect(session.page.documents[0]!.beads).toHaveLength(3)
  const {end} = targetSegment(session, 'Welcome')
  await session.edit({document: 0, side: 'target', start: end, end, text: ' Come again.'})
  expect(session.page.documents[0]!.beads).toHaveLength(before.length)
  await session.undo()
  await session.undo()
  await session.undo()
  expect(session.page.documents[0]!.beads).toEqual(before)
})

test('a finding that is none gets a comment with the reason', async () => {
  const {session, text} = await opened()
  await session.suppress(findingOf(session, 'number-mismatch'), 'as published')
  expect(ids(session)).toEqual(['term-forbidden'])
  await session.save()
  expect(text('a.en.md')).toContain(
    '<!-- duizhao-disable-next-line number-mismatch -- as published -->\nTotal investment is',
  )
})

test('a term goes into the glossary at once, and out of it again', async () => {
  const {session, text} = await opened()
  await session.addTerm({source: '欢迎光临', target: 'Hello', status: 'preferred'})
  expect(ids(session)).toContain('term-missing')
  expect(text('terms.yaml')).toContain('- id: "欢迎光临"\n    zh: ["欢迎光临"]\n    en: ["Hello"]\n')
  await session.undo()
  expect(text('terms.yaml')).toBe(terms)
  expect(ids(session)).not.toContain('term-missing')
  await session.addTerm({concept: 'scoda', target: 'SCO Zone', status: 'deprecated', note: 'old'})
  expect(session.page.concepts.scoda!.terms.at(-1)).toMatchObject({text: 'SCO Zone', status: 'deprecated', note: 'old'})
})

test('what makes a file unreadable is refused, and all is as it was', async () => {
  const {session} = await opened({'a.zh.json': '{"a": "上合示范区启用"}\n', 'a.en.json': '{"a": "SCODA opened"}\n'})
  const {start, end} = targetSegment(session, 'SCODA')
  await session.edit({document: 0, side: 'target', start, end, text: 'SCODA is open'})
  const page = session.page
  const edit = session.edit({document: 0, side: 'target', start, end: start + 13, text: 'SCODA "'})
  await expect(edit).rejects.toMatchObject({code: 'JSON_SYNTAX'})
  expect(session.page).toBe(page)
  await session.edit({document: 0, side: 'target', start, end: start + 13, text: 'SCODA opens'})
  expect(targetSegment(session, 'SCODA').text).toBe('SCODA opens')
  await session.undo()
  expect(session.state).toEqual({unsaved: [], canUndo: false})
})

test('undo does not take back what others wrote', async () => {
  const {session, at} = await opened()
  await session.apply([findingOf(session, 'term-forbidden')])
  writeLater(at('a.en.md'), en.replace('Welcome.', 'Be welcome.'))
  await session.refresh()
  await session.undo()
  expect(targetSegment(session, 'Be welcome')).toBeDefined()
  expect(session.diff()).toContain('+SCODA opened in Qingdao.')
})

test('what others write is taken over, joined, or asked about', async () => {
  const {session, at, text} = await opened()
  writeLater(at('a.en.md'), en.replace('Welcome.', 'Be welcome.'))
  expect((await session.refresh())?.documents).toHaveProperty('0')
  expect(targetSegment(session, 'Be welcome')).toBeDefined()
  expect(await session.refresh()).toBeUndefined()

  await session.apply([findingOf(session, 'term-forbidden')])
  writeLater(at('a.en.md'), en.replace('Welcome.', 'You are welcome.'))
  await session.refresh()
  await session.save()
  expect(text('a.en.md')).toBe(en.replace('The SCO Model Zone', 'SCODA').replace('Welcome.', 'You are welcome.'))

  const {start, end} = targetSegment(session, 'You are')
  await session.edit({document: 0, side: 'target', start, end, text: 'Mine.'})
  writeLater(at('a.en.md'), text('a.en.md').replace('You are welcome.', 'Theirs.'))
  expect((await session.refresh())?.session?.conflicts).toEqual([expect.stringContaining('a.en.md')])
  await expect(session.save()).rejects.toMatchObject({code: 'FILE_CHANGED'})
  expect(text('a.en.md')).toContain('Theirs.')
  const [path] = session.state.conflicts!
  await session.resolve(path!, 'mine')
  await session.save()
  expect(text('a.en.md')).toContain('Mine.')
})

test('a file of Word is changed in its runs, and its paragraphs stay', async () => {
  const docx = docxOf({body: paragraph(['The SCO ', 'Model Zone', ' opened.']) + paragraph('Welcome.')})
  const chinese = docxOf({body: paragraph('上合示范区启用。') + paragraph('欢迎光临。')})
  const {session, at} = await opened({'a.zh.docx': chinese, 'a.en.docx': docx})
  await session.apply([findingOf(session, 'term-forbidden')])
  const {start, end} = targetSegment(session, 'Welcome')
  await session.edit({document: 0, side: 'target', start, end, text: 'Be welcome.'})
  const broken = session.edit({document: 0, side: 'target', start, end: start, text: 'a\nb'})
  await expect(broken).rejects.toMatchObject({code: 'REVIEW_ACTION', data: {variant: 'line-break'}})
  await session.save()
  const again = await openReview(
    [[at('a.zh.docx'), at('a.en.docx')]],
    await Workspace.open({config: false, glossaries: [at('terms.yaml')], keepsViews: true}),
  )
  expect(again.page.documents[0]!.target!.segments.map(({text}) => text)).toEqual(['SCODA opened.', 'Be welcome.'])
})
