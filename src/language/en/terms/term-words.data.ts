import {listedWords} from '../../shared/listed-words.js'

const words = (list: string): ReadonlySet<string> => new Set(listedWords(list))

/** Prefixes that make one word with what follows: e-commerce is ecommerce, non-official is not official. */
export const prefixes =
  words(`aero agri anti bio cyber e eco electro geo hydro hyper infra inter intra macro micro mid multi nano neo non petro pre pseudo
  quasi semi socio sub super tele thermo trans ultra`)

/** Two words that are one, with a hyphen, a space or nothing between them: post-war, ad hoc. First word, then the second ones. */
export const joinedPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    cross: 'border boundary country cultural cutting platform regional sectional strait',
    ad: 'hoc hominem infinitum valorem',
    de: 'facto jure novo',
    ex: 'ante gratia officio parte post',
    bona: 'fide fides',
    per: 'capita annum diem',
    post: `apartheid communist colonial conflict covid cold crisis disaster doctoral earthquake election epidemic exilic factum
      glacial graduate harvest hoc industrial insurgency merger modern modernism mortem natal operative pandemic production reform
      revolutionary sale sales secondary soviet treatment war`,
    prima: 'facie',
    pro: 'active bono forma rata',
    status: 'quo',
    vice: 'versa',
  }).map(([first, seconds]) => [first, words(seconds)]),
)

/** Prefixes that do so only with a hyphen; without it they are words of their own. */
export const hyphenedPrefixes = words('co de ex mis re')

/** What after a hyphen makes another word of a single one: add-on, check-in. */
export const particles = words('on in up out off down over by to away back through around about')

/** What goes after a verb and not after a noun: leave no one, open wider, serve all. */
export const verbsComplements = words(`all any each every both no its their our his her this that these those it them us
  up out off down forward away together wider high`)

/** Words that an acronym in lower case would be taken for. */
export const everydayWords =
  words(`a i it us who aids am an and are art as at be by can car cat did do end for get go had
  has he her him his how if in is its let man may me my new no not now of off old on one or our out own part put ran red
  run sat saw see set she sit so step ten the too two up use was way we why yes you aid ace act age aim all any arm ask bar
  bat bed bet big bit bus but buy cap cup day die dog ear eat egg fan far fed few fit fun gap gas hat hit hot ice ill ion
  job key kid lab law lay led leg lie lip lot low mad map mix mud net nod nor nut odd oil pan pay pen pet pie pin pit pop
  pot raw rid row rub sad say sea ski sky son sun tap tax tea tie tip toe top toy try van via war wet win wit won wood
  care core east fast fair fact form free full gain grid hope idea lead link made main mark meet mind more most move need
  next open pact past plan port post rail rate real rise role rule safe scan seal sent ship side sign site soft star tax
  team test them they this time tool town unit very wave west wide will wise with work zone here have than that then when`)

/** Abbreviations whose full stop may be there or not. */
export const dotted = words(
  'st mr mrs ms dr no nos co ltd inc corp jr sr vs dept univ prof gen gov sen rep vol ed eds art cap',
)

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ]
    .join(' ')
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat(
      'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
        .split(' ')
        .map((word, index): [string, number] => [word, (index + 3) * 10]),
    ),
)

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
)
