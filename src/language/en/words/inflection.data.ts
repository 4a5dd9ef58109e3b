import {listedWords} from '../../shared/listed-words.js'

/** Plurals of a second noun besides the one in {@link irregularPlurals}: research bases are those of base, not of basis. */
export const otherSingulars: ReadonlyMap<string, string> = new Map([
  ['bases', 'base'],
  ['axes', 'axe'],
  ['lives', 'live'],
  ['leaves', 'leave'],
])

/** Words whose other number is another word, or that have none: never taken for a plural, never made one. */
export const fixedNumber: ReadonlySet<string> = new Set(
  listedWords(`customs goods arms news means headquarters series species premises savings earnings proceeds remains thanks works
  economics politics mathematics physics ethics logistics statistics dynamics electronics robotics genetics linguistics
  athletics optics ceramics aeronautics informatics mechanics thermodynamics tactics basics gymnastics kinetics acoustics
  olympics paralympics surroundings belongings outskirts hedonism is was has does its his this thus us as yes plus less
  always perhaps besides across unless afterwards regardless ms mrs sars aids covers gps dis ours theirs yours hers
  whereas proceedings gas bias atlas canvas alias lens christmas athens paris texas wales brussels netherlands philippines maldives`),
)

/** Verbs that head the phrases of official texts and are seldom nouns, so that another tense is the same term. */
export const phraseVerbs: ReadonlySet<string> = new Set(
  listedWords(`accelerate accomplish achieve adapt address adhere adjust administer adopt advance advocate alleviate allocate
    allow amplify apply arrange assess attach attain attract avoid be bear become blaze bolster boost break bring
    broaden build capitalize carry champion change clarify collaborate combat combine commit compete complete comply
    comprehend conclude conduct confirm confront connect conserve consider consolidate construct continue contribute
    convene cooperate coordinate cope crack create crush cultivate curb cut deepen defeat defend defuse delegate
    deliver demonstrate deploy detect deter develop devote disclose dispatch dispel distribute diversify do draw
    drive ease eat educate elect elevate eliminate emancipate embark embrace emphasize empower emulate enable enact
    encourage endure enforce engage enhance enlarge enlist enrich ensure enter entrust envisage equip eradicate
    establish evaluate exceed exercise expand expedite explore expose express extend facilitate fend fight finish
    follow forestall forge form formulate foster fulfill further gain galvanize gather generate give go govern grasp
    grow guarantee guard guide halve harness hasten have heed heighten hold hone honor identify ignite implement
    impose improve incorporate increase inform inherit initiate inject innovate inspect inspire instill integrate
    intensify intervene introduce invest invigorate involve join jumpstart keep kindle launch lay learn leave let
    leverage lift listen live lower maintain make manage maximize meet mend merge mitigate mobilize modernize move
    nurture obey observe obtain operate oppose optimize organize outlaw overcome overhaul oversee participate pave
    penetrate perfect perform persevere persist pool preach prepare preserve prevail prevent prioritize prohibit
    promote propel prosecute protect provide punish purify pursue put raise ratify reach realize reap rebuff
    rebuild recognize reconcile recover recruit rectify redouble reduce refine reform refrain regulate reinforce
    reinvigorate reject rejuvenate relax rely remain remember remove render replace replenish resist resolve respect
    respond restore restrain restrict resume retain reunite revitalize rise roll run safeguard scrutinize secure see
    seek seize serve set settle shape share sharpen shed shoulder simplify solidify solve sow spearhead speed spur
    stabilize stand standardize stay steer stick stimulate straighten streamline strengthen strike strive study
    substitute succeed summarize supervise support surpass sustain swear tackle take tap teach tell temper think
    tighten tolerate transform transmit treat turn unblock uncover undertake unearth unfold unify unite unleash
    unlock unswerve untie update upgrade uphold uproot usher utilize vary vie vitalize warn welcome widen win wipe
    withstand work write yield`),
)

/**
 * Verbs of the same texts that are nouns or adjectives as often; they head a phrase of three words or more. Not those
 * whose gerund is a noun of its own: a trade system is no trading system.
 */
export const nounsOrVerbs: ReadonlySet<string> = new Set(
  listedWords(`answer balance benefit blend bridge cap care challenge channel claim control counter cover design double exchange
    fill focus forecast fuel host limit link merge monitor narrow open peak phase pilot pioneer plan plant play
    pledge practice produce push rank release request return reverse review rule select shift shore showcase sign
    signal smooth spread staff stage stem strike supply trace triple trust use value view voice weather`),
)

/** Names of persons and things whose verb is another word: a project that is judged has no judge. */
export const nounsApart: ReadonlySet<string> = new Set(
  listedWords(`judge pilot guard doctor host nurse tutor coach author father mother parent chair head hand face eye arm leg foot back book ship
  train plant park house home bank port bus car boat dam board bridge road harbor garden farm fish mine oil water fire wind light
  paper table floor ground field stage state party court police army school market shop store stock bond share post mail machine
  engineer minister champion people man men woman land sea mountain rock stone wood metal iron steel gold silver copper glass
  grain rice corn seed flower fruit tree root leaf cow sheep horse dog pig bird lamp clock camera radio telephone phone film
  picture tower temple palace museum station street lane square center hub town village county province region zone area body
  organ bureau office ministry committee council commission congress assembly league union club team staff crew troop fleet
  branch chain wing row season weather sun star moon air sky earth world globe sand salt sugar coffee tea wine milk meat egg
  cause season weight number figure point line mark sign letter word name title`),
)

/** Nouns in -ing that are no form of the noun before it. */
export const ownGerunds: ReadonlySet<string> = new Set(
  listedWords(`marketing housing parking engineering accounting banking shipping fishing farming mining clothing porting heading being
  evening morning during meaning beginning wedding lodging offspring string spring wing king ring thing bring`),
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
  listedWords(`heritage cooperation collaboration development growth progress prosperity modernization industrialization urbanization
  civilization construction connectivity governance leadership openness opening integration innovation education
  information infrastructure investment trade commerce logistics tourism transport transportation equipment machinery
  software hardware employment livelihood wellbeing welfare security safety stability harmony peace unity democracy
  supervision management administration diplomacy revitalization rejuvenation resilience competitiveness productivity
  consumption production manufacturing agriculture finance research knowledge advice work housing healthcare culture`),
)
