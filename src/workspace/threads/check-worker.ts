import {workerData} from 'node:worker_threads'
import {serveTasks} from '../../workers/serve-tasks.js'
import {checkOne} from '../check/check-one.js'
import type {InputTexts, ReadingOptions} from '../inputs/read-texts.js'
import {type RunOptions, readSettings} from '../settings/settings.js'

/** A thread that reads the settings for itself and checks inputs until there are none left. */
const {run, reading}: {run: RunOptions; reading?: ReadingOptions | undefined} = workerData
const settings = await readSettings(run)
await serveTasks<readonly InputTexts[]>(
  async (tasks, index) => (await checkOne(tasks[index]!, settings, reading)).result,
)
