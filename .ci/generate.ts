/**
 * Writes the files that are made from other files. With `--needed` only those that git ignores, which every
 * script makes before it runs: were the committed ones made too, nothing would ever find them stale. With
 * `--check` it writes none, and fails with the names of the committed ones that are stale.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatePlan } from '../src/generatePlan.js'
import { bundleLocale } from '../src/node/bundleLocale.js'
import { bundlePack } from '../src/node/bundlePack.js'
import { loadPackFolder } from '../src/node/loadPackFolder.js'
import { schemaFiles } from '../src/node/schemaFiles.js'
import { moduleJsonSchema, packJsonSchema } from '../src/pack/packJsonSchemas.js'
import { renderTimelineSvg } from '../src/render/renderTimelineSvg.js'
import { revisePlan } from '../src/revisePlan.js'
import { keptPlans, revisedPlan } from './keptPlans.js'
import { packTypes } from './packTypes.js'
import { readSources, sourcesDocument } from './sources.js'

interface Generator {
  /** Where the file stands, from the root of the repository. */
  path: string
  /** Git ignores it: it is made when needed and never compared. */
  ignored?: true
  /** Its text; undefined when what it is made from is not there. */
  make(): Promise<string | undefined> | string | undefined
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const generators: Generator[] = [
  { path: 'rules/schema/pack.schema.json', make: () => printJson(packJsonSchema()) },
  { path: 'rules/schema/module.schema.json', make: () => printJson(moduleJsonSchema()) },
  {
    path: 'rules/back-pain.generated.json',
    ignored: true,
    make: () => (existsSync('rules/back-pain/pack.json') ? bundlePack('rules/back-pain') : undefined),
  },
  {
    path: 'rules/back-pain.fr-CA.generated.json',
    ignored: true,
    make: () =>
      existsSync('rules/back-pain/pack.json') ? bundleLocale('rules/back-pain', 'fr-CA') : undefined,
  },
  // What an editor completes and checks by, and the `$schema` of every file that leads there.
  ...Object.entries(editorFiles()).map(([path, text]) => ({ path, make: () => text })),
  // Read line by line by a person when they change; the determinism tests compare with them byte by byte.
  ...keptPlans.map((name) => ({
    path: `fixtures/plans/${name}.json`,
    make: async () => `${JSON.stringify(await planOf(name), null, 2)}\n`,
  })),
  {
    path: `fixtures/plans/${revisedPlan.progress}.json`,
    make: async () => `${JSON.stringify(await planAfterReview(), null, 2)}\n`,
  },
  {
    path: 'rules/back-pain.codes.ts',
    make: () => format(packTypes(loadPackFolder('rules/back-pain'), 'BackPain'), 'codes.ts'),
  },
  { path: 'docs/sources.md', make: () => sourcesDocument(readSources()) },
  {
    path: 'docs/images/sciatica-plan.svg',
    make: async () => renderTimelineSvg(await planOf('sciatica-eight-weeks')),
  },
]

await (process.argv.includes('--check') ? check() : write())

function editorFiles(): Readonly<Record<string, string>> {
  // With `--needed` nothing that is committed is made.
  if (process.argv.includes('--needed')) return {}
  const made = schemaFiles('rules/back-pain', { link: true })
  return made.ok ? made.value.files : {}
}

/** The plan of a fixture, as the tests make it. */
async function planOf(fixture: string) {
  const assessment: unknown = JSON.parse(await readFile(`fixtures/assessments/${fixture}.json`, 'utf8'))
  return generatePlan(loadPackFolder('rules/back-pain'), assessment, { startOn: '2026-12-01' })
}

async function planAfterReview() {
  const { assessment: name, progress: file } = revisedPlan
  const [assessment, progress]: unknown[] = await Promise.all(
    [`assessments/${name}`, `progress/${file}`].map(async (path) =>
      JSON.parse(await readFile(`fixtures/${path}.json`, 'utf8')),
    ),
  )
  const plan = await planOf(name)
  return revisePlan(loadPackFolder('rules/back-pain'), { plan, assessment, progress }).plan
}

async function write(): Promise<void> {
  const needed = process.argv.includes('--needed')
  for (const { path, ignored, make } of generators) {
    if (needed && !ignored) continue
    const text = await make()
    if (text === undefined) continue
    // An unchanged file keeps its time stamp, so watchers stay quiet.
    if ((await readIfThere(path)) === text) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    console.log(`generated ${path}`)
  }
}

async function check(): Promise<void> {
  const stale: string[] = []
  for (const { path, ignored, make } of generators) {
    if (!ignored && (await readIfThere(path)) !== (await make())) stale.push(path)
  }
  if (stale.length === 0) return
  console.error(`stale, run \`npm run generate\` and commit:\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function printJson(value: unknown): string {
  return format(JSON.stringify(value, undefined, 2), 'generated-schema.json')
}

/** As the formatter leaves a file of that name, so that a generated file passes the lint like any other. */
function format(text: string, name: string): string {
  const args = ['format', '--config-path=.ci/lint.json', `--stdin-file-path=${name}`]
  const { stdout, stderr, status } = spawnSync('node_modules/.bin/biome', args, {
    input: text,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the formatter failed: ${stderr}`)
  return stdout
}
