/**
 * A run over many machines as a simulation of discrete events: workers take shards from one Redis, read and write one storage, and die now and
 * then. What a shard, a call of Redis and a byte cost is measured elsewhere; nothing here is a measurement.
 */

/** What things cost, in seconds unless said otherwise. */
export interface Costs {
  /** Of shards, as measured; drawn from with replacement. */
  readonly shardSeconds: readonly number[]
  /** From the start of a worker to its first shard. */
  readonly start: number
  /** Of Redis' one thread: what it takes to give a shard out and to note that it is done. */
  readonly redisPerShard: number
  readonly redisCallsPerShard: number
  /** Calls a second of a worker that works or waits: is the lock renewed, is the queue empty, has someone died. */
  readonly redisCallsOfWorker: number
  readonly redisPerCall: number
  /** Read and written for a shard. */
  readonly bytesPerShard: number
  /** Bytes a second of the storage that all share. */
  readonly storage: number
  /** Between the death of a worker and the time at which another one takes its shard. */
  readonly takeover: number
}

export interface Simulated {
  readonly workers: number
  readonly seconds: number
  /** Share of the time of all workers in which they checked something that counts. */
  readonly utilisation: number
  readonly redisCallsPerSecond: number
  /** Shares of the time in which Redis and the storage were busy. */
  readonly redisBusy: number
  readonly storageBusy: number
  readonly deaths: number
}

type Random = () => number

/** Check `shards` with `workers`, each of which dies at random `deathsPerHour` times an hour. */
export function simulate(shards: number, workers: number, costs: Costs, random: Random, deathsPerHour = 0): Simulated {
  const events = new Events()
  // Calls that are no shard's come all the time, and slow the others.
  const background = Math.min(0.95, workers * costs.redisCallsOfWorker * costs.redisPerCall)
  const redis = new Server(costs.redisPerShard / (1 - background))
  const storage = new Server(costs.bytesPerShard / costs.storage)
  const untilDeath = (): number =>
    deathsPerHour === 0 ? Number.POSITIVE_INFINITY : (-Math.log(1 - random()) * 3600) / deathsPerHour
  let waiting = shards
  let done = 0
  let last = 0
  let useful = 0
  let deaths = 0
  const idle: {dies: number}[] = []
  for (let i = 0; i < workers; i++) events.add(costs.start, {worker: {dies: untilDeath()}})
  for (let event = events.next(); done < shards && event !== undefined; event = events.next()) {
    const {time, what} = event
    if ('back' in what) {
      waiting++
      const worker = idle.pop()
      if (worker !== undefined) events.add(time, {worker})
      continue
    }
    const {worker, finished} = what
    if (finished !== undefined) {
      done++
      useful += finished
      last = time
    }
    if (waiting === 0) {
      idle.push(worker)
      continue
    }
    waiting--
    const service = costs.shardSeconds[Math.floor(random() * costs.shardSeconds.length)]!
    const end = storage.serve(redis.serve(time)) + service
    if (end <= worker.dies) events.add(end, {worker, finished: service})
    else {
      deaths++
      const died = Math.max(time, worker.dies)
      events.add(died + costs.takeover, {back: true})
      events.add(died + costs.start, {worker: {dies: died + costs.start + untilDeath()}})
    }
  }
  return {
    workers,
    seconds: last,
    utilisation: useful / (workers * last),
    redisCallsPerSecond: (shards * costs.redisCallsPerShard) / last + workers * costs.redisCallsOfWorker,
    redisBusy: Math.min(1, (shards * costs.redisPerShard) / last + background),
    storageBusy: Math.min(1, storage.busy / last),
    deaths,
  }
}

/** What holds a run up most. */
export function bottleneck({utilisation, redisBusy, storageBusy}: Simulated): string {
  const most = Math.max(redisBusy, storageBusy)
  if (most > 0.8) return redisBusy === most ? 'Redis' : 'storage'
  return utilisation > 0.8 ? 'workers' : 'start of workers, last shards'
}

/** One thing at a time, in the order of asking. */
class Server {
  busy = 0
  private free = 0

  constructor(private readonly cost: number) {}

  /** When what is asked for at `time` is done. */
  serve(time: number): number {
    this.free = Math.max(this.free, time) + this.cost
    this.busy += this.cost
    return this.free
  }
}

type What = {readonly worker: {dies: number}; readonly finished?: number | undefined} | {readonly back: true}

interface TimedEvent {
  readonly time: number
  readonly what: What
}

/** A heap by time. */
class Events {
  private readonly heap: TimedEvent[] = []

  add(time: number, what: What): void {
    const {heap} = this
    let at = heap.push({time, what}) - 1
    for (let up = (at - 1) >> 1; at > 0 && heap[up]!.time > heap[at]!.time; up = (at - 1) >> 1) {
      this.swap(at, up)
      at = up
    }
  }

  next(): TimedEvent | undefined {
    const {heap} = this
    const [first] = heap
    const last = heap.pop()
    if (last === undefined || first === undefined || heap.length === 0) return first
    heap[0] = last
    for (let at = 0; ; ) {
      const children = [2 * at + 1, 2 * at + 2].filter(child => child < heap.length)
      const least = children.reduce((a, b) => (heap[b]!.time < heap[a]!.time ? b : a), at)
      if (least === at) return first
      this.swap(at, least)
      at = least
    }
  }

  private swap(a: number, b: number): void {
    const {heap} = this
    ;[heap[a], heap[b]] = [heap[b]!, heap[a]!]
  }
}
