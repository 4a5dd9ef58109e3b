/** What the commands on glossaries do, loaded together: see `commands.ts`. */
export {compileGlossaries} from './commands/glossary-compile.js'
export {convertGlossary} from './commands/glossary-convert.js'
export {lintGlossaries} from './commands/glossary-lint.js'
export {mineGlossary} from './commands/glossary-mine.js'
export {showGlossaryStats} from './commands/glossary-stats.js'
export {testGlossaries} from './commands/glossary-test.js'
