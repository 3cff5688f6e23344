/** Imports and requires every export path of the built package, as a user would, and compares the two. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

for (const [path, target] of Object.entries<{ require?: unknown }>(manifest.exports)) {
  if (!target.require) continue
  const name = path.replace(/^\./, manifest.name)
  const imported = Object.keys(await import(name)).filter(
    (key) => key !== 'default' && key !== 'module.exports',
  )
  const required = Object.keys(require(name))
  if (imported.length === 0) throw new Error(`${name} exports nothing`)
  if (imported.sort().join() !== required.sort().join())
    throw new Error(`${name} imported has ${imported.join()}; required it has ${required.join()}`)
  console.log(`${name}: ${imported.length} exports`)
}
