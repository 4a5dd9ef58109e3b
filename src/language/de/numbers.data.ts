import type {LatinNumbers} from '../shared/latin/numbers/facts.js'

export const numbers: LatinNumbers = {
  cardinals:
    'null=0, ein=1, eine=1, einen=1, einem=1, einer=1, eines=1, eins=1, zwei=2, zwo=2, drei=3, vier=4, fünf=5, sechs=6, sieben=7, acht=8, neun=9, zehn=10, elf=11, zwölf=12, ' +
    'dreizehn=13, vierzehn=14, fünfzehn=15, sechzehn=16, siebzehn=17, achtzehn=18, neunzehn=19, zwanzig=20, dreißig=30, vierzig=40, fünfzig=50, sechzig=60, siebzig=70, achtzig=80, ' +
    'neunzig=90, anderthalb=1.5, eineinhalb=1.5, zweieinhalb=2.5, dreieinhalb=3.5, viereinhalb=4.5, fünfeinhalb=5.5',
  hundreds: 'hundert',
  scales:
    'tausend=1000, tsd=1000, million=1000000, millionen=1000000, mio=1000000, milliarde=1000000000, milliarden=1000000000, mrd=1000000000, billion=1000000000000, ' +
    'billionen=1000000000000, billiarde=1000000000000000, billiarden=1000000000000000',
  joiner: 'und',
  isCompound: true,
  doubtful: 'ein eine einen einem einer eines eins acht',
  collectives: {
    one: 'dutzend=12',
    many: 'dutzende=12, dutzenden=12, hunderte=100, hunderten=100, tausende=1000, tausenden=1000, zehntausende=10000, zehntausenden=10000',
  },
  fractions: 'drittel=3, viertel=4, fünftel=5, sechstel=6, siebtel=7, achtel=8, neuntel=9, zehntel=10, hundertstel=100',
  halves: {alone: 'hälfte', beforeUnit: 'halbe halbes halben halber halbem', behind: 'und ein(?:e|en)? halb\\p{L}*'},
  ordinals:
    'erste=1, ersten=1, erster=1, erstes=1, erstem=1, zweite=2, zweiten=2, zweiter=2, zweites=2, zweitem=2, dritte=3, dritten=3, dritter=3, ' +
    'drittes=3, drittem=3, vierte=4, vierten=4, vierter=4, viertes=4, viertem=4, fünfte=5, fünften=5, fünfter=5, fünftes=5, fünftem=5, ' +
    'sechste=6, sechsten=6, sechster=6, sechstes=6, sechstem=6, siebte=7, siebten=7, siebter=7, siebtes=7, siebtem=7, achte=8, achten=8, ' +
    'achter=8, achtes=8, achtem=8, neunte=9, neunten=9, neunter=9, neuntes=9, neuntem=9, zehnte=10, zehnten=10, zehnter=10, zehntes=10, ' +
    'zehntem=10, elfte=11, elften=11, elfter=11, elftes=11, elftem=11, zwölfte=12, zwölften=12, zwölfter=12, zwölftes=12, zwölftem=12, ' +
    'dreizehnte=13, dreizehnten=13, dreizehnter=13, dreizehntes=13, dreizehntem=13, vierzehnte=14, vierzehnten=14, vierzehnter=14, ' +
    'vierzehntes=14, vierzehntem=14, fünfzehnte=15, fünfzehnten=15, fünfzehnter=15, fünfzehntes=15, fünfzehntem=15, sechzehnte=16, ' +
    'sechzehnten=16, sechzehnter=16, sechzehntes=16, sechzehntem=16, zwanzigste=20, zwanzigsten=20, zwanzigster=20, zwanzigstes=20, ' +
    'zwanzigstem=20, dreißigste=30, dreißigsten=30, dreißigster=30, dreißigstes=30, dreißigstem=30, hundertste=100, hundertsten=100, ' +
    'hundertster=100, hundertstes=100, hundertstem=100',
  ordinalSuffix: '\\.(?=[ \\u00A0]\\p{L}{3})',
  romanSuffix: '\\.',
  months:
    'januar=1, jänner=1, jan=1, februar=2, feber=2, feb=2, märz=3, april=4, mai=5, juni=6, juli=7, august=8, aug=8, september=9, sept=9, oktober=10, okt=10, november=11, nov=11, dezember=12, dez=12',
  hasCapitalMonths: true,
  weekdays: 'montag=1, dienstag=2, mittwoch=3, donnerstag=4, freitag=5, samstag=6, sonnabend=6, sonntag=7',
  of: '',
  daySuffix: '\\.',
  until: 'bis(?: zum)?',
  and: 'und',
  between: 'zwischen',
  beforeYear: 'jahr jahre jahren jahres seit',
  parts: 'anfang=early, mitte=mid, ende=late',
  decadeBehind: 'er(?:[- ]Jahren?)?(?!\\p{L})',
  partsOfYear: 'quartal=3, quartals=3, halbjahr=6, halbjahres=6',
  time: '(\\d{1,2})[.:](\\d{2})[ \\u00A0]?Uhr(?!\\p{L})|(\\d{1,2})[ \\u00A0]?Uhr(?!\\p{L})|(\\d{1,2}):(\\d{2})(?![\\d:])',
  percent: 'Prozent|v\\. ?H\\.',
  points: 'Prozentpunkten?|Prozentpunkt',
  fiveYearPlan: 'Fünf-?[Jj]ahres?-?[Pp]lan(?:s|es)?(?!\\p{L})',
  units: {
    eur: 'euro, euros',
    dollar: 'dollar, dollars',
    usd: 'us dollar, us dollars',
    cent: 'us cent',
    gbp: 'pfund sterling, britische pfund, britischen pfund',
    yuan: 'yuan, renminbi, rmb, yuan renminbi, renminbi yuan',
    rub: 'rubel',
    hkd: 'hongkong dollar, hong kong dollar',
    chf: 'franken, schweizer franken',
    inr: 'rupien',
    kzt: 'tenge',
    aud: 'australische dollar, australischen dollar',
    cad: 'kanadische dollar, kanadischen dollar',
    km: 'kilometer, kilometern, kilometers',
    m: 'meter, metern',
    cm: 'zentimeter, zentimetern',
    mm: 'millimeter, millimetern',
    mile: 'meile, meilen',
    'nautical-mile': 'seemeile, seemeilen',
    foot: 'fuß',
    inch: 'zoll',
    km2: 'quadratkilometer, quadratkilometern, quadratkilometers',
    m2: 'quadratmeter, quadratmetern',
    m3: 'kubikmeter, kubikmetern',
    km3: 'kubikkilometer',
    hectare: 'hektar',
    acre: 'acre, acres',
    mu: 'mu',
    tonne: 'tonne, tonnen',
    kg: 'kilogramm, kilo, kilos',
    g: 'gramm',
    mg: 'milligramm',
    ounce: 'unze, unzen',
    litre: 'liter, litern',
    barrel: 'barrel, fass',
    kw: 'kilowatt',
    mw: 'megawatt',
    gw: 'gigawatt',
    kwh: 'kilowattstunde, kilowattstunden',
    mwh: 'megawattstunde, megawattstunden',
    gwh: 'gigawattstunde, gigawattstunden',
    twh: 'terawattstunde, terawattstunden',
    celsius: 'grad celsius',
    year: 'jahr, jahre, jahren, jahres',
    month: 'monat, monate, monaten, monats',
    quarter: 'quartal, quartale, quartalen',
    decade: 'jahrzehnt, jahrzehnte, jahrzehnten',
    century: 'jahrhundert, jahrhunderte, jahrhunderten',
    week: 'woche, wochen',
    day: 'tag, tage, tagen, tages',
    hour: 'stunde, stunden',
    minute: 'minute, minuten',
    second: 'sekunde, sekunden',
  },
  unitLink: '',
  precisionBefore: {
    over: 'mehr als|über|mindestens|wenigstens|übersteig\\p{L}*|gut|oberhalb von',
    under: 'weniger als|fast|beinahe|nahezu|knapp|unter|höchstens|maximal|bis zu',
    about: 'etwa|rund|ungefähr|ca\\.|circa|zirka|annähernd|schätzungsweise|um die',
  },
  precisionBehind: {over: '(?:oder|und) mehr'},
  numberSign: 'Nr\\.|Nummer',
  factors:
    'verdoppelt=2, verdoppeln=2, verdoppelte=2, verdoppelten=2, verdoppelung=2, doppelt=2, doppelte=2, doppelten=2, verdreifacht=3, verdreifachen=3, verdreifachte=3, ' +
    'dreifache=3, dreifachen=3, vervierfacht=4, vervierfachen=4, vierfache=4, verfünffacht=5, verzehnfacht=10',
  times: '[Mm]al',
  written: {
    group: '.',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    date: '{day}. {month} {year}',
    percent: '\u00A0%',
  },
}
