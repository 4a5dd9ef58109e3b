import {answerBlock} from '../records/answer-block.js'
import {recordAnswer} from '../records/answer-record.js'
import {readBlocks} from '../records/lines.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {RecordShard} from './run-file.js'
import {type FileStore, piecesOf} from './store/file-store.js'

/** The answers to the records of a shard, one line each, as `duizhao pipe check` gives them. */
export async function answerShard(
  store: FileStore,
  {path, ...place}: RecordShard['records'],
  settings: Settings,
): Promise<string> {
  const context = {answer: await recordAnswer('check', settings), translator: settings.translator}
  let text = ''
  for await (const block of readBlocks(piecesOf(store, path, place)))
    text += answerBlock(block, context, place.start === 0 && text === '').text
  return text
}
