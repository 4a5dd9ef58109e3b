/** Words that carry grammar alone. */
export const functionWords =
  'le la les l un une des de du d et ou à au aux en dans par pour sur sous avec sans vers chez entre que qui quoi dont où ce c cet cette ces cela ça ' +
  'il elle ils elles on je tu nous vous me te se lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos y ne n pas plus qu s j m t ' +
  'est sont était étaient être été a ont avait avaient avoir eu sera seront soit fait si mais donc car ni comme aussi ainsi alors lors très tout toute tous toutes ' +
  'même mêmes quel quelle quels quelles celui celle ceux celles lequel laquelle lesquels lesquelles puis parce jusqu lorsqu puisqu quoiqu'

/** Pronouns and short forms that stand for what was named before. */
export const pronouns =
  'il elle ils elles lui leur leurs eux y en celui celle ceux celles celui-ci celle-ci ce cela ces cette cet ceci dont lequel laquelle lesquels lesquelles son sa ses'

/** What is behind the part that the forms of a word share. */
export const endings =
  's x e es é ée és ées al aux ale ales ail el elle elles els eau eaux eur euse eurs euses eux if ive ifs ives en enne ens ennes er ère ers ères ' +
  'ient ent ait aient ant ants ante antes ra ront it ir is ie ies issent ez ons ons t te ts tes que ques c'

export const neverEnd =
  'M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste art al p pp vol n no nos cf p.ex ex chap fig av av.J apr J tél env éd hab réf av.J.-C apr.J.-C janv févr juil sept oct nov déc'
export const mayEnd = 'Cie Ltd Inc Corp Co S.A SA S.A.R.L J.-C av.J.-C apr.J.-C min max U.S É.-U E.-U'
export const oftenEnd = 'etc'
export const starters =
  'le la les l un une des de du d il elle ils elles on ce c cet cette ces nous vous je j à au aux en dans par pour sur avec sans selon depuis mais or et ' +
  'après avant lors quand si son sa ses leur leurs tous toutes chaque ainsi enfin ensuite puis aujourd hier demain cela plusieurs certains parmi'
