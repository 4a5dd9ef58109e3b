import {workerData} from 'node:worker_threads'
import {serveTasks} from '../workers/serve-tasks.js'
import type {CheckFilesOptions} from './check-files.js'
import {checkOne, type InputTexts} from './check-one.js'
import {processIo} from './io.js'
import {readSettings} from './settings.js'

/** A thread of `duizhao check`: it reads the settings for itself and checks inputs until there are none left. */
const {options}: {options: CheckFilesOptions} = workerData
const settings = await readSettings(options, processIo)
await serveTasks<readonly InputTexts[]>((tasks, index) => checkOne(tasks[index]!, settings, options))
