/**
 * The licence texts of the libraries that are bundled into `dist`, as their licences ask. Run after the build:
 * which they are is read from what the bundler says it took in.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const { outputs }: { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> } =
  JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8'))
const taken = Object.values(outputs).flatMap(({ inputs }) =>
  Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
)
const bundled = new Set(
  taken.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.slice(1) ?? []),
)
if (bundled.size === 0) throw new Error('the build names no library that it took in')

const own = readFileSync('LICENSE', 'utf8').trim()
const namesByText = new Map<string, string[]>()
for (const name of [...bundled].sort()) {
  const folder = `node_modules/${name}`
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file === undefined ? `Licensed under ${license}.` : readFileSync(`${folder}/${file}`, 'utf8').trim()
  // The package's own licence is beside this file.
  const shown = text === own ? 'The text is that of LICENSE.' : text
  namesByText.set(shown, [...(namesByText.get(shown) ?? []), `${name} ${version} (${license})`])
}
const texts = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
writeFileSync('dist/third-party-licenses.txt', texts.join(`\n${'-'.repeat(80)}\n\n`))
