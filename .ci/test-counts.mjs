// Prints “PASSED FAILED” of a vitest JSON report, and on standard error the names of what failed.
import {readFileSync} from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const tests = report.testResults.flatMap(file => file.assertionResults)
const failures = tests.filter(({status}) => status === 'failed')
const broken = report.testResults.filter(
  ({status, assertionResults}) => status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
)
for (const {fullName, failureMessages} of failures)
  console.error(`${fullName}\n  ${(failureMessages[0] ?? '').split('\n', 6).join('\n  ')}`)
for (const {name, message} of broken) console.error(`${name}\n  ${message.split('\n', 6).join('\n  ')}`)
console.log(`${tests.filter(({status}) => status === 'passed').length} ${failures.length + broken.length}`)
