import {parentPort, workerData} from 'node:worker_threads'
import {completeLanguage} from '../../messages/message-languages.js'
import {answerBlock} from '../../records/answer-block.js'
import {type RecordMode, recordAnswer} from '../../records/answer-record.js'
import {type RunOptions, readSettings} from '../../workspace/settings/settings.js'

/** A thread of `duizhao pipe`: it reads the settings for itself and answers blocks of lines, one after the other. */
const {mode, run}: {mode: RecordMode; run: RunOptions} = workerData
const settings = await readSettings(run)
const answer = await recordAnswer(mode, {...settings, promptLang: run.lang && completeLanguage(run.lang)})
parentPort?.on('message', (lines: Uint8Array) => {
  parentPort?.postMessage(answerBlock(lines, {answer, translator: settings.translator}))
})
parentPort?.postMessage('ready')
