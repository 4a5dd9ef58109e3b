import {remarkPreset} from './preset.js'

/** `duizhao/remark/strict`: see {@link presetSettings}. */
export default remarkPreset('strict')
