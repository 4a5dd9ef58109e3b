/** Fits the weights of the aligner: conditional likelihood of the gold path (a linear-chain CRF over beads). */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {prepare} from '../src/align/align.js'
import {at, featureNames, fixedWeights} from '../src/align/feature-names.js'

const nullAgain = at['null:again']

import {beadTypeIndex, beadTypes, maxBead} from '../src/align/bead-types.js'
import {bestPath} from '../src/align/best-path.js'
import {BeadList, type Lattice, visitBeads} from '../src/align/lattice.js'
import {loadLexicon} from '../src/align/load-lexicon.js'
import {posteriors} from '../src/align/posteriors.js'

type Link = [number[], number[]]
interface Gold {
  id: string
  domain: string
  src: string[]
  tgt: string[]
  gold: Link[]
}
interface Doc {
  gold: Gold
  weight: number
  lattice: Lattice
  beadFeature: Float32Array // compact per existing bead
  goldBeads: number[] // compact indices
  goldAgain: number
  lost: number
}
const F = featureNames.length
const dir = process.env.DUIZHAO_EVAL ?? '../shared/eval'
const args = new Map(process.argv.slice(2).map(a => a.split('=') as [string, string]))
const only = args.get('only')
const lexicon = args.has('no-lexicon') ? undefined : loadLexicon('data/lexicon.zh-en.bin')
const t0 = performance.now()
const files = readdirSync(`${dir}/align/dev`).filter(f => f.endsWith('.json') && (!only || new RegExp(only).test(f)))
const docs = files.map(f => load(JSON.parse(readFileSync(`${dir}/align/dev/${f}`, 'utf8')) as Gold))
console.log(
  'loaded',
  docs.length,
  'docs',
  docs.reduce((n, d) => n + d.lattice.count, 0),
  'beads',
  Math.round(performance.now() - t0),
  'ms; gold lost',
  docs.reduce((n, d) => n + d.lost, 0),
)
const domains = [...new Set(docs.map(d => d.gold.domain))].sort()
setWeights()

function load(gold: Gold): Doc {
  const {evidence, band, meter} = prepare(
    {lang: 'zh', segments: gold.src.map(text => ({text}))},
    {lang: 'en', segments: gold.tgt.map(text => ({text}))},
    lexicon === undefined ? {} : {lexicon},
  )
  void evidence
  const {offsets} = band
  const nodeOf = (i: number, j: number) => (j < band.low[i]! || j > band.high[i]! ? -1 : offsets[i]! + j - band.low[i]!)
  const list = new BeadList()
  const rows: number[] = []
  const compact = new Map<number, number>()
  let x = 0
  visitBeads(band, meter, (node, to, type, f) => {
    for (let k = 0; k < F; k++) rows.push(f[k]!)
    list.add(node, to, type, 0)
    compact.set(node * 32 + type, x++)
  })
  const beadFeature = Float32Array.from(rows)
  let i = 0
  let j = 0
  let lost = 0
  let goldAgain = 0
  let before = -1
  const goldBeads: number[] = []
  for (const [s, t] of gold.gold) {
    const type = beadTypeIndex[Math.min(s.length, maxBead) * (maxBead + 1) + Math.min(t.length, maxBead)]!
    const node = nodeOf(i, j)
    const bead = type < 0 || node < 0 ? undefined : compact.get(node * 32 + type)
    if (bead === undefined || s.length > maxBead || t.length > maxBead) lost++
    else goldBeads.push(bead)
    if (type >= 0 && type < 2 && type === before) goldAgain++
    before = type
    i += s.length
    j += t.length
  }
  return {
    gold,
    weight: 1,
    lattice: list.lattice(band),
    beadFeature,
    goldBeads,
    goldAgain,
    lost,
  }
}

function setWeights() {
  const links = new Map<string, number>()
  for (const d of docs) links.set(d.gold.domain, (links.get(d.gold.domain) ?? 0) + d.gold.gold.length)
  // between plain counts and equal domains
  for (const d of docs) d.weight = 300 / (links.get(d.gold.domain)! + 150)
}

function score(doc: Doc, w: Float32Array) {
  const {beadFeature, lattice} = doc
  for (let x = 0; x < lattice.count; x++) {
    let sum = 0
    const base = x * F
    for (let k = 0; k < F; k++) sum += beadFeature[base + k]! * w[k]!
    lattice.scores[x] = sum
  }
}

function objective(set: Doc[], w: Float32Array, gradient: Float64Array): number {
  let loss = 0
  gradient.fill(0)
  for (const doc of set) {
    if (doc.lost > 0.05 * doc.gold.gold.length) continue
    score(doc, w)
    const post = posteriors(doc.lattice, w[nullAgain]!)
    // lost gold beads: their neighbourhood is left out by leaving the rest of the path; use only marginals of found ones
    for (const bead of doc.goldBeads) {
      const p = Math.max(1e-9, post.beads[bead]!)
      loss -= doc.weight * Math.log(p)
    }
    if (doc.lost === 0) {
      let total = w[nullAgain]! * doc.goldAgain
      for (const bead of doc.goldBeads) total += doc.lattice.scores[bead]!
      gradient[nullAgain]! += doc.weight * (post.again - doc.goldAgain)
      void total
    }
    const {beadFeature} = doc
    for (let x = 0; x < doc.lattice.count; x++) {
      const p = post.beads[x]!
      if (p < 1e-6) continue
      const base = x * F
      for (let k = 0; k < F; k++) gradient[k]! += doc.weight * p * beadFeature[base + k]!
    }
    for (const bead of doc.goldBeads) {
      const base = bead * F
      for (let k = 0; k < F; k++) gradient[k]! -= doc.weight * beadFeature[base + k]!
    }
  }
  return loss
}

function fitWeights(set: Doc[], rounds: number, start?: Float32Array): Float32Array {
  const w = start?.slice() ?? initial()
  const g = new Float64Array(F)
  const last = new Float64Array(F)
  const step = new Float64Array(F).fill(0.1)
  const l2 = Number(args.get('l2') ?? 1)
  for (let r = 0; r < rounds; r++) {
    featureNames.forEach((name, k) => {
      const fixed = fixedWeights[name]
      if (fixed !== undefined) w[k] = fixed
    })
    const loss = objective(set, w, g)
    for (let k = 0; k < F; k++) {
      if (fixedWeights[featureNames[k]!] !== undefined) continue
      g[k]! += l2 * w[k]!
      const sign = g[k]! * last[k]!
      if (sign > 0) step[k] = Math.min(1, step[k]! * 1.2)
      else if (sign < 0) step[k] = Math.max(1e-4, step[k]! * 0.5)
      if (sign < 0) last[k] = 0
      else {
        w[k]! -= Math.sign(g[k]!) * step[k]!
        last[k] = g[k]!
      }
    }
    if (args.has('v') && r % 10 === 9) console.log(r, loss.toFixed(1))
  }
  return w
}

function initial(): Float32Array {
  const w = new Float32Array(F)
  const set = (name: string, v: number) => {
    const k = (featureNames as readonly string[]).indexOf(name)
    if (k >= 0) w[k] = v
  }
  beadTypes.forEach(([s, t], k) => {
    w[k] = s + t === 2 ? 0 : s * t === 0 ? -4 : -2 * (s + t - 2)
  })
  set('matched:source', 3)
  set('matched:target', 3)
  set('mass:source', -1)
  set('mass:target', -1)
  set('length:square', -0.3)
  return w
}

type Counts = [number, number, number, number, number, number]
function links(doc: Doc, w: Float32Array, lambda: number): {links: Link[]; conf: number[]} {
  score(doc, w)
  const post = posteriors(doc.lattice, w[nullAgain]!)
  const path = bestPath(
    doc.lattice,
    post.beads.map(p => p - lambda),
  )
  return {
    links: path.map(({i, j, type}) => [
      Array.from({length: beadTypes[type]![0]}, (_, k) => i + k),
      Array.from({length: beadTypes[type]![1]}, (_, k) => j + k),
    ]),
    conf: path.map(({bead}) => post.beads[bead]!),
  }
}
function count(gold: Link[], pred: Link[]): Counts {
  const hits = (ref: Link[], cand: Link[]) => {
    const keys = new Set(ref.map(l => `${l[0].join()}|${l[1].join()}`))
    const mates = new Map<number, Set<number>>()
    for (const [a, b] of ref) for (const i of a) mates.set(i, new Set([...(mates.get(i) ?? []), ...b]))
    let s = 0
    let l = 0
    for (const [a, b] of cand) {
      if (keys.has(`${a.join()}|${b.join()}`)) {
        s++
        l++
      } else if (a.some(i => b.some(j => mates.get(i)?.has(j)))) l++
    }
    return [s, l, cand.length] as const
  }
  const both = (x: Link[]) => x.filter(l => l[0].length && l[1].length)
  return [...hits(gold, pred), ...hits(both(pred), both(gold))] as unknown as Counts
}
function f1([ps, pl, pn, rs, rl, rn]: Counts) {
  const f = (p: number, r: number) => (p + r ? (2 * p * r) / (p + r) : 0)
  return {strict: f(ps / pn, rs / rn), lax: f(pl / pn, rl / rn)}
}
function report(results: Map<Doc, Counts>, title: string) {
  const by = new Map<string, Counts>()
  const all: Counts = [0, 0, 0, 0, 0, 0]
  for (const [d, c] of results) {
    const g = by.get(d.gold.domain) ?? [0, 0, 0, 0, 0, 0]
    c.forEach((v, k) => {
      g[k]! += v
      all[k]! += v
    })
    by.set(d.gold.domain, g)
  }
  const rows = domains.map(d => [d, f1(by.get(d)!)] as const)
  console.log(
    title,
    rows.map(([d, m]) => `${d.replace('official-', '')} ${m.strict.toFixed(3)}`).join('  '),
    '| MACRO',
    (rows.reduce((s, [, m]) => s + m.strict, 0) / rows.length).toFixed(4),
    'all',
    f1(all).strict.toFixed(3),
    'lax',
    f1(all).lax.toFixed(4),
  )
}

/** Documents that tell the same text (a text and its edited version) stay together. */
function group(id: string) {
  return id.replace(/-edit$/, '')
}
const lambda = Number(args.get('lambda') ?? 0.3)
if (args.has('cv')) {
  const folds = Number(args.get('cv'))
  const groups = [...new Set(docs.map(d => group(d.gold.id)))].sort()
  // spread each domain over the folds; single-document domains rotate too: they are then predicted from other domains
  const foldOf = new Map(groups.map((g, k) => [g, k % folds]))
  const results = new Map<Doc, Counts>()
  const calibration: [number, boolean][] = []
  const errors: string[] = []
  const base = fitWeights(docs, Number(args.get('rounds') ?? 60))
  for (let f = 0; f < folds; f++) {
    const train = docs.filter(d => foldOf.get(group(d.gold.id)) !== f)
    const w = fitWeights(train, Number(args.get('fold-rounds') ?? 25), args.has('warm') ? base : undefined)
    for (const d of docs.filter(d => foldOf.get(group(d.gold.id)) === f)) {
      const {links: pred, conf} = links(d, w, lambda)
      results.set(d, count(d.gold.gold, pred))
      const keys = new Set(d.gold.gold.map(l => `${l[0].join()}|${l[1].join()}`))
      for (const [k, l] of pred.entries()) calibration.push([conf[k]!, keys.has(`${l[0].join()}|${l[1].join()}`)])
      if (args.has('errors')) {
        for (const l of d.gold.gold)
          if (!pred.some(p => p.join('|') === l.join('|')))
            errors.push(
              `${d.gold.id} GOLD ${l.map(x => `[${x}]`)} ${l[0].map(i => d.gold.src[i]).join(' | ')} ||| ${l[1].map(j => d.gold.tgt[j]).join(' | ')}`,
            )
        pred.forEach((l, k) => {
          if (!keys.has(`${l[0].join()}|${l[1].join()}`))
            errors.push(`${d.gold.id} PRED ${l.map(x => `[${x}]`)} ${conf[k]!.toFixed(2)}`)
        })
      }
    }
  }
  report(results, `cv${folds}`)
  const high = calibration.filter(([c]) => c >= 0.9)
  console.log(
    'conf>=.9',
    high.length,
    '/',
    calibration.length,
    (high.filter(([, ok]) => ok).length / high.length).toFixed(4),
  )
  if (args.has('errors')) writeFileSync('/tmp/team/a4/errors.txt', errors.join('\n'))
} else {
  const w = fitWeights(docs, Number(args.get('rounds') ?? 100))
  const results = new Map(docs.map(d => [d, count(d.gold.gold, links(d, w, lambda).links)]))
  report(results, 'train')
  console.log(featureNames.map((n, k) => `${n} ${w[k]!.toFixed(2)}`).join('\n'))
  if (args.has('write')) writeWeights(w)
}
function writeWeights(w: Float32Array) {
  const bare = args.has('no-lexicon')
  const name = bare ? 'weightsWithoutLexicon' : 'alignmentWeights'
  const rows = featureNames.map((feature, k) => `  ${Number(w[k]!.toFixed(4))}, // ${feature}`).join('\n')
  writeFileSync(
    `src/align/${bare ? 'weights-without-lexicon' : 'weights'}.data.ts`,
    `/**\n * Weights of the bead features${bare ? ' when there is no lexicon' : ''}, in the order of \`featureNames\`. Fitted by \`npm run fit:alignment\`\n * on documents aligned by hand (docs/alignment.md); never edited by hand.\n */\nexport const ${name}: Float32Array = Float32Array.of(\n${rows}\n)\n`,
  )
}
