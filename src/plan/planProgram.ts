import { match } from 'ts-pattern'
import type { ProgramDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { PlanMeeting, PlanPhase, PlanProgram } from '../model/planParts.js'
import type { Program } from '../model/program.js'
import { indexByName } from '../shared/indexByName.js'
import { factTitles, optional, type PlanContext, wordsOf } from './planContext.js'

type Alternative = ProgramDecision['alternatives'][number]

/** The chosen program with the dates of its phases, or why none was chosen. */
export function planProgram(context: PlanContext): Pick<Plan, 'program' | 'noProgram'> {
  const { pack, decisions, schedule } = context
  const { program: id, provisional, rules } = decisions.program
  const program = id === undefined ? undefined : pack.programs[id]
  const alternatives = planAlternatives(context)
  if (program === undefined) return { noProgram: { reason: noProgramReason(context), alternatives } }
  // Those of an earlier run of the same program are history, and so is one that was gone back to before.
  const since = context.course?.programSince ?? ''
  const last = new Map(schedule.phases.map(({ id, from }) => [id, from]))
  const phases = schedule.phases
    .filter(({ id, from }) => from >= since && last.get(id) === from)
    .flatMap((dated) => planPhase(program, dated))
  const { title, plain, evidence } = program
  const meetings = planMeetings(context, program)
  return {
    program: { id: program.id, title, plain, provisional, phases, rules, alternatives, meetings, evidence },
  }
}

function noProgramReason({ pack, decisions }: PlanContext): string {
  const { over, none } = wordsOf(pack).programs
  return decisions.program.course === 'over' ? over : none
}

function planAlternatives({ pack, decisions }: PlanContext): PlanProgram['alternatives'] {
  return decisions.program.alternatives.map((alternative) => ({
    id: alternative.program,
    title: pack.programs[alternative.program]?.title ?? alternative.program,
    reason: whyNot(pack, alternative),
    rules: alternative.rules,
  }))
}

/** A meeting is of those who take part; one that nobody of the team is called to is left out. */
function planMeetings({ pack, decisions }: PlanContext, { meetings = [] }: Program): PlanMeeting[] {
  const team = new Set(decisions.team.map(({ role }) => role))
  return meetings.flatMap(({ title, cadence, everyWeeks, who, withPatient = false, output, evidence }) => {
    const present = who.filter((role) => team.has(role))
    if (present.length === 0) return []
    const named = present.map((role) => ({ role, title: pack.roles[role]?.title ?? role }))
    const weeks = everyWeeks as number | undefined
    return [{ title, cadence, ...optional('everyWeeks', weeks), who: named, withPatient, output, evidence }]
  })
}

function planPhase(program: Program, dated: { id: string; from: string; to: string }): PlanPhase[] {
  const phase = program.phases.find(({ id }) => id === dated.id)
  if (phase === undefined) return []
  return [
    {
      id: phase.id,
      title: phase.title,
      focus: phase.focus,
      from: dated.from,
      to: dated.to,
      weeks: phase.weeks as number,
      entry: phase.entry,
      exit: phase.exit.map(({ text }) => text),
    },
  ]
}

function whyNot(pack: Pack, { reason, missing, program, rules }: Alternative): string {
  const { leastDaysPerWeek: days, leastMinutesPerDay: minutes } = pack.programs[program] ?? {}
  const words = wordsOf(pack).programs
  return match(reason)
    .with('ranked-lower', () => words.rankedLower)
    .with('other-runs', () => words.otherRuns)
    .with('ruled-out', () => words.ruledOut(titlesOf(pack, rules)))
    .with('rule-out-unknown', () => words.mayBeRuledOut(factTitles(pack, missing)))
    .with('unknown', () => words.mayFit(factTitles(pack, missing)))
    .with('clinician-excluded', () => words.clinicianExcluded)
    .with('declined', () => words.declined)
    .with('too-few-days', () => words.tooFewDays(Number(days)))
    .with('too-short-days', () => words.tooShortDays(Number(days), Number(minutes)))
    .with('not-indicated', () => words.notIndicated)
    .exhaustive()
}

function titlesOf(pack: Pack, rules: readonly string[]): string {
  const byName = indexByName(pack.rules)
  return wordsOf(pack).list(rules.map((rule) => byName.get(rule)?.title ?? rule))
}
