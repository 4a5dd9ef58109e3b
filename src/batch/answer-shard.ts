import {answerLine} from '../records/answer-block.js'
import {recordAnswer} from '../records/answer-record.js'
import {readLines} from '../records/lines.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {RecordShard} from './run-file.js'
import {type FileStore, piecesOf} from './store/file-store.js'

/** The answers to the records of a shard, one line each, as `duizhao pipe check` gives them. */
export async function answerShard(
  store: FileStore,
  {path, ...place}: RecordShard['records'],
  settings: Settings,
): Promise<string> {
  const {translator} = settings
  const answer = await recordAnswer('check', settings)
  const lines: string[] = []
  for await (const line of readLines(piecesOf(store, path, place))) {
    const isFirst = place.start === 0 && lines.length === 0
    lines.push(`${answerLine(line, answer, {isFirst, translator}).text}
`)
  }
  return lines.join('')
}
