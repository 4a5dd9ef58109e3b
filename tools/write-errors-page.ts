import {readFileSync, writeFileSync} from 'node:fs'
import {withMessages} from './errors-page.js'

const path = 'docs/errors.md'
writeFileSync(path, withMessages(readFileSync(path, 'utf8')))
