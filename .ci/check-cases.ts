/**
 * Runs the cases beside the rules and prints what does not hold, and which rules no case shows in all three states:
 * `npx tsx .ci/check-cases.ts rules/back-pain [words that the file's path has]`.
 */
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
  const cannot = new Set(
    report.cannot.flatMap(({ rule, states }) => states.map((state) => `${rule} ${state}`)),
  )
  for (const { name, file } of pack.rules.filter(({ file }) => isMeant(file))) {
    const missing = (['applies', 'doesNotApply', 'unknown'] as const).filter(
      (state) => !report.ruleStates[name]?.includes(state) && !cannot.has(`${name} ${state}`),
    )
    if (missing.length > 0) lines.push(`${file}: no case shows ${name} as ${missing.join(', ')}`)
  }
  console.log(lines.join('\n'))
  console.log(`${report.results.length} cases, ${lines.length} findings`)
  if (lines.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof PackError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
