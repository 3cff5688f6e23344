/** Loads a pack from a folder and prints its problems: `npx tsx .ci/check-pack.ts rules/back-pain`. */
import { PackError } from '../src/errors.js'
import { loadPackFolder } from '../src/node/loadPackFolder.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: check-pack <folder>')

try {
  const pack = loadPackFolder(folder)
  const facts = Object.keys(pack.facts).length
  console.log(
    `${pack.manifest.id} ${pack.manifest.version}: ${pack.rules.length} rules, ${facts} facts, no problems`,
  )
} catch (error) {
  if (!(error instanceof PackError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
