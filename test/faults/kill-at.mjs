/**
 * Loaded into a process before anything else (`--import`): kills it with SIGKILL at the change of a file number `KILL_AT`, a write when half of it is
 * written. With `KILL_AT=count` it says at the end how many there were.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {isMainThread} from 'node:worker_threads'

const at = process.env.KILL_AT === 'count' ? Number.POSITIVE_INFINITY : Number(process.env.KILL_AT)
let count = 0

/** Whether this is where it ends. */
const isHere = () => count++ === at
const die = () => {
  process.kill(process.pid, 'SIGKILL')
  // The signal need not be there at once.
  for (;;);
}

function atCall(holder, name, halfOf) {
  const real = holder[name]
  holder[name] = async function (...args) {
    if (isHere()) {
      await halfOf?.call(this, real, args)
      die()
    }
    return real.apply(this, args)
  }
}

/** The first half of what was to be written. */
const half = content => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return bytes.subarray(0, bytes.length >> 1)
}

for (const name of ['rename', 'rm', 'mkdir', 'unlink', 'truncate']) atCall(fs.promises, name)
atCall(fs.promises, 'writeFile', function (real, [path, content]) {
  return real.call(this, path, half(content))
})
const {open} = fs.promises
let isPatched = false
fs.promises.open = async (path, flags = 'r', mode) => {
  const writes = flags !== 'r' && flags !== 0
  if (writes && isHere()) die()
  const file = await open(path, flags, mode)
  if (!isPatched) {
    isPatched = true
    const handle = Object.getPrototypeOf(file)
    for (const name of ['write', 'writeFile'])
      atCall(handle, name, function (real, [content]) {
        return real.call(this, half(content))
      })
    for (const name of ['datasync', 'sync']) atCall(handle, name)
  }
  return file
}
syncBuiltinESMExports()
if (isMainThread && process.env.KILL_AT === 'count') process.on('exit', () => fs.writeSync(2, `\nCHANGES ${count}\n`))
