import {remarkPreset} from './preset.js'

/** `duizhao/remark/house-style`: see {@link presetSettings}. */
export default remarkPreset('house-style')
