import {listedWords} from '../../shared/listed-words.js'

/** Words that carry grammar and no content: they say nothing about which sentence translates which. Base forms. */
export const functionWords: ReadonlySet<string> = new Set(
  listedWords(`a an the of to in on at for with by from and or but as be it that this if so than then there which
   into onto upon out up off over about do have will would shall should may might could
   also just too such etc s t re ll d ve m sb sth one oneself`),
)
