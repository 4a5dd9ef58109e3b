import {listedWords} from '../shared/listed-words.js'

const words = (list: string): ReadonlySet<string> => new Set(listedWords(list))

/** Words that may stand inside a term and not at its edge. */
export const onlyInside = words('of and for the in on to with at by a an as under from into & de')

/** Words that no term has anywhere: pronouns, auxiliaries, adverbs of the sentence. */
export const neverInTerms = words(`
  i you he she it we they me him her us them my your his its our their this that these those who whom whose which what
  when where why how is are was were be been being am do does did done have has had having will would shall should can could may might
  must not no nor or but if then than so such also just too very more most much many some any each every other another both either
  neither there here about above after again against all almost although among because before below between during however
  further furthermore meanwhile moreover therefore thus though through throughout until upon while within without yet
  said says say told added noted stated announced according including include includes included such per via
  latter former whole entire last next today yesterday tomorrow recently currently now already still once only even especially
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec
  one two three several few dozen hundred thousand million billion trillion percent yuan dollar`)

/** Verbs that take terms as their objects or follow them; in these forms they begin and end no term. */
export const governingVerbs = words(`
  promote promotes promoted promoting strengthen strengthens strengthened strengthening advance advances advanced advancing build
  builds built improve improves improved improving enhance enhances enhanced enhancing deepen deepens deepened deepening expand expands
  expanded expanding accelerate accelerates accelerated accelerating develop develops developed support supports supported
  supporting hold holds held holding host hosts hosted hosting attend attends attended attending establish establishes established establishing
  sign signs signed signing launch launches launched launching release releases released releasing make makes made making take takes
  took taken taking give gives gave given giving bring brings brought bringing provide provides provided providing implement implements
  implemented implementing achieve achieves achieved achieving ensure ensures ensured ensuring maintain maintains maintained
  maintaining uphold upheld upholding stress stressed emphasized emphasised pointed called calls urged urges visit visits visited open opens opened
  become becomes became becoming play plays played playing use uses used using help helps helped helping
  create creates created creating form forms formed set sets serve serves served serving join joins joined joining carry carried carrying
  increase increases increased increasing reduce reduces reduced reducing continue continues continued continuing
  introduce introduced introduces introducing work works worked see saw seen cover covers covered covering reach reached reaches
  show showed shown shows remain remains remained keep keeps kept get gets got go goes went come comes came put leave left
  allow allows allowed enable enables enabled enabling require requires required following based aimed designed`)

/** Past and third-person forms that make a clause of what they stand in: “volunteers gave talks” is no term. */
export const pastForms = words(`
  gave heard took met saw went came became began held spoke wrote brought said told knew thought felt kept left ran sat stood rose fell
  chose drew drove grew threw sought taught caught paid sent spent agreed lasted discussed mentioned visited explained showed wanted asked
  looked hoped believed expressed praised thanked welcomed reported attended deserves deserve lasts seems appears looks gives plans plan wants
  explain explains devotes shows shall remains belongs consists covers accounts`)
