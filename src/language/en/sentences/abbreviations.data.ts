/**
 * How an abbreviation behaves before what follows:
 *
 * - `never`: something always follows (Mr. Zeng, e.g. Haier, China vs. Kazakhstan)
 * - `number`: an abbreviation only before a number (No. 5, Fig. 3), else an ordinary word
 * - `starter`: ends a sentence only before a word that starts sentences (in the U.S. The …)
 * - `company`, `month`, `day`, `time`, `end`: ends a sentence before a capital; `sentence-end.ts` has the exceptions
 */
export type AbbreviationClass = 'never' | 'number' | 'starter' | 'company' | 'month' | 'day' | 'time' | 'end'

/** As written, without the last full stop; entries in lower case are found in any case, others only as they stand. */
const table: readonly (readonly [AbbreviationClass, string])[] = [
  ['never', 'mr mrs ms mx messrs mme mmes mlle mlles dr drs prof profs'],
  ['never', 'Gen Maj Col Lt Lieut Capt Cpt Cdr Cmdr Comdr Sgt Cpl Pvt Pfc Adm Brig Ens Insp Supt Det Cllr Msgr'],
  [
    'never',
    'Hon Rev Revd Fr Rep Reps Sen Sens Gov Govs Pres Atty Amb Asst Assoc Dem Vice-Pres Sec-Gen Secy-Gen Dir-Gen Snr',
  ],
  ['never', 'mt mts ft pt ste sta sto'],
  [
    'never',
    'vs v e.g eg i.e viz cf ca approx esp incl excl resp w.r.t q.v s.v aka a.k.a f.k.a n.k.a d.b.a i.a c/o al-',
  ],
  [
    'number',
    'no nos Rs max avg art arts fig figs vol vols p pp pg pgs sec secs sect sects ch chs chap chaps para paras par eq eqs eqn eqns',
  ],
  [
    'number',
    'ref refs tab ex exs ed eds bk pts ser iss cl cls reg regs res rm bldg blk apt app cap ver ext tel fax dist div',
  ],
  [
    'starter',
    'Jr Sr Esq ret bros dept depts univ inst assn assoc asst govt intl natl mfg mgmt mktg soc acad hosp comm cttee ctte cmte bur',
  ],
  ['starter', 'st ave av blvd rd ln hwy pkwy expy sq pl cres terr cty twp prov mun'],
  [
    'starter',
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn',
  ],
  ['starter', 'Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask N.Y N.J N.C S.C N.D S.D N.H N.M W.Va R.I D.C L.A'],
  ['starter', 'cu kg kgs km kms cm mm mg ml kw kwh mw gw kv hz khz mhz ghz lb lbs oz yd yds mi gal gals qt'],
  ['starter', 'hr hrs min mins wk wks yr yrs mos mph kph deg temp wt'],
  [
    'starter',
    'ph.d phd m.d b.a m.a b.s m.s b.sc m.sc bsc msc m.b.a d.phil ll.b ll.m ll.d j.d ed.d m.phil m.eng b.eng d.sc dsc',
  ],
  ['starter', 'ibid op.cit loc.cit et.seq passim trans transl edn pub publ repr suppl abbr'],
  [
    'starter',
    'exec mgr dir treas secy orig prev equiv spec gen lit colloq attn encl est abs adj adv prod techn hist geog phil econ pol sci',
  ],
  ['starter', 'U.S U.S.A U.K U.N U.N.E.S.C.O E.U S.C.O U.A.E P.R.C P.R R.O.K D.P.R.K A.D B.C B.C.E C.E'],
  [
    'company',
    'co cos corp inc incorp ltd llc l.l.c llp l.l.p l.p plc p.l.c pte pvt pty s.a s.p.a s.r.l a.g n.v b.v k.k s.a.s s.a.r.l cie',
  ],
  ['month', 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'],
  ['day', 'Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun'],
  ['time', 'a.m p.m'],
  ['end', 'etc bn mn mln bln tn trn al cent'],
]

export const abbreviations: ReadonlyMap<string, AbbreviationClass> = new Map(
  // the first entry of a word counts: “pt” is a title of a place before it is a part of a book
  table.flatMap(([name, words]) => words.split(' ').map(word => [word, name] as const)).reverse(),
)

/** Words before a single capital that make it a label, not the initial of a name: Plan B, Group A. */
export const labelledLetters: ReadonlySet<string> = new Set(
  (
    'plan group vitamin class type grade category appendix annex section part hepatitis influenza team item option point figure ' +
    'table area zone building hall block phase level line terminal gate room pavilion version series round pool division schedule ' +
    'exhibit form letter share shares unit tower site lot route'
  ).split(' '),
)

/** Words before a number at the start of a sentence that make both a heading: “Article 5. The Council …”. */
export const numberedHeadings: ReadonlySet<string> = new Set(
  'article section chapter part rule step item clause question figure table appendix annex paragraph principle task measure'.split(
    ' ',
  ),
)

/** What follows a company's name without ending the sentence. */
export const afterCompany: ReadonlySet<string> = new Set(
  (
    'ltd inc co corp llc llp plc kg limited group holdings president chairman chairwoman chairperson chair ceo cfo coo cto chief ' +
    'director general vice deputy managing executive senior founder co-founder manager spokesperson spokesman spokeswoman ' +
    'secretary partner head'
  ).split(' '),
)

/** What follows a time of day without ending the sentence, apart from “Beijing time”: zones, days and months. */
export const afterTime: ReadonlySet<string> = new Set(
  (
    'gmt utc est edt et pst pdt pt cst cdt ct mst mdt mt cet cest bst hkt jst kst sgt msk ist aest local eastern pacific central mountain ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
)

/** Names that are written with an exclamation mark. */
export const exclamatoryNames: ReadonlySet<string> = new Set(['Yahoo', 'Yum', 'Jeopardy', 'Joomla'])

/** Endings of domain and file names that may be written with a capital after a full stop. */
export const nameEndings: ReadonlySet<string> = new Set(
  (
    'com net org edu gov cn js ts jsx tsx json md mdx txt pdf doc docx xls xlsx ppt pptx csv xml html htm php asp aspx py java class ' +
    'yaml yml toml zip jpg jpeg png gif svg mp3 mp4 exe dll md5 io ai app dev hk uk'
  ).split(' '),
)
