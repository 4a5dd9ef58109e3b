/**
 * Words with which English sentences start and which are no part of a name: a capital on one of them after an
 * abbreviation shows that the abbreviation ended its sentence.
 */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an it its he she they we you his her their our your this that these those there here who what when where why how which ' +
    'some many most much more few several all both each every either neither no none nobody nothing another other others such ' +
    'everyone everybody someone anyone whoever one two three four five six seven eight nine ten dozens hundreds thousands millions ' +
    'in on at by for from to of with without within about above across after against along amid among around as because before ' +
    'behind below beneath beside besides between beyond despite down during except following given including inside into like near ' +
    'off onto out outside over past per regarding since through throughout toward towards under unlike until unto up upon via ' +
    'and but or nor so yet if unless although though while whereas whether once also then thus hence therefore however moreover ' +
    'furthermore meanwhile nevertheless nonetheless instead otherwise likewise similarly consequently accordingly additionally ' +
    'finally lastly firstly secondly thirdly first second third fourth next last previously recently currently now today tomorrow ' +
    'yesterday later earlier afterwards soon still already again always often sometimes never perhaps maybe indeed overall ' +
    'is are was were do does did has have had can could will would shall should may might must let please see visit click read ' +
    'contact call according based compared combined founded established located known together only just even not ' +
    'visitors officials experts participants delegates delegations guests attendees residents citizens people locals farmers workers ' +
    'students teachers reporters journalists analysts observers investors companies enterprises businesses firms factories exporters ' +
    'importers tourists passengers applicants members leaders authorities organizers organisers critics supporters ' +
    'tickets details registration production construction sales exports imports output trade investment profits profit revenue ' +
    'growth demand prices figures data statistics results work efforts measures talks negotiations entry admission attendance ' +
    'development cooperation applications projects construction traffic shipments deliveries'
  ).split(' '),
)

/** Starters that are also family names (J. He, X. So, Y. An): no sign of a new sentence after an initial. */
export const starterNames: ReadonlySet<string> = new Set(
  'he she so an you we yet may will no long even song in on to one many few such past down like still see do can shall'.split(
    ' ',
  ),
)

/** Verbs that show that words after a quotation belong to it: “Will it work?” Zeng asked. */
export const speechVerbs: ReadonlySet<string> = new Set(
  (
    'said says say asked asks ask replied replies told tells added adds explained explains noted notes stressed stresses emphasized ' +
    'emphasised emphasizes announced announces declared declares answered answers exclaimed exclaims shouted shouts cried cries ' +
    'called calls wrote writes recalled recalls remarked remarks commented comments stated states continued continues joked jokes ' +
    'wondered wonders whispered urged urges insisted insists argued argues concluded concludes warned warns quipped observed ' +
    'inquired enquired responded responds suggested suggests pointed admitted admits agreed greeted chanted sighed laughed smiled'
  ).split(' '),
)
