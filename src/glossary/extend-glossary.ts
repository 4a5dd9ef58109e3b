import {namedError} from '../messages/named-error.js'
import type {Concept, Glossary, GlossaryPin} from '../model/term.js'
import {nearestName} from '../text/nearest-name.js'
import {glossaryDigest} from './glossary-digest.js'

/**
 * A glossary with the concepts of `bases`, those that it names under `extends`, in that order: theirs first, replaced ones in their places,
 * without those that it sets out of force, then its own. Of two with one id the later one counts. Cost: O(concepts).
 *
 * Throws DuizhaoError `GLOSSARY_PIN` where a base is not the one that is asked for, and `GLOSSARY_CONCEPT_UNKNOWN` where no base has the id of
 * a concept that is replaced or left out.
 */
export function extendGlossary(glossary: Glossary, bases: readonly Glossary[]): Glossary {
  const {extension, ...own} = glossary
  if (extension === undefined) return glossary
  for (const [index, pin] of extension.extends.entries()) checkPin(bases[index]!, pin, own.path)
  const concepts = new Map<string, Concept>()
  for (const base of bases) for (const concept of base.concepts) concepts.set(concept.id, concept)
  const known = [...concepts.keys()]
  const mustBeKnown = (id: string, key: 'replace' | 'without', concept?: Concept): void => {
    if (concepts.has(id)) return
    const nearest = nearestName(id, known)
    const data = {id, key, glossaries: extension.extends.map(({name}) => name).join(', ')}
    throw namedError(
      'GLOSSARY_CONCEPT_UNKNOWN',
      nearest === undefined ? data : {...data, nearest},
      concept?.place ?? {path: own.path},
    )
  }
  for (const concept of extension.replace) {
    mustBeKnown(concept.id, 'replace', concept)
    concepts.set(concept.id, concept)
  }
  for (const id of extension.without) mustBeKnown(id, 'without')
  for (const id of extension.without) concepts.delete(id)
  const hiding = own.concepts.filter(({id}) => concepts.has(id))
  for (const {id} of hiding) concepts.delete(id)
  return {
    ...own,
    concepts: [...concepts.values(), ...own.concepts],
    extended: {
      names: bases.flatMap(({path, extended}) => [...(path === undefined ? [] : [path]), ...(extended?.names ?? [])]),
      hiding,
    },
  }
}

/** Throws DuizhaoError `GLOSSARY_PIN` where a glossary has not the version or the content that is asked for; `asker` names the file that asks. */
export function checkPin(glossary: Glossary, {name, version, digest}: GlossaryPin, asker: string | undefined): void {
  if (version !== undefined && version !== glossary.version) {
    const found = glossary.version
    const variant = found === undefined ? 'no-version' : 'version'
    throw namedError('GLOSSARY_PIN', {variant, name, expected: version, found: found ?? ''}, {path: asker})
  }
  if (digest === undefined) return
  const found = glossaryDigest(glossary)
  if (found !== digest)
    throw namedError('GLOSSARY_PIN', {variant: 'digest', name, expected: digest, found}, {path: asker})
}
