import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {markdownHead, markdownRow, markdownText} from '../../src/report/markdown-text.js'

test('spaces beside a marked passage stay', () => {
  expect(`${markdownText('for the ')}<ins>${markdownText('four hubs')}</ins>${markdownText(' was')}`).toBe(
    'for the <ins>four hubs</ins> was',
  )
})

test('a long address may break, and says the same', () => {
  const address = `example.org/${'a'.repeat(50)}/b_c?d=1&e=~2`
  const row = markdownRow([markdownText(address)])
  expect(row.split('<wbr>').every(part => part.length < 60)).toBe(true)
  expect(cellText(row)).toBe(address)
})

test('any text says the same in a cell', () => {
  const text = fc.string({unit: fc.constantFrom(...'aA1\\/_~#$|&=?.-*<>[]!{}@ 中'), maxLength: 120})
  fc.assert(
    fc.property(text, text => {
      const plain = text.replace(/\s+/gu, ' ').trim()
      expect(cellText(markdownRow([`x${markdownText(plain)}x`]))).toBe(`x${plain}x`)
    }),
  )
})

function cellText(row: string): string {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(`${markdownHead(['a'])}\n${row}\n`)
  const texts: string[] = []
  const visit = (node: {type: string; value?: string; children?: unknown[]}): void => {
    if (node.type === 'text') texts.push(node.value ?? '')
    for (const child of node.children ?? []) visit(child as never)
  }
  visit((tree.children[0] as {children: unknown[]}).children[1] as never)
  return texts.join('')
}
