#!/usr/bin/env node
import {isClosedPipe, processIo} from './io.js'
import {run} from './run.js'

// A reader such as `head` that closed our output has what it wanted.
process.stdout.on('error', error => {
  if (!isClosedPipe(error)) throw error
  process.exit(process.exitCode ?? 0)
})
process.stderr.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), processIo)
