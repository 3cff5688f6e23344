/**
 * Runs the cases beside the rules and prints what does not hold, and what they leave open:
 * `npx tsx .ci/check-cases.ts rules/back-pain [words that the file's path has]`.
 */
import { caseGaps } from '../src/authoring/caseGaps.js'
import { runCases } from '../src/authoring/runCases.js'
import { PackError } from '../src/errors.js'
import { readPackFolder } from '../src/node/readPackFolder.js'
import { loadPack } from '../src/pack/loadPack.js'

const [folder, ...words] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: check-cases <folder> [words]')
const isMeant = (name: string) => words.length === 0 || words.some((word) => name.includes(word))

try {
  const files = readPackFolder(folder)
  const pack = loadPack(files)
  // Cases stand beside their rules, so those of other files show nothing of the rules that are meant.
  const meant = Object.entries(files).filter(([path]) => isMeant(path) || path.endsWith('.bases.json'))
  const report = runCases(pack, Object.fromEntries(meant))
  const lines = report.problems.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`)
  for (const { file, name, problems, failures } of report.results) {
    for (const { pointer, message } of problems) lines.push(`${file} ${pointer} (${name}): ${message}`)
    for (const { expectation, expected, actual, because } of failures) {
      const why = because === undefined ? '' : `, because ${because}`
      lines.push(`${file} (${name}): ${expectation}: expected ${expected}, found ${actual}${why}`)
    }
  }
  const gaps = caseGaps(pack, report)
    // Without the other files' cases, only what is missing in the files that are meant means something.
    .filter(({ file }) => words.length === 0 || (file !== '' && isMeant(file)))
    .map(({ file, message }) => `${file}: ${message}`)
  lines.push(...gaps)
  console.log(lines.join('\n'))
  console.log(`${report.results.length} cases, ${lines.length} findings`)
  if (lines.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof PackError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
