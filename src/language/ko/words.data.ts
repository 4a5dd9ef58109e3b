/** Words with which a sentence goes on behind a quotation: “…다.”라고, “…다.” 하고. */
export const goesOn =
  /^(?:이?라고|라는|라며|라면서|고\s|며\s|면서|하고|하며|하는|는\s|은\s|이란|란\s|등|에\s|의\s|를\s|을\s|와\s|과\s)/u
export const neverEnd = 'Mr Mrs Ms Dr Prof No vs St vol pp fig al'
export const mayEnd = 'Co Ltd Inc Corp U.S'
export const oftenEnd = 'etc'
export const starters = ''
