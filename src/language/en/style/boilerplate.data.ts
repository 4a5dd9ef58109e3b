import {type BoilerplateRule, boilerplateRule} from '../../contract/boilerplate-rule.js'

/** What the English pages of government, company and news sites print around an article. */
export const boilerplate: readonly BoilerplateRule[] = [
  [
    'cms-header',
    '^(?:(?:published|posted|updated|release(?:d)?|time|date)(?: (?:on|at|time|date))?: ?)?\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[ t]?\\d{1,2}:\\d{2}[^.!?]{0,100}$',
    'purtd0',
  ],
  [
    'cms-header',
    '^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} ?\\D{0,20}\\b(?:source|share|author|views?|hits|editor)\\b[^.!?]{0,80}$',
    '0',
  ],
  ['source', '^[([]?source: ?.{0,60}$', 's'],
  [
    'published',
    '^(?:published|posted|updated|last updated|released?|release date|publication date|publish time|release time|update time|date)(?: (?:on|at|time|date))?: ?[^.!?]{0,12}\\d.{0,60}$',
    'pulrd',
  ],
  ['author', '^[([]?(?:authors?|written by|posted by|reporters?|correspondent): ?[^!?]{1,60}$', 'awprc'],
  [
    'editor',
    '^[([]?(?:(?:web |executive |responsible )?editors?|edited by|proofread(?:er)?|reviewer): ?[^!?]{0,60}$',
    'werp',
  ],
  ['font-size', '^[([]?(?:font|text)(?: size)?: ?.{0,40}$|^a\\+ ?[|/]? ?a-$', 'fta'],
  [
    'print',
    '^[[(]?(?:print|close|bookmark|back|top)(?: (?:this page|page|window|to top|to list))?[\\])]?(?:[ |/·[\\]()]{1,3}(?:print|close|share|e-?mail|save|bookmark|back|top)(?: (?:this page|page|window|to top|to list))?[\\])]?){0,6}$',
    'pcbt',
  ],
  [
    'share',
    '^(?:share(?: (?:on|to|this(?: (?:page|article|story))?))?:? ?(?:(?:facebook|twitter|x|linkedin|wechat|weibo|e-?mail|copy link|qq)[ |,/]{0,3}){0,8})$',
    's',
  ],
  [
    'pager',
    '^[<«‹← ]{0,3}(?:previous|prev|next)(?: (?:article|page|post|news))?(?:[ >»›→]{0,3}$|: ?[^!?]{0,120}$)',
    'pn',
  ],
  [
    'breadcrumb',
    '^(?:you are here|your location|current (?:location|position)|location|position): ?[^.!?]{0,100}$',
    'yclp',
  ],
  ['breadcrumb', '^home ?[>»›/→|] ?[^.!?]{0,120}$', 'h'],
  [
    'menu',
    '^home(?: (?:about(?: us)?|news(?: cent(?:er|re))?|products?|services?|contact(?: us)?|contacts)){2,10}$',
    'h',
  ],
  ['views', '^[([]?(?:views?|hits|page ?views|clicks|read)(?: count)?: ?\\d.{0,20}$', 'vhpcr'],
  ['powered-by', '^powered by .{1,100}$', 'p'],
  ['copyright', '^(?:copyright|©|\\(c\\)).{0,180}$', 'c©'],
  ['copyright', '^.{0,120}all rights reserved\\.?.{0,40}$'],
].map(boilerplateRule)

/** “BEIJING, Jan. 21, 2024 (Xinhua) —”, “January 21st, 2024 - ”. */
export const dateline =
  /^[(]?(?:[A-Z][A-Za-z.'’ -]{1,40}, ){0,3}((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4})(?=[)]? ?(?:[-–—(/]|$))/u

/** What the language is called in headers of bilingual tables and sections; lower case. */
export const names: readonly string[] = [
  'english',
  'english version',
  'english translation',
  '英文',
  '英语',
  '英文版',
  '英文译文',
  '英译',
  '译文（英文）',
  'en',
  'en-us',
  'en-gb',
]
