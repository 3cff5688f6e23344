/**
 * Makes ready what is to be published, and publishes nothing: `npm run release` names everything that stands in the way,
 * or prints the lines that are left to run. With `--seal` it first turns the changelog's section Unreleased into that of
 * the version in package.json, with the day given by `--on YYYY-MM-DD` and the digests of what plans are made of.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { changelogProblems, digestsNow, readChangelog } from './changelog.js'

const path = 'docs/changelog.md'
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const digests = digestsNow()

if (process.argv.includes('--seal')) seal(process.argv[process.argv.indexOf('--on') + 1] ?? '')
const obstacles = whatStandsInTheWay()
if (obstacles.length > 0) {
  console.error(`not ready:\n${obstacles.map((one) => `  - ${one}`).join('\n')}`)
  process.exitCode = 1
} else {
  console.log(
    `planwright ${manifest.version}, pack ${digests.pack.split(' ').slice(0, 2).join(' ')}: ready. What is left:`,
  )
  console.log(`  bash .ci/run\n  npm publish --provenance --dry-run\n  git tag v${manifest.version}`)
  console.log(
    'then push the tag: only a build service that can attest where it runs may publish with provenance',
  )
}

function whatStandsInTheWay(): string[] {
  const sections = readChangelog(readFileSync(path, 'utf8'))
  const [newest] = sections
  const changed = git('status', '--porcelain')
  const tags = git('tag', '--list', `v${manifest.version}`)
  return [
    ...(changed === '' ? [] : [`files are not committed:\n${changed}`]),
    ...(tags === '' ? [] : [`there is a tag v${manifest.version} already: raise the version`]),
    ...(lock.version === manifest.version ? [] : ['the lock file has another version: `npm run lockfile`']),
    ...(newest?.title === manifest.version
      ? []
      : [`${path} begins with ${newest?.title}: \`npm run release -- --seal --on <day>\``]),
    ...(newest?.date === undefined ? [`${path} does not say when`] : []),
    ...changelogProblems(sections, digests),
    ...(manifest.repository === undefined
      ? ['package.json names no `repository`, which provenance attests']
      : []),
    ...(manifest.publishConfig?.provenance === true ? [] : ['`publishConfig.provenance` is not set']),
  ]
}

function seal(day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error('say the day: --seal --on YYYY-MM-DD')
  const text = readFileSync(path, 'utf8')
  const section = `## ${manifest.version}, ${day}\n\nPack \`${digests.pack}\`; plans of the fixtures \`${digests.plans}\`.\n`
  if (!text.includes('## Unreleased\n')) throw new Error(`${path} has no section Unreleased`)
  writeFileSync(path, text.replace('## Unreleased\n', section))
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trimEnd()
}
