import {beforeAll, describe, expect, test} from 'vitest'
import type {Note} from '../../src/workspace/notes.js'
import {Workspace} from '../../src/workspace/workspace.js'

let workspace: Workspace

beforeAll(async () => {
  workspace = await Workspace.open({config: false})
})

const zh = '港口四月一日恢复通航。\n\n第一艘货船上午八点靠岸。\n\n船上装有二十吨茶叶。\n\n码头工人当天卸完全部货物。\n'
const en =
  'The port reopened to shipping on April 1.\n\nThe first cargo ship docked at eight in the morning.\n\nIt carried twenty tons of tea.\n\nDock workers unloaded all goods that day.\n'

async function notesOf(first: {path: string; text: string}, second?: {path: string; text: string}): Promise<Note[]> {
  return [...(await workspace.checkText(first, second)).notes]
}

const codes = (notes: readonly Note[]): string[] => notes.map(({code}) => code)

describe('what was compared gets no note', () => {
  test.each([
    ['a pair', zh, en],
    ['one sentence each', '港口恢复通航。', 'The port reopened to shipping.'],
    ['headings alone', '# 港口\n\n## 货物\n', '# The port\n\n## Goods\n'],
    ['a list', '- 茶叶\n- 丝绸\n- 瓷器\n', '- tea\n- silk\n- porcelain\n'],
    ['a sentence that is missing', zh, en.replace('It carried twenty tons of tea.\n\n', '')],
    ['code beside the prose', `${zh}\n\`\`\`\nnpm start\n\`\`\`\n`, `${en}\n\`\`\`\nnpm start\n\`\`\`\n`],
  ])('%s', async (_name, source, target) => {
    expect(await notesOf({path: 'a.zh.md', text: source}, {path: 'a.en.md', text: target})).toEqual([])
  })

  test('one file with both languages', async () => {
    const both = zh.split('\n\n').flatMap((text, index) => [text.trim(), en.split('\n\n')[index]!.trim()])
    expect(await notesOf({path: 'both.md', text: both.join('\n\n')})).toEqual([])
  })
})

describe('one file', () => {
  test.each([
    ['in Chinese', 'a.md', zh, 'note-one-language'],
    ['in English', 'a.md', en, 'note-one-language'],
    ['in English with a name in Chinese', 'a.md', `${en}\nThe ship is the 远洋号.\n`, 'note-one-language'],
    ['in plain text', 'a.txt', zh, 'note-one-language'],
  ])('%s', async (_name, path, text, code) => {
    const notes = await notesOf({path, text})
    expect(codes(notes)).toEqual([code])
    expect(notes[0]!.path).toBe(path)
  })

  test('with a passage in the other language that nothing was compared with', async () => {
    const mixed = `${zh}\n${zh}\n${zh}\n- The port reopened to shipping on April 1.\n- It carried twenty tons of tea.\n`
    expect(codes(await notesOf({path: 'mixed.md', text: mixed}))).toEqual(['note-language-unread'])
  })

  test('of a format that nobody knows', async () => {
    expect(codes(await notesOf({path: 'a.zzz', text: zh}))).toContain('note-format-unknown')
  })

  test.each(['a.md', 'a.txt', 'README', 'a.html'])('%s is known', async path => {
    expect(codes(await notesOf({path, text: zh}))).not.toContain('note-format-unknown')
  })
})

describe('a pair', () => {
  test.each([
    ['whose translation is empty', zh, '', 'b.en.md'],
    ['whose translation is a rule and code', zh, '---\n\n```\nls\n```\n', 'b.en.md'],
    ['whose original is empty', '', en, 'b.zh.md'],
  ])('%s', async (_name, source, target, path) => {
    const notes = await notesOf({path: 'b.zh.md', text: source}, {path: 'b.en.md', text: target})
    expect(notes.map(({code, path}) => [code, path])).toEqual([['note-side-empty', path]])
  })

  test('about two different things', async () => {
    const other =
      'Our company was founded in Utrecht.\n\nIt employs many people abroad.\n\nRevenue rose again last year.\n\nShares are traded on two exchanges.\n'
    const {notes, document} = await workspace.checkText({path: 'c.zh.md', text: zh}, {path: 'c.en.md', text: other})
    expect(codes(notes)).toEqual(['note-pairings-muted'])
    expect(document.findings.map(({ruleId}) => ruleId)).toContain('alignment-weak')
  })
})
