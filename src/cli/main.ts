#!/usr/bin/env node
import {exitCodes} from './exit-codes.js'
import {isClosedPipe, processIo, unwritableOutput} from './io.js'
import {reportError} from './report-error.js'
import {run} from './run.js'

const args = process.argv.slice(2)
let unwritten: unknown

// A reader such as `head` that closed our output has what it wanted.
process.stdout.on('error', error => {
  if (isClosedPipe(error)) process.exit(process.exitCode ?? 0)
  unwritten = error
})
process.stderr.on('error', () => {})

const code = await run(args, processIo)
// Help and version are written without waiting, so nobody else has heard of it.
process.exitCode =
  unwritten === undefined || code === exitCodes.failed
    ? code
    : await reportError(unwritableOutput(unwritten), args, processIo)
