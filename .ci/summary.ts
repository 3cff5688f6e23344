/** Prints `N passed, N failed`, summed over the JSON results that vitest left in `coverage/results`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Results {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const folder = fileURLToPath(new URL('../coverage/results', import.meta.url))
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
const files = names.flatMap((name) => {
  const results: Results = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  return results.testResults
})

const count = (status: string) =>
  files.flatMap((file) => file.assertionResults).filter((test) => test.status === status).length

// A file that could not even be loaded has no tests, and yet must not go uncounted.
const brokenFiles = files.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length

const failed = count('failed') + brokenFiles
console.log(`${count('passed')} passed, ${failed} failed`)
