import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { testPack } from '../../src/authoring/index.js'
import { runCli } from '../../src/cli/runCli.js'
import * as core from '../../src/index.js'
import * as testing from '../../src/testing/index.js'
import { recordingTerminal } from '../cli/recordingTerminal.js'
import { backPain, backPainFiles, fixtures, readText } from '../support/backPain.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'

const page = readText('docs/testing.md')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code)

const root = mkdtempSync(join(tmpdir(), 'planwright-docs-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A knee pack in which people of 50 are ruled out, with the case that the page shows failing. */
function writeKnee(): void {
  const { rules } = smallPackDocuments['rules/knee.json'] as { rules: { name: string; conditions: object }[] }
  const changed = rules.map((rule) =>
    rule.name === 'rule-out' ? { ...rule, conditions: { ...rule.conditions, value: 40 } } : rule,
  )
  const person = { id: 'knee-1', assessedOn: '2026-11-16', patient: { ageYears: 50 } }
  const files = {
    ...smallPackFiles,
    ...printDocuments({
      'rules/knee.json': { rules: changed },
      'squat.cases.json': {
        cases: [
          {
            name: 'nobody of 50 is ruled out',
            assessment: person,
            expect: { doesNotApply: ['rule-out'] },
          },
        ],
      },
    }),
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'rules/knee', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** Runs a block of code with its names bound. */
async function run(code: string, names: Record<string, unknown>): Promise<void> {
  const body = ts.transpileModule(code.replace(/^import .*\n/gm, ''), {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  }).outputText
  await new Function(...Object.keys(names), `"use strict"; return (async () => { ${body}\n})()`)(
    ...Object.values(names),
  )
}

describe('the page on testing', () => {
  writeKnee()
  const assessment = core.parseAssessment(backPain, fixtures['sciatica-eight-weeks'])
  const plan = core.generatePlan(backPain, assessment, { startOn: '2026-12-01' })

  it('prints what the command prints', () => {
    const { terminal, output } = recordingTerminal()
    expect(runCli(['test', join(root, 'rules/knee')], terminal)).toBe(1)
    expect(output().replaceAll(`${root}/`, '')).toBe(blocks('text')[0])
  })

  it('shows a case about days that holds', () => {
    const shown = { cases: [JSON.parse(blocks('json')[0] ?? '')] }
    const bases = Object.entries(backPainFiles).filter(([path]) => path.endsWith('.bases.json'))
    const files = { ...Object.fromEntries(bases), 'shown.cases.json': JSON.stringify(shown) }
    expect(testPack(backPain, files)).toMatchObject({ ok: true, passed: 1 })
  })

  it.each(blocks('ts').map((code) => [code.split('\n')[0] ?? '', code] as const))(
    'shows code that runs: %s',
    async (_first, code) => {
      const given = { ...core, ...testing, pack: backPain, assessment, plan, fc, expect }
      const registered: string[] = []
      const runner: testing.TestRunner = {
        describe: (_name, register) => register(),
        it: (name) => registered.push(name),
      }
      const describePack = (folder: string) => testing.describePack(join(root, folder), { runner })
      const test = (_name: string, body: () => void) => body()
      await run(code, { ...given, describePack, test })
      if (code.includes('describePack(')) expect(registered).toContain('nobody of 50 is ruled out')
    },
  )

  it('imports only what planwright/testing exports', () => {
    const imported = [...page.matchAll(/import \{ (.*) \} from 'planwright\/testing'/g)].flatMap(
      ([, names = '']) => names.split(', '),
    )
    expect(imported.filter((name) => !(name in testing))).toEqual([])
  })
})
