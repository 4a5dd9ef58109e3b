/**
 * `duizhao/memory`: published translations, searched by their source and held against today's glossary, and what a new version of
 * a source makes stale in its translation.
 *
 * @module duizhao/memory
 */
export {changeFindings} from '../diff/change-findings.js'
export {type ChangeTask, changeTasks, formatTasks} from '../diff/change-tasks.js'
export {type CompareOptions, compareVersions, type VersionChange} from '../diff/compare-versions.js'
export type {ContentChanges, NumberChange, TermChange} from '../diff/content-changes.js'
export {type CheckedMatch, CheckedMemory, type CheckedMemoryOptions} from '../memory/checked-memory.js'
export {type MemoryMatch, type MemorySearchOptions, TranslationMemory} from '../memory/memory.js'
export {appendToMemory, type DamagedLine, type LoadedMemory, loadMemory} from '../memory/memory-file.js'
export type {MemoryUnit} from '../memory/unit.js'
export {type PairUnits, type RefusalReason, type RefusedUnit, unitsOfPair} from '../memory/units-of-pair.js'
