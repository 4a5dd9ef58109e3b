export {type Glossaries, loadTermbase as readGlossaries} from '../workspace/settings/load-termbase.js'
