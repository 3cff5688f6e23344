/**
 * Prints the commands of the README's quick start: what stands in its `sh` fences, up to the next heading of the
 * same rank. Fails if there are none. `npm test` is left out, since `.ci/run` has run the whole suite by then.
 */
import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const heading = /^(#+) .*quick[ -]?start.*$/im.exec(readme)
const after = heading ? readme.slice(heading.index + heading[0].length) : ''
const nextHeading = new RegExp(`^#{1,${heading?.[1]?.length ?? 1}} `, 'm')
const section = after.split(nextHeading)[0] ?? ''
const commands = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map((fence) => fence[1])

if (commands.length === 0) throw new Error('README.md has no quick start with commands in ```sh fences')
process.stdout.write(commands.join('').replace(/(^| *&& *)npm (run )?test *$/gm, ''))
