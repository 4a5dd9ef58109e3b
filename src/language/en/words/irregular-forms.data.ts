/** Base form and its irregular forms (verbs, nouns, comparatives, pronouns), written base:form,form. */
const groups = `
be:am,is,are,was,were,been,being have:has,had,having do:does,did,done go:goes,went,gone say:said,says make:made
take:took,taken come:came see:saw,seen know:knew,known get:got,gotten give:gave,given find:found think:thought tell:told
become:became show:shown leave:left feel:felt bring:brought begin:began,begun keep:kept hold:held write:wrote,written
stand:stood hear:heard mean:meant meet:met run:ran pay:paid sit:sat speak:spoke,spoken lead:led grow:grew,grown
lose:lost fall:fell,fallen send:sent build:built understand:understood draw:drew,drawn break:broke,broken spend:spent
rise:rose,risen drive:drove,driven buy:bought wear:wore,worn choose:chose,chosen seek:sought throw:threw,thrown
catch:caught deal:dealt win:won forget:forgot,forgotten lay:laid sell:sold fight:fought teach:taught eat:ate,eaten
sing:sang,sung strike:struck hang:hung shake:shook,shaken ride:rode,ridden feed:fed shoot:shot drink:drank,drunk
hit:hitting swim:swam,swum fly:flew,flown sleep:slept wake:woke,woken hide:hid,hidden steal:stole,stolen bear:bore,borne
tear:tore,torn swear:swore,sworn freeze:froze,frozen bite:bit,bitten blow:blew,blown forgive:forgave,forgiven
shrink:shrank,shrunk sink:sank,sunk spring:sprang,sprung stick:stuck sweep:swept weep:wept creep:crept dig:dug
bend:bent lend:lent bind:bound wind:wound grind:ground flee:fled lie:lay,lain,lying die:dying tie:tying light:lit
ring:rang,rung overcome:overcame undertake:undertook,undertaken withdraw:withdrew,withdrawn arise:arose,arisen
undergo:underwent,undergone foresee:foresaw,foreseen uphold:upheld breed:bred bleed:bled sling:slung spin:spun
cling:clung swing:swung shine:shone spit:spat string:strung wring:wrung kneel:knelt dream:dreamt learn:learnt burn:burnt
spell:spelt smell:smelt spill:spilt leap:leapt lean:leant man:men woman:women child:children foot:feet tooth:teeth
mouse:mice goose:geese ox:oxen person:people,persons life:lives wife:wives knife:knives leaf:leaves half:halves
wolf:wolves self:selves thief:thieves shelf:shelves loaf:loaves datum:data medium:media criterion:criteria
phenomenon:phenomena analysis:analyses crisis:crises basis:bases good:better,best bad:worse,worst far:farther,further
i:me,my,mine,myself you:your,yours,yourself,yourselves he:him,his,himself she:her,hers,herself it:its,itself
we:us,our,ours,ourselves they:them,their,theirs,themselves this:these that:those who:whom,whose
china:chinese japan:japanese britain:british france:french germany:german russia:russian america:american,americans
use:using,used,uses able:ability strong:strength long:length wide:width deep:depth high:height true:truth die:death
`

/** Irregular form to base form, lower case. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split(/\s+/u)
    .flatMap(group => {
      const [base = '', forms = ''] = group.split(':')
      return forms.split(',').map((form): [string, string] => [form, base])
    }),
)
