import {remarkPreset} from './preset.js'

/** `duizhao/remark/recommended`: see {@link presetSettings}. */
export default remarkPreset('recommended')
