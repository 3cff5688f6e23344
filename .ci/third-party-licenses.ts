/**
 * The licence texts of the libraries that are bundled into `dist`, as their licences ask. Run after the build:
 * which they are is read from the comments that esbuild puts before every file that it takes in.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.c?js$/.test(file),
)
const bundled = new Set(
  built.flatMap((file) =>
    [...readFileSync(`dist/${file}`, 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name]) => name as string,
    ),
  ),
)

const texts = [...bundled].sort().map((name) => {
  const folder = `node_modules/${name}`
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file === undefined ? `Licensed under ${license}.` : readFileSync(`${folder}/${file}`, 'utf8').trim()
  return `${name} ${version} (${license})\n\n${text}\n`
})
writeFileSync('dist/third-party-licenses.txt', texts.join(`\n${'-'.repeat(80)}\n\n`))
