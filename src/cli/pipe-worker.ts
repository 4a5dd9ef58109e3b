import {parentPort, workerData} from 'node:worker_threads'
import type {PipeMode} from './choices.js'
import {processIo} from './io.js'
import type {CommonOptions} from './options.js'
import {answerBlock} from './pipe/answer-block.js'
import {answerOf} from './pipe/answers.js'
import {readSettings} from './settings.js'

/** A thread of `duizhao pipe`: it reads the settings for itself and answers blocks of lines, one after the other. */
const {mode, options}: {mode: PipeMode; options: CommonOptions} = workerData
const answer = await answerOf(mode, await readSettings(options, processIo))
parentPort?.on('message', async (lines: Uint8Array) => {
  parentPort?.postMessage(await answerBlock(lines, answer))
})
parentPort?.postMessage('ready')
