/**
 * `npm run bench`: the numbers of the design, as ratios taken in one run, so that the machine cancels out.
 * Nothing here is a test; a slow machine fails nobody. Bars and results are kept in docs/performance.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import { decideCare } from '../../src/care/decideCare.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import { generatePlan } from '../../src/generatePlan.js'
import { settledFacts } from '../../src/logic/settledFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Rule } from '../../src/model/rule.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { plainFacts, toStockEngine } from '../../src/rules-engine/index.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import { type Input, schedule } from '../schedule/scheduleInput.js'
import { backPain, fixtures } from '../support/backPain.js'
import { compareEngines, type EngineTimes } from './compareEngines.js'
import { completeFacts } from './completeFacts.js'
import { enlargePack, lengthenPrograms } from './enlarge.js'
import { medianMs, medianMsAsync } from './measure.js'
import { timeAnswers } from './openQuestions.js'

export type FactSetters = (rule: Rule) => boolean

interface Row {
  readonly what: string
  readonly ratio: string
  readonly bar: string
  readonly detail: string
}

const json = fixtures['sciatica-eight-weeks']
const assessment = parsed(json)
const startOn = '2026-12-01'

const rows: Row[] = [
  await againstStock(),
  planAgainstJson(),
  growthWithRules(),
  growthWithSessions(),
  growthWithDays(),
  openQuestions(),
  loading(),
  memory(),
]
print(rows)
printEngines(await compareEngines(backPain, completeFacts(backPain, deriveFacts(backPain, assessment))))

function parsed(value: unknown): Assessment {
  const result = safeParseAssessment(backPain, value)
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'))
  return result.value
}

async function againstStock(): Promise<Row> {
  const facts = completeFacts(backPain, deriveFacts(backPain, assessment))
  const settled = completeFacts(backPain, settledFacts(evaluateRules(backPain, facts)))
  const engine = toStockEngine(backPain)
  const plain = plainFacts(settled)
  const stock = await medianMsAsync(() => engine.run(plain))
  const ours = medianMs(() => evaluateRules(backPain, facts))
  return {
    what: `evaluating ${backPain.rules.length} rules, against stock json-rules-engine`,
    ratio: `${(stock / ours).toFixed(0)} times faster`,
    bar: '200 times faster',
    detail: `${ms(ours)} against ${ms(stock)}`,
  }
}

function planAgainstJson(): Row {
  const text = JSON.stringify(json)
  const plan = generatePlan(backPain, json, { startOn })
  const whole = medianMs(() => generatePlan(backPain, json, { startOn }))
  const reading = medianMs(() => [JSON.parse(text), JSON.stringify(plan)])
  return {
    what: 'a whole plan, against parsing its assessment and printing itself',
    ratio: `${(whole / reading).toFixed(1)} times`,
    bar: 'at most 10 times',
    detail: `${ms(whole)} against ${ms(reading)}, a plan of ${(JSON.stringify(plan).length / 1024).toFixed(0)} KB`,
  }
}

function growthWithRules(): Row {
  const sets: FactSetters = (rule) => rule.event.type === 'classify' || rule.event.type === 'triage'
  const facts = deriveFacts(backPain, assessment)
  const [few, many] = [1, 10].map((times) => {
    const pack = enlargePack(backPain, times, sets)
    return { rules: pack.rules.length, ms: medianMs(() => evaluateRules(pack, facts)) }
  })
  return growth('growth with rules', few?.rules, many?.rules, few?.ms, many?.ms)
}

function growthWithSessions(): Row {
  const [short, long] = [1, 6].map((times) => {
    const pack = lengthenPrograms(backPain, times)
    const decisions = decideCare(pack, assessment, evaluateRules(pack, deriveFacts(pack, assessment)))
    const options = { startOn, calendar: pack.manifest.calendar, preferences: assessment.preferences ?? {} }
    const placed = scheduleCare(pack, decisions, options).sessions.length
    return { placed, ms: medianMs(() => scheduleCare(pack, decisions, options)) }
  })
  return growth('growth with sessions', short?.placed, long?.placed, short?.ms, long?.ms)
}

/** A visit on every working day, for a month and for a year. */
function growthWithDays(): Row {
  const [month, year] = [4, 52].map((weeks) => {
    const input: Input = {
      phases: { only: weeks },
      items: [
        { id: 'assess', category: 'assessment', dose: { perWeek: 1, minutes: 60, maxSessions: 1 } },
        { id: 'train', dose: { perWeek: 5, minutes: 45 } },
        { id: 'talk', discipline: 'psychologist', dose: { perWeek: 1, minutes: 60 } },
        { id: 'more', discipline: 'nurse', dose: { perWeek: 7, minutes: 30 } },
      ],
    }
    return { placed: schedule(input).placed, ms: medianMs(() => schedule(input)) }
  })
  return growth('growth with days, a month to a year', month?.placed, year?.placed, month?.ms, year?.ms)
}

function growth(what: string, small = 0, large = 0, smallMs = 0, largeMs = 0): Row {
  const inSize = large / small
  return {
    what: `${what}, ${small} to ${large}`,
    ratio: `${(largeMs / smallMs / inSize).toFixed(2)} of linear`,
    bar: 'linear: about 1',
    detail: `${ms(smallMs)} to ${ms(largeMs)}`,
  }
}

/** A person of whom nothing is known has the most questions. */
function openQuestions(): Row {
  const { answers, ours, whole } = timeAnswers(backPain, parsed({ id: 'p-1', assessedOn: '2026-06-15' }))
  return {
    what: `trying ${answers} answers to open questions, against deciding everything for each`,
    ratio: `${(whole / ours).toFixed(1)} times faster`,
    bar: 'several times',
    detail: `${ms(ours)} against ${ms(whole)}`,
  }
}

/** From starting to import the built package to the first plan, in a fresh process. */
function loading(): Row {
  const what = 'loading the bundled pack, import to first plan'
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  if (!existsSync(`${dist}back-pain.js`)) {
    return { what, ratio: '-', bar: '150 ms', detail: 'not built: run `npm run build` first' }
  }
  const script = `const start = performance.now()
    const { generatePlan } = await import(${JSON.stringify(`${dist}index.js`)})
    const { backPain } = await import(${JSON.stringify(`${dist}back-pain.js`)})
    generatePlan(backPain, ${JSON.stringify(json)}, { startOn: '${startOn}' })
    console.log(performance.now() - start)`
  const runs = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout),
  ).sort((left, right) => left - right)
  return {
    what,
    ratio: `${(runs[3] ?? Number.NaN).toFixed(0)} ms`,
    bar: '150 ms',
    detail: 'median of 7 processes',
  }
}

/** Heap in use after a small and after a large batch; what is left over must not grow with the batch. */
function memory(): Row {
  const batch = (size: number): number => {
    for (let index = 0; index < size; index += 1) {
      generatePlan(backPain, { ...(json as object), id: `batch-${index}` }, { startOn })
    }
    globalThis.gc?.()
    return process.memoryUsage().heapUsed / 1024 / 1024
  }
  const small = batch(500)
  const large = batch(5000)
  return {
    what: 'memory after 500 and after 5,000 more assessments',
    ratio: `${(large / small).toFixed(2)} times`,
    bar: 'flat: about 1',
    detail: `${small.toFixed(0)} MB to ${large.toFixed(0)} MB${globalThis.gc ? '' : ' (run with --expose-gc)'}`,
  }
}

function ms(value: number): string {
  return value < 1 ? `${(value * 1000).toFixed(0)} µs` : `${value.toFixed(2)} ms`
}

function print(table: readonly Row[]): void {
  console.log('| what | here | bar | detail |\n|---|---|---|---|')
  for (const row of table) console.log(`| ${row.what} | ${row.ratio} | ${row.bar} | ${row.detail} |`)
}

/** Others as multiples of our time; generated JavaScript as what our time is a multiple of. */
function printEngines(times: readonly EngineTimes[]): void {
  console.log(
    '\n| rules | ours | ours, 10% unknown | stock | ZEN | json-logic-engine | generated JavaScript |',
  )
  console.log('|---|---|---|---|---|---|---|')
  for (const { pack, ours, oursWithUnknown, stock, zen, jsonLogic, javaScript } of times) {
    const slower = [stock, zen, jsonLogic].map((time) =>
      time === undefined ? 'not installed' : `${ms(time)}, ${(time / ours).toFixed(1)} times ours`,
    )
    const limit = `${ms(javaScript)}, ours ${(ours / javaScript).toFixed(1)} times it`
    console.log(`| ${[pack, ms(ours), ms(oursWithUnknown), ...slower, limit].join(' | ')} |`)
  }
}
