/**
 * `duizhao/i18next`: glossaries as a namespace of i18next, and a guard against forbidden terms in development.
 *
 * @module duizhao/i18next
 */
export {glossaryNamespace, termResource} from '../glossary/formats/i18next.js'
export {type Glossaries, readGlossaries} from './glossaries.js'
export {GlossaryBackend, type GlossaryBackendOptions} from './glossary-backend.js'
export {createTermGuard, type GuardFinding, type TermGuardOptions, termGuardName} from './term-guard.js'
