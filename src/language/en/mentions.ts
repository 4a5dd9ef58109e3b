import type {Mention} from '../../model/mention.js'

export function readMentions(_text: string): Mention[] {
  return []
}
