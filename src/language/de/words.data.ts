/** Words that carry grammar alone. */
export const functionWords =
  'der die das den dem des ein eine einen einem einer eines und oder aber sondern denn doch in im ins an am ans auf aus bei beim mit nach seit von vom zu zum zur ' +
  'für durch gegen ohne um über unter vor hinter neben zwischen während wegen trotz bis als wie wenn ob dass daß weil da er sie es wir ihr ich du mich mir ihn ihm ' +
  'uns euch ihnen sich sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere dieser diese dieses diesen diesem jener jene welche welcher ' +
  'welches ist sind war waren sei wird werden wurde wurden worden hat haben hatte hatten nicht auch noch nur schon so sehr mehr man dort hier dabei damit dazu davon daran'

/** Pronouns and short forms that stand for what was named before. */
export const pronouns =
  'er sie es ihn ihm ihr ihnen sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres dieser diese dieses diesen diesem jener jene jenes derer deren dessen ' +
  'der die das dem den welche welcher welches dort dafür damit dazu daran darin davon'

/** What is behind the part that the forms of a word share. */
export const endings =
  'e en n er ern es s em ens um ums a ien est st t te ten tet et end ende enden ender innen in nen sse sses ssen'

export const neverEnd =
  'Dr Prof Hr Hrn Fr Frl Nr Nrn ca bzw vgl z.B B d.h h i.d.R u.a u a z d S Abs Art Bd Str St Tel geb gest inkl exkl zzgl max min ggf evtl sog bspw Dipl Ing Mag Hl Jan Feb Aug Sept Okt Nov Dez v v.Chr n.Chr rd Kap Abb'
export const mayEnd = 'Mio Mrd Bio Tsd Co Ltd Inc Corp e.V Chr v.Chr n.Chr AG u.ä o.ä U.S St'
export const oftenEnd = 'usw etc usf'
export const starters =
  'der die das den dem des ein eine einen einem einer er sie es wir ihr ich man dies diese dieser dieses in im an am auf aus bei mit nach seit von vom zu zum zur für durch ' +
  'gegen ohne um über unter vor zwischen während wegen trotz und aber doch denn auch so da danach dann dabei damit dazu hier dort heute gestern morgen nun jetzt wenn als ob ' +
  'obwohl weil nachdem bevor viele alle jeder jede beide sein seine ihre laut zudem außerdem allerdings insgesamt derzeit bisher später künftig'
