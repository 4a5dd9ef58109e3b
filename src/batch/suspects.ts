import type {Job} from 'bullmq'
import * as z from 'zod'

/** Workers that may die over a document before it is given up. Those over which one died come last, so that a machine that is taken away is soon forgotten. */
const mostDeaths = 3

const places = z.record(z.string().regex(/^\d{1,9}$/u), z.int().min(1))
/** What the queue keeps beside a shard over which a worker died; `stalls` is how often that had happened. What stands there may come from anywhere. */
const notedSchema = z.object({stalls: z.int().min(1), begun: z.int().min(0), deaths: places})

/** Says which document is begun, so that the next worker knows over which one this one died. */
export interface Suspects {
  /** The inputs of a shard in the order in which they are checked, one by one, without those that are given up. */
  order(inputs: number): readonly number[]
  begin(place: number): Promise<void>
}

/** Undefined for a shard over which no worker died: it is checked as a whole. */
export function suspectsOf(job: Job): Suspects | undefined {
  const stalls = job.stalledCounter
  if (stalls === 0) return undefined
  const noted = notedSchema.safeParse(job.progress).data
  const deaths: Record<string, number> = {...noted?.deaths}
  // A try that failed is no death.
  if (noted !== undefined && noted.stalls < stalls) deaths[noted.begun] = (deaths[noted.begun] ?? 0) + 1
  const of = (place: number): number => deaths[place] ?? 0
  return {
    order: inputs =>
      Array.from({length: inputs}, (_, place) => place)
        .filter(place => of(place) < mostDeaths)
        .sort((a, b) => of(a) - of(b)),
    begin: begun => job.updateProgress({stalls, begun, deaths} satisfies z.output<typeof notedSchema>),
  }
}
