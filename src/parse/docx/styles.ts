import {readPart} from '../../ooxml/package.js'
import type {ZipArchive} from '../../ooxml/zip-archive.js'

/** What a style says of the paragraphs that have it. */
export interface ParagraphStyle {
  readonly kind?: 'heading' | 'list-item' | 'quote' | 'caption' | 'boilerplate' | undefined
  readonly depth?: number | undefined
}

interface StatedStyle {
  name: string
  basedOn?: string | undefined
  outline?: number | undefined
  isNumbered?: boolean | undefined
}

/** Styles by their ids. Names tell what they are: ids are `1`, `2` or `a3` in Chinese Word and in WPS. */
export function readStyles(archive: ZipArchive, part: string, path?: string): ReadonlyMap<string, ParagraphStyle> {
  const stated = new Map<string, StatedStyle>()
  let current: StatedStyle | undefined
  readPart(archive, part, path, {
    open({name, attribute}) {
      const value = attribute('val')
      if (name === 'style') {
        current = {name: ''}
        stated.set(attribute('styleId') ?? '', current)
      } else if (current === undefined) return
      else if (name === 'name') current.name = (value ?? '').toLowerCase()
      else if (name === 'basedOn') current.basedOn = value
      else if (name === 'outlineLvl') current.outline = Number(value)
      else if (name === 'numId') current.isNumbered = value !== '0'
    },
    close(name) {
      if (name === 'style') current = undefined
    },
  })
  return new Map([...stated].map(([id, style]) => [id, styleOf(style, stated)]))
}

/** A style is based on another one, and that on a third; more than a few is a circle. */
const longestChain = 12

function styleOf(style: StatedStyle, all: ReadonlyMap<string, StatedStyle>): ParagraphStyle {
  let at: StatedStyle | undefined = style
  let isNumbered = false
  for (let step = 0; at !== undefined && step < longestChain; step++) {
    const known = byName(at.name)
    if (known !== undefined) return known
    if (at.outline !== undefined && at.outline < 9) return {kind: 'heading', depth: headingDepth(at.outline + 1)}
    isNumbered ||= at.isNumbered === true
    at = all.get(at.basedOn ?? '')
  }
  return isNumbered ? {kind: 'list-item', depth: 1} : {}
}

function byName(name: string): ParagraphStyle | undefined {
  const level = /^(?:heading|标题) ?(\d)/u.exec(name)?.[1]
  if (level !== undefined) return {kind: 'heading', depth: headingDepth(Number(level))}
  if (/title$|^副?标题$/u.test(name)) return {kind: 'heading', depth: 1}
  if (/^(?:toc|目录)(?: ?\d| heading| 标题|$)|^table of /u.test(name)) return {kind: 'boilerplate'}
  if (/^(?:list|列表|列出段落)/u.test(name)) return {kind: 'list-item', depth: Number(/\d$/u.exec(name)?.[0] ?? 1)}
  if (/quote$|^block text$|引用$/u.test(name)) return {kind: 'quote'}
  if (/caption$|^题注$/u.test(name)) return {kind: 'caption'}
  return undefined
}

/** Blocks know six levels of headings. */
export function headingDepth(level: number): number {
  return Math.min(6, Math.max(1, level))
}
