/**
 * Makes a plan with the installed package in Deno, without permission to read, to write or to ask the network: the core
 * needs none. `DENO` says where it is when it is not on the path; without one this is skipped, and says so.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackage } from './installPackage.js'

const deno = process.env.DENO ?? 'deno'
if (spawnSync(deno, ['--version']).status !== 0) {
  console.log('skipped: there is no Deno here; install it, or say with DENO where it is')
  process.exit()
}
const assessment = readFileSync(
  new URL('../fixtures/assessments/sciatica-eight-weeks.json', import.meta.url),
  'utf8',
)
const program = `
  import { generatePlan, type Plan } from 'planwright'
  import { type BackPainAssessment, backPain } from 'planwright/back-pain'
  import { renderText } from 'planwright/render'
  const known: BackPainAssessment = { id: 'a', assessedOn: '2026-12-01', conditions: [{ code: 'sciatica' }] }
  const plan: Plan = generatePlan(backPain, ${assessment}, { startOn: '2026-12-01' })
  if (generatePlan(backPain, known).triage.state !== 'provisional') throw new Error('nobody screened')
  if (renderText(plan, { width: 100 }).length === 0) throw new Error('nothing to read')
  console.log(JSON.stringify(plan))`
const folder = installPackage()
try {
  writeFileSync(join(folder, 'app.ts'), program)
  const { stdout, stderr, status } = spawnSync(
    deno,
    ['run', '--check', '--cached-only', '--no-prompt', 'app.ts'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  if (status !== 0) throw new Error(`Deno refuses the package:\n${stderr}`)
  const built = (name: string) => import(new URL(`../dist/${name}.js`, import.meta.url).href)
  const [{ generatePlan }, { backPain }] = await Promise.all([built('index'), built('back-pain')])
  const inNode = JSON.stringify(generatePlan(backPain, JSON.parse(assessment), { startOn: '2026-12-01' }))
  if (stdout.trim() !== inNode) throw new Error('Deno makes another plan than Node')
  console.log('Deno makes the plan that Node makes, to the byte, with no permission, and its types hold')
} finally {
  rmSync(folder, { recursive: true })
}
