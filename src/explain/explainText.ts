import type { ResolvedExerciseDose, ResolvedSessionDose } from '../model/careDecisions.js'
import type { Evidence, Source } from '../model/evidence.js'
import type { Session } from '../model/schedule.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import type { ExplainedRule, Explanation } from './explanation.js'
import { groundsInWords } from './groundsInWords.js'

/** A heading with the lines under it. */
type Part = readonly [heading: string, lines: readonly string[]]

const standings = { 'in-plan': 'in the plan', held: 'held', 'set-aside': 'set aside' } as const

/**
 * An explanation as plain text, part by part; parts with nothing to say are left out.
 *
 * @example explainText(explanation) // 'Walking (exercise/walk): in the plan\n\nWhy\n  …'
 */
export function explainText(explanation: Explanation): string {
  const { title, subject, standing, what } = explanation
  const parts: readonly Part[] = [
    ['Why', rulesOf(explanation, 'for')],
    ['Why not', rulesOf(explanation, 'against')],
    ['Also said of it', [...rulesOf(explanation, 'check'), ...rulesOf(explanation, 'other')]],
    ['To answer first', (explanation.missing ?? []).map(({ title: fact }) => fact)],
    ['What was known', explanation.facts.map((fact) => `${fact.title}: ${fact.words}`)],
    ['How much', doseLines(explanation)],
    ['When', dateLines(explanation)],
    ['Target', goalLines(explanation)],
    ['Done in it', (explanation.items ?? []).map((item) => `${item.title} (${item.subject})`)],
    [explanation.kind === 'goal' ? 'Served by' : 'Serves', servesLines(explanation)],
    ['What it outweighed', outweighedLines(explanation)],
    ['Sources', explanation.sources.map(sourceLine)],
  ]
  const head = `${title} (${subject}): ${standings[standing]}\n${what}\n`
  const body = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `\n${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return head + body.join('')
}

function rulesOf({ rules }: Explanation, says: ExplainedRule['says']): string[] {
  return rules.filter((rule) => rule.says === says).map(ruleLine)
}

function ruleLine(rule: ExplainedRule): string {
  return `${rule.because} [${rule.rule}: ${groundsInWords(rule)}]`
}

function sourceLine({ id, citation, read }: Source): string {
  return `${id}: ${citation}${read === 'read' ? '' : read === 'partly' ? ' (read in part)' : ' (recalled, not read)'}`
}

function doseLines({ dose, rules, evidence }: Explanation): string[] {
  if (dose === undefined) return []
  const changes = dose.changes.map(({ quantity, from, to, rules: by, cautious }) => {
    const reasons = by.map((name) => rules.find(({ rule }) => rule === name)?.because ?? name)
    const careful = cautious ? ', to be careful while something is not known' : ''
    return `${quantityInWords(quantity)} went from ${from} to ${to}${careful}: ${reasons.join(' ')}`
  })
  const rests: Evidence | undefined = dose.evidence ?? evidence
  const grounds = rests === undefined ? '' : ` (the amount rests on: ${groundsInWords(rests)})`
  return [`${amounts(dose.dose)}${grounds}`, ...changes]
}

function amounts(dose: ResolvedSessionDose | ResolvedExerciseDose): string {
  return Object.entries(dose)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([quantity, value]) =>
      value === true ? quantityInWords(quantity) : `${quantityInWords(quantity)} ${value}`,
    )
    .join(', ')
}

function quantityInWords(quantity: string): string {
  return quantity.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function dateLines({ kind, dates }: Explanation): string[] {
  if (dates === undefined) return []
  const { phases, sessions, home, unscheduled, waits } = dates
  return [
    ...(waits ? ['it could follow; it has no dates while an answer is awaited'] : []),
    ...phases.map(({ title, from, to }) => `${title}: ${dateInWords(from)} to ${dateInWords(to)}`),
    ...(kind === 'session' ? sessions.map(visitLine) : visitsLine(sessions)),
    ...(home === undefined
      ? []
      : [
          `at home on ${listInWords(home.weekdays)}, ${home.timesPerDay} a day, ${dateInWords(home.from)} to ${dateInWords(home.to)}`,
        ]),
    ...unscheduled.map(({ sessions: count, wouldHelp }) => `${count} visits found no day: ${wouldHelp}`),
  ]
}

function visitsLine(sessions: readonly Session[]): string[] {
  const [first] = sessions
  const last = sessions.at(-1)
  if (first === undefined || last === undefined) return []
  const dated = `${sessions.length} visits, the first on ${dateInWords(first.date)}`
  return [
    sessions.length === 1
      ? `1 visit on ${dateInWords(first.date)}`
      : `${dated}, the last on ${dateInWords(last.date)}`,
  ]
}

function visitLine({ date, start, minutes, window: { earliest, latest } }: Session): string {
  const within = `any day from ${dateInWords(earliest)} to ${dateInWords(latest)} would serve`
  return `${dateInWords(date)} at ${start}, ${minutes} minutes; ${within}`
}

function goalLines({ goal }: Explanation): string[] {
  if (goal === undefined) return []
  const { baseline, target, noTarget, due, measure, milestones } = goal
  const from = baseline === undefined ? '' : `from ${baseline.score} on ${dateInWords(baseline.on)} `
  const words = target?.comparator === 'at-most' ? 'or less' : 'or more'
  return [
    target === undefined
      ? (noTarget ?? 'no target')
      : `${measure.title}: ${from}to ${target.score} ${words} by ${dateInWords(due)}`,
    ...(target === undefined
      ? []
      : [`by the formula '${target.branch}' (${groundsInWords(target.evidence)})`]),
    ...milestones.map(({ date, score }) => `on the way: ${score} on ${dateInWords(date)}`),
  ]
}

function servesLines({ serves = [] }: Explanation): string[] {
  return serves.map(({ title, subject }) => `${title} (${subject})`)
}

function outweighedLines({ outweighed, instead, rules }: Explanation): string[] {
  const { rulesAgainst, overLimit, alternatives, standsFor } = outweighed
  const against = rules.filter(({ rule }) => rulesAgainst.includes(rule))
  return [
    ...(standsFor === undefined ? [] : [`it stands for ${standsFor.title}: ${standsFor.reason}`]),
    ...(instead === undefined ? [] : [`${instead} stands in for it`]),
    ...against.map((rule) => `against it, but not in this program: ${rule.title}`),
    ...alternatives.map(({ title, reason }) => `${title}: ${reason}`),
    ...overLimit.map(({ title, reason }) => `wanted as well, ${title}: ${reason}`),
  ]
}
