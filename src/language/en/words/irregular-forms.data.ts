import {listedWords} from '../../shared/listed-words.js'

/** All tables are written base:form,form. */

const pasts = `
be:am,is,are,was,were,been have:has,had do:did,done go:went,gone make:made take:took,taken come:came see:saw,seen
know:knew,known get:got,gotten give:gave,given find:found think:thought become:became show:shown leave:left feel:felt
bring:brought begin:began,begun keep:kept hold:held write:wrote,written stand:stood hear:heard mean:meant meet:met
run:ran pay:paid sit:sat speak:spoke,spoken lead:led grow:grew,grown lose:lost fall:fell,fallen send:sent build:built
understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen drive:drove,driven buy:bought
wear:wore,worn choose:chose,chosen seek:sought throw:threw,thrown catch:caught deal:dealt win:won
forget:forgot,forgotten lay:laid sell:sold fight:fought teach:taught sing:sang,sung strike:struck shake:shook,shaken
ride:rode,ridden feed:fed undertake:undertook,undertaken overcome:overcame withdraw:withdrew,withdrawn
arise:arose,arisen undergo:underwent,undergone foresee:foresaw,foreseen uphold:upheld spring:sprang,sprung sweep:swept
bear:bore,borne bind:bound wind:wound blow:blew,blown fly:flew,flown lend:lent bend:bent shoot:shot light:lit say:said
tell:told eat:ate,eaten swear:swore,sworn
`

/** Verbs that stems leave alone: a lexicon files their forms apart. */
const furtherPasts = `
rebuild:rebuilt sow:sown withstand:withstood oversee:oversaw,overseen
`

const plurals = `
man:men woman:women child:children foot:feet tooth:teeth mouse:mice goose:geese person:persons life:lives wife:wives
knife:knives leaf:leaves half:halves wolf:wolves self:selves shelf:shelves criterion:criteria phenomenon:phenomena
analysis:analyses crisis:crises basis:bases medium:media datum:data
`

/** Nouns that stems leave alone. */
const furtherPlurals = `
index:indices axis:axes thesis:theses oasis:oases curriculum:curricula memorandum:memoranda spokesman:spokesmen
spokeswoman:spokeswomen chairman:chairmen businessman:businessmen craftsman:craftsmen fisherman:fishermen
workman:workmen layman:laymen policeman:policemen countryman:countrymen statesman:statesmen bus:buses gas:gases
plus:pluses bonus:bonuses campus:campuses census:censuses virus:viruses status:statuses surplus:surpluses
focus:focuses consensus:consensuses corpus:corpora nucleus:nuclei stimulus:stimuli lens:lenses alias:aliases
`

/** What is one word to a lexicon but no past or plural that a term could stand in: comparatives, pronouns, peoples. */
const furtherForms = `
be:being have:having do:does go:goes say:says hang:hung drink:drank,drunk hit:hitting swim:swam,swum sleep:slept
wake:woke,woken hide:hid,hidden steal:stole,stolen tear:tore,torn freeze:froze,frozen bite:bit,bitten
forgive:forgave,forgiven shrink:shrank,shrunk sink:sank,sunk stick:stuck weep:wept creep:crept dig:dug grind:ground
flee:fled lie:lay,lain,lying die:dying tie:tying ring:rang,rung breed:bred bleed:bled sling:slung spin:spun
cling:clung swing:swung shine:shone spit:spat string:strung wring:wrung kneel:knelt dream:dreamt learn:learnt
burn:burnt spell:spelt smell:smelt spill:spilt leap:leapt lean:leant ox:oxen person:people thief:thieves loaf:loaves
good:better,best bad:worse,worst far:farther,further i:me,my,mine,myself you:your,yours,yourself,yourselves
he:him,his,himself she:her,hers,herself it:its,itself we:us,our,ours,ourselves they:them,their,theirs,themselves
this:these that:those who:whom,whose china:chinese japan:japanese britain:british france:french germany:german
russia:russian america:american,americans use:using,used,uses able:ability strong:strength long:length wide:width
deep:depth high:height true:truth die:death
`

function basesOf(...tables: readonly string[]): ReadonlyMap<string, string> {
  const groups = tables.flatMap(table => listedWords(table))
  return new Map(
    groups.flatMap(group => {
      const [base = '', forms = ''] = group.split(':')
      return forms.split(',').map((form): [string, string] => [form, base])
    }),
  )
}

/** Irregular past tense and participle to base. */
export const irregularPasts = basesOf(pasts, furtherPasts)

/** Irregular plural to singular. */
export const irregularPlurals = basesOf(plurals, furtherPlurals)

/** Irregular form to base form, lower case, as stems have it. */
export const irregularForms = basesOf(pasts, plurals, furtherForms)
