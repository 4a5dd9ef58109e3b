import type {CharacterNames, NativeName} from '../../language/contract/names.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'

/** A person of the Chinese text whose name stands in other characters on the other side; places in the two files. */
export interface CharacterConflict {
  readonly chinese: 'source' | 'target'
  readonly native: Span
  readonly written: Span
  readonly expected: string
}

/** How names are compared by their characters, where one side reads Chinese names and the other one writes them with the same characters. */
export interface CharacterView {
  readonly chinese: 'source' | 'target'
  readonly read: NonNullable<LanguageProfile['readNativeNames']>
  readonly names: CharacterNames
}

export function characterView({sourceProfile, targetProfile}: CheckContext): CharacterView | undefined {
  const view = (chinese: 'source' | 'target', own: LanguageProfile, other: LanguageProfile) =>
    own.readNativeNames === undefined || other.characterNames === undefined
      ? undefined
      : {chinese, read: own.readNativeNames, names: other.characterNames}
  return view('source', sourceProfile, targetProfile) ?? view('target', targetProfile, sourceProfile)
}

/** The names of a unit that stand in other characters. Cost: O(names · persons). */
export function characterConflicts(unit: TranslationUnit, {chinese, read, names}: CharacterView): CharacterConflict[] {
  const own = joined(unit[chinese])
  const other = joined(unit[chinese === 'source' ? 'target' : 'source'])
  return compareCharacters(read(own.text), own.text, other.text, names).map(({native, written, expected}) => ({
    chinese,
    native: own.place(native),
    written: other.place(written),
    expected,
  }))
}

/**
 * One of three characters is another one’s where the surname and one character of the given name agree, that person is not in the Chinese
 * text, and this one is not in the other. A name in characters that the language does not have is one as well.
 */
export function compareCharacters(
  natives: readonly NativeName[],
  chinese: string,
  text: string,
  {read, fold, write}: CharacterNames,
): {readonly native: NativeName; readonly written: Span; readonly expected: string}[] {
  const persons = natives.filter(({kind, doubtful}) => kind === 'person' && doubtful !== true)
  const folded = fold(text)
  return read(text).flatMap(written => {
    const [run, own] = [text.slice(written.start, written.end), folded.slice(written.start, written.end)]
    const isNamed = chinese.includes(own)
    const native = persons.find(({start, end}) => {
      const name = chinese.slice(start, end)
      return isNamed ? name === own : isNear(name, own) && !folded.includes(name)
    })
    const expected = native && write(chinese.slice(native.start, native.end), run)
    return native === undefined || expected === undefined || expected === run ? [] : [{native, written, expected}]
  })
}

function isNear(name: string, other: string): boolean {
  const isLong = name.length === 3 && other.length === 3
  return isLong && name[0] === other[0] && (name[1] === other[1]) !== (name[2] === other[2])
}

/** The texts of segments one below the other, and where a stretch of them stands in the file. */
function joined(segments: readonly Segment[]): {readonly text: string; place(span: Span): Span} {
  const starts: number[] = []
  let text = ''
  for (const segment of segments) {
    starts.push(text.length)
    text += `${segment.text}\n`
  }
  return {
    text,
    place: ({start, end}) => {
      const index = starts.findLastIndex(from => from <= start)
      const from = starts[index]!
      return segments[index]!.content.originalSpan(start - from, end - from)
    },
  }
}
