import {listedWords} from '../../shared/listed-words.js'

/** Words of headings, labels and cells that no product is called by. */
export const labelWords: ReadonlySet<string> = new Set(
  listedWords(`about access account acknowledgement acknowledgements additional address advanced after all alternative and annex answers
  appendix application applications apply approach architecture are area arguments article asked authentication author authors
  availability available background basic basics before begin beginning benefits best building by cases category change changed
  changes check chapter cleaning clean cleanup command commands comment comments common community company comparison compatibility
  components concepts conclusion conclusions conditions configuration configure configuring considerations contact content
  contents contributing contributors core create creating current customer customers data date debugging default definition
  definitions delete deleting dependencies deploying deployment description design details development directory documentation
  does download downloads duration edit editing enable end error errors event events example examples exercise exercises expected
  experience experiments explanation faqs features feedback field fields figure file files final find first following for format
  frequently from full further future general get getting goal goals guide guides help highlights history home how idea
  implementation important in information input installation installing instructions integration introduction introductions is
  issue issues item items job key keywords known latest learn learning license limitation limitations limits link links list local
  location main maintenance management manual meaning message messages method methods migration minimum model monitoring more name
  names new news next non not note notes notice of offline on operation operations optional options or order other our output
  overview packages page parameter parameters part parts password performance permissions phone plan plans please policy
  prerequisite prerequisites price prices principles problem problems procedure process product products programme project projects
  properties publications publish purpose quality question questions quick quickly reading reason reasons recent recommended
  reference references related release releases remarks removal remove report reports request requests required requirement
  requirements resources response result results return review roadmap role roles rules running sample samples save scenario
  scenarios schedule scope section sections security see settings setting setup shortcuts size solution solutions source sources
  specification stage start started starting status step steps structure submit submitting suggestions summary support supported
  system table target targets task tasks team technical term terms test testing tests the time timeline tips title to together
  tools topic topics total troubleshooting tutorial tutorials type types uninstall uninstalling update updates updating upgrade
  upgrading usage use user users using value values verification verify version versions view warning warnings welcome what when
  where which who why with work workflow working your`),
)

/** Words of speech: where one stands in a line of capitals, it is a heading and no name. */
export const speechWords: ReadonlySet<string> = new Set(
  listedWords(`how what why when where who which you your we our us my me i it its this that these those does do can should will is are before after
  if not please let`),
)

/** Headings of one word. */
export const headingWords: ReadonlySet<string> = new Set(
  listedWords(`overview introduction installation usage configuration examples example prerequisites troubleshooting features limitations
  requirements summary conclusion conclusions background references contents contributing acknowledgements acknowledgments
  abstract appendix definitions description parameters permissions roadmap downloads details notes description instructions
  highlights architecture scope purpose preface foreword motivation discussion methods results`),
)
