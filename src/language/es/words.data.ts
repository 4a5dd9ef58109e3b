/** Words that carry grammar alone. */
export const functionWords =
  'el la los las lo un una unos unas de del al a ante bajo con contra desde durante en entre hacia hasta para por según sin sobre tras y e o u ni que ' +
  'quien quienes cual cuales cuyo cuya cuyos cuyas donde como cuando si no se me te le les nos os su sus mi mis tu tus nuestro nuestra nuestros nuestras ' +
  'él ella ellos ellas yo usted ustedes este esta estos estas ese esa esos esas aquel aquella esto eso es son era eran fue fueron ser sido está están estaba ' +
  'estaban ha han había habían haber hay muy más ya también pero sino porque pues así tan tanto todo toda todos todas otro otra otros otras mismo misma'

/** Pronouns and short forms that stand for what was named before. */
export const pronouns =
  'él ella ellos ellas este esta estos estas ese esa esos esas aquel aquella esto eso su sus lo la los las le les cual cuales cuyo cuya cuyos cuyas ambos ambas mismo misma dicho dicha dichos dichas'

/** What is behind the part that the forms of a word share. */
export const endings =
  's es o a os as z ces ón ones án anes ín ines én enes e en an n ó aron ieron ió ar er ir ado ada ados adas ido ida idos idas ando iendo or ora ores oras ' +
  'aba aban ía ían ará arán erá erán'

export const neverEnd =
  'Sr Sra Srta Sres Sras Dr Dra Dres Prof Profa D Dª Lic Ing Excmo Excma Ilmo art arts pág págs p pp núm núms n.º vol cap ed fig tel av avda EE p.ej ej a.C cf Gral Sto Sta hnos ene febr abr ago sept oct nov dic'
export const mayEnd = 'Ud Uds Vd Vds EE.UU UU JJ.OO Cía Ltd Inc Corp Co S.A S.L SA SL a.C d.C p.m a.m U.S'
export const oftenEnd = 'etc'
export const starters =
  'el la los las lo un una unos unas de del al a en con por para desde durante según sin sobre tras y pero si no se su sus él ella ellos ellas este esta ' +
  'estos estas ese esa esos esas aquel esto eso es son fue también así además entonces luego después antes cuando como hoy ayer mañana cada todos todas muchos'
