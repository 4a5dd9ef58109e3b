/**
 * `duizhao/remark`: the linter as a remark plugin, and bilingual documents by a unified compiler.
 *
 * @module duizhao/remark
 */
export type {AlignFormat} from '../workspace/output/align-formats.js'
export {default as remarkBilingual, type RemarkBilingualOptions} from './bilingual.js'
export {default, default as remarkDuizhao} from './lint.js'
export type {Counterpart, FindCounterpart, RemarkLintOptions, RemarkOptions} from './options.js'
export {remarkPreset} from './preset.js'
