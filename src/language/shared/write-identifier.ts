import type {IdentifierMention} from '../../model/mention.js'

/** A version, an address or a hexadecimal number as it is written in any language; undefined where letters or gaps belong to it. */
export function writeIdentifier({form, text}: IdentifierMention): string | undefined {
  if (form === 'version') return `v${text}`
  return form === 'address' || form === 'hex' ? text : undefined
}
