import type {Preset} from 'unified'
import type {PresetName} from '../check/engine/presets.js'
import remarkDuizhao from './lint.js'

/** A preset of unified that lints with one of the presets of duizhao. */
export function remarkPreset(preset: PresetName): Preset {
  return {plugins: [[remarkDuizhao, {preset}]]}
}
