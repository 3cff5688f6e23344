import { createRequire } from 'node:module'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as authoring from '../../src/authoring/index.js'
import * as fhir from '../../src/fhir/index.js'
import * as core from '../../src/index.js'
import * as node from '../../src/node/index.js'
import * as render from '../../src/render/index.js'
import * as rulesEngine from '../../src/rules-engine/index.js'
import * as site from '../../src/site/index.js'
import { completeFacts } from '../bench/completeFacts.js'
import { sourcesIn } from '../house/sources.js'
import { backPain, backPainFiles, fixtures, readJson, readText } from '../support/backPain.js'

/** Every public name, as an example may use it. */
const publicNames: Record<string, unknown> = {
  ...core,
  ...node,
  ...render,
  ...authoring,
  ...rulesEngine,
  ...site,
  ...fhir,
}

/** The bundled pack with the cases of a few files: those of all would run for a minute. */
const files = Object.fromEntries(
  Object.entries(backPainFiles).filter(
    ([path]) => !path.endsWith('.cases.json') || path.includes('massage') || path.includes('osteoporosis'),
  ),
)

let given: Record<string, unknown> | undefined

/** What an example may take for granted. It is made once, since all of it is frozen or read only. */
function givens(): Record<string, unknown> {
  given ??= makeGivens()
  return given
}

function makeGivens(): Record<string, unknown> {
  const json = fixtures['sciatica-eight-weeks']
  const assessment = core.parseAssessment(backPain, json)
  const facts = core.deriveFacts(backPain, assessment)
  const findings = core.evaluateRules(backPain, facts)
  const decisions = core.decideCare(backPain, assessment, findings)
  const schedule = core.scheduleCare(backPain, decisions, {
    startOn: '2026-12-01',
    calendar: backPain.manifest.calendar,
  })
  const plan = core.generatePlan(backPain, assessment, { startOn: '2026-12-01' })
  const answered = core.evaluateRules(
    backPain,
    completeFacts(backPain, core.settledFacts(core.evaluateRules(backPain, completeFacts(backPain, facts)))),
  ).facts
  const progress = readJson('fixtures/progress/sciatica-eight-weeks-review-at-four-weeks.json')
  const revision = core.revisePlan(backPain, { plan, assessment, progress })
  const explained = core.explain(plan, 'exercise/walk')
  const asked = core.openQuestions(backPain, assessment)
  const sought = core.whyNot(backPain, { assessment, plan, startOn: '2026-12-01' }, 'exercise/bike')
  if (!explained.ok || !asked.ok || !sought.ok) throw new Error('the plan of the fixture changed')
  const ran = authoring.runAndHold(backPain, files)
  const show = () => undefined
  const text = JSON.stringify(json)
  const locale = core.loadLocale(backPain, files, 'fr-CA')
  const people = authoring.readCohortFile(backPain, files)
  if (!('cohort' in people)) throw new Error('the cohort file of the bundled pack does not load')
  return {
    locale,
    pack: backPain,
    files,
    json,
    text,
    assessment,
    facts,
    findings,
    decisions,
    schedule,
    plan,
    progress,
    before: plan,
    revision,
    calendar: backPain.manifest.calendar,
    ran,
    held: ran.held,
    cohort: people.cohort,
    report: ran.report,
    show,
    answered: completeFacts(backPain, answered),
    explanation: explained.value,
    questions: asked.value,
    notThere: sought.value,
    expect,
  }
}

/** Runs TypeScript statements with names bound; a last line that is an expression gives the result. */
function run(code: string, names: Record<string, unknown>): unknown {
  const lines = ts
    .transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } })
    .outputText.trim()
  const body = lines.replace(/(^|\n)(?!.*\n.)(?!const |for |if |expect)(?=\S)/, '$1return ')
  return new Function(...Object.keys(names), `"use strict"; return (async () => { ${body}\n})()`)(
    ...Object.values(names),
  )
}

interface Example {
  readonly name: string
  readonly code: string
}

/** The `@example` of every exported function, by the function's name. */
function examples(): Example[] {
  return sourcesIn('src').flatMap((source) =>
    [
      ...source.text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*export (?:async )?function\*? (\w+)/g),
    ].flatMap(([, comment = '', name = '']) => {
      const code = comment
        .split('@example')[1]
        ?.replace(/\n\s*\* ?/g, '\n')
        .trim()
      return code === undefined || !(name in publicNames) ? [] : [{ name, code }]
    }),
  )
}

interface Claim extends Example {
  readonly claimed: string
}

/** An example that says what it gives. */
function claimOf({ name, code }: Example): Claim | undefined {
  const [, said = '', claimed = ''] = code.match(/^(.*) \/\/ ((?:[[{'"\d].*)|true|false)$/) ?? []
  return claimed === '' || claimed.includes('…') ? undefined : { name, code: said, claimed }
}

describe('the example of', () => {
  it.each(
    examples()
      .filter((example) => claimOf(example) === undefined)
      .map(({ name, code }) => [name, code] as const),
  )(
    '%s runs as it is printed',
    async (_name, code) => {
      await expect(Promise.resolve(run(code, { ...publicNames, ...givens() }))).resolves.not.toThrow()
    },
    240_000,
  )

  it.each(
    examples()
      .flatMap((example) => claimOf(example) ?? [])
      .map(({ name, code, claimed }) => [name, code, claimed] as const),
  )(
    '%s gives what it says: %s',
    async (_name, code, claimed) => {
      const names = { ...publicNames, ...givens() }
      expect(await run(code, names)).toEqual(await run(`(${claimed})`, names))
    },
    240_000,
  )

  it('is there for every public function', () => {
    const functions = Object.keys(publicNames).filter(
      (name) => /^[a-z]/.test(name) && typeof publicNames[name] === 'function',
    )
    const shown = new Set(examples().map(({ name }) => name))
    expect(functions.filter((name) => !shown.has(name))).toEqual([])
  })
})

describe('the README', () => {
  it('shows code that runs', async () => {
    const [, block = ''] = readText('README.md').match(/```ts\n([\s\S]*?)```/) ?? []
    const printed: unknown[] = []
    const body = block
      .replace(/^import .*\n/gm, '')
      .replace("'assessment.json'", "'fixtures/assessments/sciatica-eight-weeks.json'")
    const { readFileSync } = createRequire(import.meta.url)('node:fs')
    const names = {
      ...publicNames,
      backPain,
      readFileSync,
      console: { log: (...values: unknown[]) => printed.push(values) },
    }
    await run(`${body}\nvoid 0`, names)
    expect(printed.length).toBeGreaterThan(5)
  })

  it('imports only what the package exports', () => {
    const [, block = ''] = readText('README.md').match(/```ts\n([\s\S]*?)```/) ?? []
    const imported = [...block.matchAll(/import \{ (.*) \} from 'planwright/g)].flatMap(([, names = '']) =>
      names.split(', '),
    )
    expect(imported.filter((name) => name !== 'backPain' && !(name in publicNames))).toEqual([])
  })

  it('prints lines of the revision that it names, in their order', () => {
    const [, block = ''] = readText('README.md').match(/```text\n([\s\S]*?)```/) ?? []
    const { revision } = givens()
    const printed = render.renderRevisionText(revision as core.Revision, { width: 100 }).split('\n')
    const places = block
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => printed.indexOf(line))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((left, right) => left - right))
  }, 60_000)
})

describe('the page on following a plan', () => {
  it('shows code of a revision that runs', async () => {
    const block = [...readText('docs/following-a-plan.md').matchAll(/```ts\n([\s\S]*?)```/g)]
      .map(([, code = '']) => code)
      .find((code) => code.includes('revisePlan'))
    const printed: unknown[] = []
    const { revision, ...names } = givens()
    const given = {
      ...{ ...publicNames, ...names, backPain },
      console: { log: (text: unknown) => printed.push(text) },
    }
    const next = await run(`${block}\nnext`, given)
    expect(next).toEqual((revision as core.Revision).plan)
    expect(printed).toHaveLength(2)
  }, 60_000)
})

describe('the page on calendars', () => {
  it('shows code that runs, and an event of the file that it names', async () => {
    const page = readText('docs/calendar.md')
    const [, block = ''] = page.match(/```ts\n([\s\S]*?)```/) ?? []
    const code = block.replace(/^import .*\n/gm, '')
    const names = { ...publicNames, ...givens() }
    await expect(run(`${code}\nchanges`, names)).resolves.toContain('STATUS:CANCELLED')
    const [, event = ''] = page.match(/```text\n([\s\S]*?)```/) ?? []
    expect(await run(`${code}\nfile`, names)).toContain(event.slice(0, 40).split('\n')[1])
    expect(render.renderCalendar(names.plan as core.Plan)).toContain(event.replaceAll('\n', '\r\n'))
  }, 60_000)
})

describe('the page on sheets', () => {
  it('shows code that runs', async () => {
    const [, block = ''] = readText('docs/sheets.md').match(/```ts\n([\s\S]*?)```/) ?? []
    const code = block.replace(/^import .*\n/gm, '')
    await expect(run(`${code}\ntoTakeHome`, { ...publicNames, ...givens() })).resolves.toContain(
      'When to get help',
    )
  }, 60_000)
})

describe('the page on languages', () => {
  it('shows code that runs', async () => {
    const [, block = ''] = readText('docs/languages.md').match(/```ts\n([\s\S]*?)```/) ?? []
    const code = block.replace(/^import .*\n/gm, '').replace('const plan', 'const made')
    const names = { ...publicNames, ...givens() }
    await expect(run(code.replaceAll('plan.language', 'made.language'), names)).resolves.toBe('fr-CA')
  }, 60_000)
})

describe('the page on FHIR', () => {
  it('shows code that runs, for a plan and for what a review changes in it', async () => {
    const [, block = ''] = readText('docs/fhir.md').match(/```ts\n([\s\S]*?)```/) ?? []
    const code = block.replace(/^import .*\n/gm, '')
    const backPainCodings = readJson('rules/back-pain/fhir.codings.json')
    const names = { ...publicNames, ...givens(), backPainCodings }
    const [bundle, changes] = (await run(`${code}\n[bundle, changes]`, names)) as fhir.TransactionBundle[]
    expect(changes?.entry.length).toBeLessThan(bundle?.entry.length ?? 0)
    expect(JSON.stringify(bundle)).toContain('Condition/7')
  }, 60_000)

  it('shows questions that are asked and answered', async () => {
    const blocks = [...readText('docs/fhir.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(
      ([, code = '']) => code,
    )
    const backPainCodings = readJson('rules/back-pain/fhir.codings.json')
    const shown: unknown[] = []
    const given = { ...publicNames, ...givens(), backPainCodings, show: (one: unknown) => shown.push(one) }
    const codeWith = (name: string) =>
      blocks.find((code) => code.includes(`${name}(pack`))?.replace(/^import .*\n/gm, '')
    const filled = await run(`${codeWith('toFhirQuestionnaire')}\nfilled`, given)
    expect(filled).toMatchObject({ ok: true, value: { pain: { current: 3 }, comorbidities: [] } })
    await run(`${codeWith('toJsonSchemaForm')}\nvoid 0`, given)
    expect(shown).toHaveLength(1)
  }, 60_000)
})

describe('the page on CDS Hooks', () => {
  it('shows code that runs', async () => {
    const [, block = ''] = readText('docs/cds-hooks.md').match(/```ts\n([\s\S]*?)```/) ?? []
    const code = block.replace(/^import .*\n/gm, '')
    const backPainCodings = readJson('rules/back-pain/fhir.codings.json')
    const given = { ...publicNames, ...givens(), backPainCodings, request: {} }
    expect(await run(`${code}\nstatus`, given)).toBe(400)
  }, 60_000)
})
