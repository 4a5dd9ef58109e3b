/** Elements whose text no reader of the page sees, or that is no prose. */
export const silentElements: ReadonlySet<string> = new Set(
  'script style template noscript svg math iframe object embed canvas audio video map select datalist textarea head pre xmp listing plaintext colgroup'.split(
    ' ',
  ),
)

/** Elements that begin and end a block. */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p search section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)
