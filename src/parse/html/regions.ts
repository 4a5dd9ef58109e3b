import type {Element, Root, RootContent} from 'hast'
import {silentElements} from './elements.data.js'
import {regionElements, regionNames} from './regions.data.js'

interface Weight {
  readonly text: number
  readonly linked: number
  readonly links: number
  readonly hasTitle: boolean
  readonly blocks: number
}

const nothing: Weight = {text: 0, linked: 0, links: 0, hasTitle: false, blocks: 0}

/** A region that holds more of the page's text than this is the article itself, whatever its class says. */
const largestRegion = 0.4
const longestLinkText = 24
const menuElements = new Set(['ul', 'ol', 'dl', 'div', 'p', 'td', 'tr', 'table'])
const paragraphs = new Set(['p', 'div', 'center', 'h2', 'h3', 'h4', 'ul', 'ol'])

/** Which parts of a page are its frame (menus, pagers, footers) rather than its text. */
export class PageStructure {
  private readonly weights = new Map<Element, Weight>()
  private readonly total: number

  constructor(
    root: Root,
    private readonly isPage: boolean,
  ) {
    this.total = this.weigh(root.children, false).text
  }

  /** The kind of frame that an element begins; undefined for text. */
  region(element: Element): string | undefined {
    const weight = this.weights.get(element) ?? nothing
    if (!this.isPage || weight.hasTitle || weight.text > this.total * largestRegion) return
    return regionElements.get(element.tagName) ?? namedRegion(element) ?? (isMenu(element, weight) ? 'menu' : undefined)
  }

  /** A table cell that holds a part of the page instead of a value. */
  isLayoutCell(element: Element): boolean {
    const weight = this.weights.get(element) ?? nothing
    return weight.hasTitle || weight.blocks > 3
  }

  private weigh(nodes: readonly RootContent[], linked: boolean): Weight {
    let sum = nothing
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.trim().length
        sum = add(sum, {...nothing, text, linked: linked ? text : 0})
      } else if (node.type === 'element') {
        const isLink = node.tagName === 'a'
        const inside = silentElements.has(node.tagName) ? nothing : this.weigh(node.children, linked || isLink)
        this.weights.set(node, inside)
        const blocks = inside.blocks + (paragraphs.has(node.tagName) ? 1 : node.tagName === 'table' ? 4 : 0)
        sum = add(sum, {
          ...inside,
          links: inside.links + (isLink ? 1 : 0),
          blocks,
          hasTitle: inside.hasTitle || node.tagName === 'h1',
        })
      }
    }
    return sum
  }
}

function add(a: Weight, b: Weight): Weight {
  return {
    text: a.text + b.text,
    linked: a.linked + b.linked,
    links: a.links + b.links,
    hasTitle: a.hasTitle || b.hasTitle,
    blocks: a.blocks + b.blocks,
  }
}

/** Class names and ids are words joined by hyphens, underscores or capitals. */
function namedRegion({properties}: Element): string | undefined {
  const classes = Array.isArray(properties.className) ? properties.className : []
  for (const name of [...classes, properties.id ?? '']) {
    const words = String(name)
      .replace(/([a-z])([A-Z])/gu, '$1-$2')
      .toLowerCase()
      .split(/[-_\s\d]+/u)
    for (const word of words) {
      const region = regionNames.get(word)
      if (region !== undefined) return region
    }
  }
  return
}

function isMenu(element: Element, {text, linked, links}: Weight): boolean {
  return menuElements.has(element.tagName) && links >= 3 && linked >= text * 0.75 && linked / links <= longestLinkText
}
