import {listedWords} from '../../shared/listed-words.js'

/** British spellings that no rule gives, with the American ones: british:american. */
const groups = `
programme:program programmes:programs programmed:programed programming:programing
grey:gray greys:grays tyre:tire tyres:tires cheque:check cheques:checks storey:story storeys:stories plough:plow
kerb:curb gaol:jail draught:draft draughts:drafts sceptic:skeptic sceptical:skeptical scepticism:skepticism
mould:mold moulds:molds aluminium:aluminum ageing:aging judgement:judgment judgements:judgments
acknowledgement:acknowledgment acknowledgements:acknowledgments whilst:while amongst:among towards:toward
forwards:forward afterwards:afterward manoeuvre:maneuver manoeuvres:maneuvers paediatric:pediatric
archaeology:archeology archaeological:archeological encyclopaedia:encyclopedia anaesthesia:anesthesia
haemorrhage:hemorrhage orthopaedic:orthopedic gynaecology:gynecology leukaemia:leukemia foetus:fetus
oesophagus:esophagus diarrhoea:diarrhea mediaeval:medieval aesthetic:esthetic aesthetics:esthetics
defence:defense defences:defenses offence:offense offences:offenses licence:license licences:licenses
pretence:pretense practise:practice practised:practiced practising:practicing
fulfil:fulfill fulfils:fulfills fulfilment:fulfillment enrol:enroll enrols:enrolls enrolment:enrollment
enrolments:enrollments instalment:installment instalments:installments skilful:skillful wilful:willful
appal:appall distil:distill instil:instill marvellous:marvelous woollen:woolen jewellery:jewelry
counsellor:counselor counsellors:counselors councillor:councilor councillors:councilors traveller:traveler
travellers:travelers modeller:modeler modellers:modelers labelled:labeled labelling:labeling modelled:modeled
modelling:modeling travelled:traveled travelling:traveling cancelled:canceled cancelling:canceling
cancellation:cancelation cancellations:cancelations fuelled:fueled fuelling:fueling channelled:channeled
channelling:channeling tunnelled:tunneled tunnelling:tunneling signalled:signaled signalling:signaling
totalled:totaled totalling:totaling levelled:leveled levelling:leveling marshalled:marshaled panelled:paneled
pedalled:pedaled dialled:dialed dialling:dialing quarrelled:quarreled rivalled:rivaled equalled:equaled
focussed:focused focussing:focusing benefitted:benefited benefitting:benefiting worshipped:worshiped
smoulder:smolder cosy:cozy moustache:mustache pyjamas:pajamas disc:disk discs:disks sulphur:sulfur
sulphuric:sulfuric plc:plc tranquillity:tranquility artefact:artifact artefacts:artifacts cooperative:cooperative
adviser:advisor advisers:advisors analogue:analog catalogue:catalog catalogues:catalogs dialogue:dialog
dialogues:dialogs monologue:monolog prologue:prolog epilogue:epilog learnt:learned spelt:spelled burnt:burned
`

/** British to American spelling, lower case. */
export const americanSpellings: ReadonlyMap<string, string> = new Map(
  listedWords(groups).map((pair): [string, string] => {
    const [british = '', american = ''] = pair.split(':')
    return [british, american]
  }),
)
