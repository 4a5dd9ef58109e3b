import {workerData} from 'node:worker_threads'
import {serveTasks} from '../../workers/serve-tasks.js'
import {checkOne} from '../check/check-one.js'
import {type InputTexts, pathsOf} from '../inputs/input-texts.js'
import type {ReadingOptions} from '../inputs/read-texts.js'
import {NearestSettings} from '../settings/nearest-settings.js'
import type {RunOptions} from '../settings/settings.js'

/** A thread that reads settings for itself and checks inputs until there are none left. */
const {run, reading}: {run: RunOptions; reading?: ReadingOptions | undefined} = workerData
const nearest = await NearestSettings.ofRun(run)
// While the documents are still being read.
await nearest.of([])
await serveTasks<readonly InputTexts[]>(async (tasks, index) => {
  const texts = tasks[index]!
  return (await checkOne(texts, await nearest.of(pathsOf(texts)), reading)).result
})
