/**
 * Languages that write a comma before decimals, as CLDR 44 has them for the language without a region; all others write a
 * full stop. Only a figure with one mark and three digits behind it (1,234) depends on this.
 */
export const decimalCommaLanguages: ReadonlySet<string> = new Set(
  (
    'af an ast az ba be bg br bs ca cs cv da de dsb el eo es et eu fi fo fr fur fy gl hr hsb hu hy ia id is it jv ka kk kl ' +
    'ky la lb ln lt lv mk mn nb nds nl nn no oc os pl pt qu rm ro ru rw sah sc se sk sl smn sq sr sv tg tk tr tt uk uz vec vi wo'
  ).split(' '),
)

/** Regions that differ from their language: true for a decimal comma. */
export const decimalCommaRegions: Readonly<Record<string, boolean>> = {
  'de-CH': false,
  'de-LI': false,
  'en-ZA': true,
  'es-CR': true,
  'es-DO': false,
  'es-GT': false,
  'es-HN': false,
  'es-MX': false,
  'es-NI': false,
  'es-PA': false,
  'es-PE': false,
  'es-PR': false,
  'es-SV': false,
  'es-US': false,
  'fr-CH': true,
  'it-CH': false,
  'ar-DZ': true,
  'ar-LY': true,
  'ar-MA': true,
  'ar-TN': true,
}
