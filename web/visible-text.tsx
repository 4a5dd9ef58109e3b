import type {ComponentChildren} from 'preact'

/** Controls and marks of direction that would move, reorder or hide what a reader sees. */
const hidden =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u

/** Text of a document, with controls shown as what they are and not obeyed. */
export function visibleText(text: string): ComponentChildren {
  if (!hidden.test(text)) return text
  return [...text].map((character, index) =>
    hidden.test(character) ? (
      <span key={index} class="control">
        {`U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`}
      </span>
    ) : (
      character
    ),
  )
}
