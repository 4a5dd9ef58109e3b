import {writeFileSync} from 'node:fs'
import {compileEntries, namesOf} from '../test/api/exported-names.js'

// Pins what the entries export: `npm run docs:exports`, after a name has come or gone on purpose.
const names = [...compileEntries().entries].map(([name, symbols]) => [name, namesOf(symbols)] as const)
writeFileSync('test/api/exports.json', `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`)
