/**
 * Words of grammar that tell languages in Latin letters apart, the commonest of each; a word of two languages stands in both lists,
 * or in none where it tells nothing.
 */
export const tellingWords: Readonly<Record<string, string>> = {
  en:
    'the of and to in is was for on that with as by at from it be are this have has had were which or an been will not but they their his ' +
    'its he she we you would can all more than about after when who what there said also into over new up out if no one other some a',
  fr:
    'le la les des du de et en un une est sont dans pour que qui au aux sur par avec ce cette ces ne pas plus il elle ils elles son sa ses leur leurs ' +
    'été être avoir ont a à ou où mais se nous vous d l qu c s n j m y comme fait deux entre après tout tous sous aussi lors dont selon depuis était avait',
  es:
    'el la los las de del y en un una es son para que al por con se su sus lo como más no ha han fue ser está están entre este esta estos estas ' +
    'estamos tiene tienen hoy dijo esta según cada uno tres las muy así sobre también pero desde o sin hasta durante según cuando hay ya a e muy donde años año uno nos les le si era dos contra tras porque',
  de:
    'der die das den dem des und ist sind in im zu zur zum von vom mit für auf ein eine einen einem einer eines nicht sich auch als an am bei aus nach ' +
    'und sich dann danach sagte gab uns ihr alle zum wie er sie es wird werden wurde wurden hat haben war dass daß oder über aber so noch nur um vor durch bis mehr unter seine seiner ihre ihrer wir ich sein dieser diese gegen zwischen',
}

/** Letters that one of these languages has and the others have not, or seldom. */
export const tellingLetters: Readonly<Record<string, RegExp>> = {
  fr: /[àèêëîïôùûçœ]/iu,
  es: /[ñáíóú]/iu,
  de: /[äöüß]/iu,
}
