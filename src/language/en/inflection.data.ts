const pairs = (groups: string): [string, string][] =>
  groups
    .trim()
    .split(/\s+/u)
    .flatMap(group => {
      const [base = '', forms = ''] = group.split(':')
      return forms.split(',').map((form): [string, string] => [form, base])
    })

/** Irregular plural to singular. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  pairs(`man:men woman:women child:children foot:feet tooth:teeth mouse:mice goose:geese person:persons life:lives
    wife:wives knife:knives leaf:leaves half:halves wolf:wolves self:selves shelf:shelves criterion:criteria
    phenomenon:phenomena analysis:analyses crisis:crises basis:bases medium:media datum:data index:indices
    axis:axes thesis:theses oasis:oases curriculum:curricula memorandum:memoranda spokesman:spokesmen
    spokeswoman:spokeswomen chairman:chairmen businessman:businessmen craftsman:craftsmen fisherman:fishermen
    workman:workmen layman:laymen policeman:policemen countryman:countrymen statesman:statesmen bus:buses gas:gases
    plus:pluses bonus:bonuses campus:campuses census:censuses virus:viruses status:statuses surplus:surpluses
    focus:focuses consensus:consensuses corpus:corpora nucleus:nuclei stimulus:stimuli lens:lenses alias:aliases`),
)

/** Words whose other number is another word, or that have none: never taken for a plural, never made one. */
export const fixedNumber: ReadonlySet<string> = new Set(
  `customs goods arms news means headquarters series species premises savings earnings proceeds remains thanks works
  economics politics mathematics physics ethics logistics statistics dynamics electronics robotics genetics linguistics
  athletics optics ceramics aeronautics informatics mechanics thermodynamics tactics basics gymnastics kinetics acoustics
  olympics paralympics surroundings belongings outskirts hedonism is was has does its his this thus us as yes plus less
  always perhaps besides across unless afterwards regardless ms mrs sars aids covers gps dis ours theirs yours hers
  whereas proceedings gas bias atlas canvas alias lens christmas athens paris texas wales brussels netherlands philippines maldives`
    .trim()
    .split(/\s+/u),
)

/** Irregular past tense and participle to base. */
export const irregularPasts: ReadonlyMap<string, string> = new Map(
  pairs(`be:am,is,are,was,were,been have:has,had do:did,done go:went,gone make:made take:took,taken come:came see:saw,seen
    know:knew,known get:got,gotten give:gave,given find:found think:thought become:became show:shown leave:left
    feel:felt bring:brought begin:began,begun keep:kept hold:held write:wrote,written stand:stood hear:heard mean:meant
    meet:met run:ran pay:paid sit:sat speak:spoke,spoken lead:led grow:grew,grown lose:lost fall:fell,fallen send:sent
    build:built rebuild:rebuilt understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen
    drive:drove,driven buy:bought wear:wore,worn choose:chose,chosen seek:sought throw:threw,thrown catch:caught
    deal:dealt win:won forget:forgot,forgotten lay:laid sell:sold fight:fought teach:taught sing:sang,sung
    strike:struck shake:shook,shaken ride:rode,ridden feed:fed undertake:undertook,undertaken overcome:overcame
    withdraw:withdrew,withdrawn arise:arose,arisen undergo:underwent,undergone foresee:foresaw,foreseen uphold:upheld
    spring:sprang,sprung sweep:swept bear:bore,borne bind:bound wind:wound blow:blew,blown fly:flew,flown
    lend:lent bend:bent shoot:shot light:lit say:said tell:told`),
)

/** Verbs that head the phrases of official texts and are seldom nouns, so that another tense is the same term. */
export const phraseVerbs: ReadonlySet<string> = new Set(
  `accelerate accomplish achieve adapt address adhere adjust administer adopt advance advocate alleviate allocate
  amplify apply arrange assess attach attain attract avoid be bear become boost break bring broaden build carry
  champion change coordinate combat combine commit complete comply comprehend conclude conduct connect conserve
  consolidate construct continue contribute convene cooperate create crack cultivate curb cut deepen defend delegate
  deliver deploy develop dispatch diversify do draw drive ease elevate eliminate embrace emancipate empower enable
  encourage enforce engage enhance enlarge enrich ensure eradicate establish exceed exercise expand expedite explore
  extend facilitate fight finish follow forge form formulate foster fulfill further gain galvanize gather generate give
  go govern grasp grow guarantee guard guide harness have hold honor identify implement improve increase inherit
  initiate inject innovate inspect inspire integrate intensify introduce invest invigorate jumpstart keep launch learn
  leverage lift live lower maintain make manage maximize meet mitigate mobilize modernize move nurture observe oppose
  optimize organize overcome participate pave perfect perform persevere persist pool prepare prevent prioritize promote
  propel protect provide pursue push put raise reach realize reduce reform reinforce reinvigorate rejuvenate relax rely remain
  remove resolve respect restore revitalize rise roll run safeguard secure see seek seize serve set settle shape share
  shoulder simplify solve spearhead speed spur stabilize stand stay steer stick stimulate straighten streamline
  strengthen strike strive study succeed summarize support sustain tackle take tap temper tighten transform treat turn
  uncover unblock unify unite unleash unlock unswerve update upgrade uphold usher utilize vitalize welcome widen win work
  yield`
    .trim()
    .split(/\s+/u),
)

/** Verbs of two syllables that double their last letter: committed. */
export const doubling: ReadonlySet<string> = new Set(
  'commit propel begin control permit submit transfer refer prefer occur admit compel expel excel'.split(' '),
)

/** Verbs whose past is written like their base. */
export const unchangedPasts: ReadonlySet<string> = new Set('cut put set let hit spread cast broadcast upset'.split(' '))

/** Verbs whose participle is written like their base: has run. */
export const baseParticiples: ReadonlySet<string> = new Set('run rerun come become overcome'.split(' '))

/** Nouns of official texts that have no plural and take no “a” by themselves. */
export const massNouns: ReadonlySet<string> = new Set(
  `heritage cooperation collaboration development growth progress prosperity modernization industrialization urbanization
  civilization construction connectivity governance leadership openness opening integration innovation education
  information infrastructure investment trade commerce logistics tourism transport transportation equipment machinery
  software hardware employment livelihood wellbeing welfare security safety stability harmony peace unity democracy
  supervision management administration diplomacy revitalization rejuvenation resilience competitiveness productivity
  consumption production manufacturing agriculture finance research knowledge advice work housing healthcare culture`
    .trim()
    .split(/\s+/u),
)
