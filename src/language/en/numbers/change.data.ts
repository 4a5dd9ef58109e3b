/** Verbs of growth and decline in all their forms, behind which a number is the size of a change or, with “to”, its result. */
export const changeVerbs: ReadonlySet<string> = new Set([
  ...['rise', 'rises', 'rose', 'risen', 'rising'],
  ...['fall', 'falls', 'fell', 'fallen', 'falling'],
  ...['drop', 'drops', 'dropped', 'dropping'],
  ...['decline', 'declines', 'declined', 'declining'],
  ...['decrease', 'decreases', 'decreased', 'decreasing'],
  ...['increase', 'increases', 'increased', 'increasing'],
  ...['grow', 'grows', 'grew', 'grown', 'growing'],
  ...['climb', 'climbs', 'climbed', 'climbing'],
  ...['raise', 'raises', 'raised', 'raising'],
  ...['reduce', 'reduces', 'reduced', 'reducing'],
  ...['cut', 'cuts', 'cutting'],
  ...['lower', 'lowers', 'lowered', 'lowering'],
  ...['shrink', 'shrinks', 'shrank', 'shrunk', 'shrinking'],
  ...['expand', 'expands', 'expanded', 'expanding'],
  ...['shorten', 'shortens', 'shortened', 'shortening'],
  ...['narrow', 'narrows', 'narrowed', 'narrowing'],
  ...['slip', 'slips', 'slipped', 'slipping'],
  ...['jump', 'jumps', 'jumped', 'jumping'],
  ...['surge', 'surges', 'surged', 'surging'],
  ...['soar', 'soars', 'soared', 'soaring'],
])

/** Words that may stand between such a verb and its number. */
export const roundingWords: ReadonlySet<string> = new Set([
  ...['about', 'around', 'nearly', 'almost', 'over', 'more', 'than', 'roughly', 'approximately', 'some'],
  ...['a', 'an', 'the', 'as', 'much'],
])
