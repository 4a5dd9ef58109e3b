import type {Severity} from '../../model/finding.js'
import type {UnpairedRun} from './unpaired-runs.js'

const severities: Readonly<Record<UnpairedRun['extent'], Severity>> = {
  block: 'error',
  sentence: 'warning',
  heading: 'warning',
  aside: 'info',
}

/** How much an unpaired passage weighs at most: a lost paragraph is an error, a sentence may have been woven into another. */
export function severityOfExtent(extent: UnpairedRun['extent']): Severity {
  return severities[extent]
}
