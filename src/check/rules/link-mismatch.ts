import * as z from 'zod'
import type {Document, LinkTarget} from '../../model/document.js'
import type {FindingPlace} from '../../model/finding.js'
import {areKindred, type ComparableUrl, comparableUrl} from '../coverage/comparable-url.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule} from '../engine/define-rule.js'

interface PlacedLink extends ComparableUrl {
  readonly link: LinkTarget
  /** Index of the unit in which the link's block begins; -1 where the block has no unit. */
  readonly unit: number
}

/**
 * A link or an image of one document has no counterpart in the other one, or leads elsewhere. Parts of an address that
 * name its language (`/zh/`, `zh-cn`, `?lang=en`, `en.example.org`, `page.zh.html`), fragments, `http` and `https`, and
 * the way up in relative paths make no difference.
 */
export const linkMismatch = defineRule({
  id: 'link-mismatch',
  defaultLevel: 'error',
  scope: 'answer',
  options: z.strictObject({
    /** Also compare images. */
    images: z.boolean().default(true),
    /** Addresses that begin so are not compared. */
    ignore: z.array(z.string()).default([]),
  }),
  check(context, {images, ignore}, report) {
    const isCompared = ({link: {url, image}}: PlacedLink): boolean =>
      // Those of an answer are counted by structure-mismatch: not each is beside a block of text.
      (image ? images && context.answer === undefined : true) && !ignore.some(start => url.startsWith(start))
    const all = {source: linksOf(context, 'source'), target: linksOf(context, 'target')}
    const source = withoutCounterpart(all.source, all.target).filter(isCompared)
    const target = byPlace(withoutCounterpart(all.target, all.source).filter(isCompared))
    for (const {link, unit} of source) {
      const kind = link.image ? 'image' : 'link'
      const place = placeOf(context.source.document, link)
      const counterpart = takeNearest(target.get(`${unit} ${kind}`), link)
      if (counterpart === undefined) {
        report({messageId: `${kind}-missing`, data: {url: link.url}, source: place, severity: 'warning'})
        continue
      }
      report({
        messageId: `${kind}-differs`,
        data: {url: link.url, other: counterpart.link.url},
        source: place,
        target: placeOf(context.target.document, counterpart.link),
        severity: link.image ? 'warning' : 'error',
      })
    }
    for (const {link} of [...target.values()].flat()) {
      const messageId = link.image ? 'image-added' : 'link-added'
      report({messageId, data: {url: link.url}, target: placeOf(context.target.document, link), severity: 'warning'})
    }
  },
})

/** Links whose page the other side names nowhere, nor another language version of it in the same unit. */
function withoutCounterpart(links: readonly PlacedLink[], others: readonly PlacedLink[]): PlacedLink[] {
  const keys = new Set(others.map(({key}) => key))
  const versions = new Set(others.filter(({localized}) => localized).map(({unit, site}) => `${unit} ${site}`))
  return links.filter(
    ({key, localized, unit, site}) => !keys.has(key) && !(localized && versions.has(`${unit} ${site}`)),
  )
}

/** Take out the first of what is left in a unit that may be meant for `link`: two strangers are one too few and one too many. */
function takeNearest(left: PlacedLink[] | undefined, link: LinkTarget): PlacedLink | undefined {
  const at = left?.findIndex(other => link.image || areKindred(other.link.url, link.url)) ?? -1
  return at < 0 ? undefined : left?.splice(at, 1)[0]
}

/** Links and images of each unit, in order. */
function byPlace(links: readonly PlacedLink[]): Map<string, PlacedLink[]> {
  const places = new Map<string, PlacedLink[]>()
  for (const link of links) {
    const name = `${link.unit} ${link.link.image ? 'image' : 'link'}`
    const known = places.get(name)
    if (known === undefined) places.set(name, [link])
    else known.push(link)
  }
  return places
}

function linksOf(context: CheckContext, side: 'source' | 'target'): PlacedLink[] {
  const {document} = context[side]
  const languages = [context.source.document.lang, context.target.document.lang]
  const unitOfBlock = new Map<number, number>()
  for (const unit of context.compared)
    for (const {blockIndex} of unit[side]) if (!unitOfBlock.has(blockIndex)) unitOfBlock.set(blockIndex, unit.index)
  const links: PlacedLink[] = []
  let unit = -1
  for (let i = 0; i < document.blocks.length; i++) {
    const block = document.blocks[i]!
    unit = unitOfBlock.get(i) ?? unit
    if (block.kind === 'boilerplate' || block.links === undefined) continue
    for (const link of block.links) links.push({link, unit, ...comparableUrl(link.url, languages)})
  }
  return links
}

function placeOf({text}: Document, {start, end}: LinkTarget): FindingPlace {
  return {start, end, text: text.slice(start, end)}
}
