/**
 * Holds the bars of size: what an installation takes up, and what a web app loads that makes plans. Both are in the
 * table of docs/performance.md, with what is in them.
 */
import { execFileSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { coreBundle } from './coreBundle.js'

const mostUnpacked = 2_200_000
const mostCore = 125_000
const mostPack = 380_000

const [packed]: [{ unpackedSize: number; files: { path: string; size: number }[] }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
)
const core = await gzipped(`import { generatePlan } from './dist/index.js'; globalThis.made = generatePlan`)
const pack = await gzipped(`import { backPain } from './dist/back-pain.js'; globalThis.pack = backPain`)
const sizes = [
  { what: 'the package, unpacked', bytes: packed.unpackedSize, most: mostUnpacked },
  { what: '`generatePlan` alone, minified and gzipped', bytes: core, most: mostCore },
  { what: 'the bundled pack, minified and gzipped', bytes: pack, most: mostPack },
]
for (const { what, bytes, most } of sizes) {
  console.log(`${what}: ${bytes.toLocaleString('en')} bytes, at most ${most.toLocaleString('en')}`)
  if (bytes > most) process.exitCode = 1
}
if (process.exitCode) {
  console.error('too large. What weighs most in the package:')
  const heaviest = packed.files.sort((left, right) => right.size - left.size).slice(0, 10)
  for (const { path, size } of heaviest) console.error(`  ${size.toLocaleString('en').padStart(9)}  ${path}`)
}

async function gzipped(program: string): Promise<number> {
  return gzipSync(await coreBundle(program), { level: 9 }).length
}
