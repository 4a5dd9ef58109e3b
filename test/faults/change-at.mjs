/**
 * Loaded into a process before anything else (`--import`): right after it has read the file `CHANGE_FILE` for the first time, `CHANGE` happens to it, as if
 * another program did it meanwhile.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {basename, dirname} from 'node:path'

const changes = {
  text: path => fs.writeFileSync(path, 'What somebody else wrote.\n'),
  gone: path => fs.rmSync(path),
  folder: path => {
    fs.rmSync(path)
    fs.mkdirSync(path)
  },
  pipe: path => {
    fs.rmSync(path)
    fs.symlinkSync('/dev/zero', path)
  },
  'read-only': path => fs.chmodSync(path, 0o444),
  'no rights': path => fs.chmodSync(path, 0),
  'folder read-only': path => fs.chmodSync(dirname(path), 0o555),
}
const change = changes[process.env.CHANGE]
const {readFile} = fs
let isDone = false
fs.readFile = (path, ...rest) => {
  const done = rest.pop()
  readFile(path, ...rest, (error, data) => {
    if (!isDone && basename(String(path)) === process.env.CHANGE_FILE) {
      isDone = true
      change(String(path))
    }
    done(error, data)
  })
}
syncBuiltinESMExports()
