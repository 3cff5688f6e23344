import { match } from 'ts-pattern'
import type { ProgramDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { PlanPhase, PlanProgram } from '../model/planParts.js'
import type { Program } from '../model/program.js'
import { factTitles, type PlanContext } from './planContext.js'

type Alternative = ProgramDecision['alternatives'][number]

/** The chosen program with the dates of its phases; absent when none was chosen. */
export function planProgram({ pack, decisions, schedule }: PlanContext): PlanProgram | undefined {
  const { program: id, provisional, rules, alternatives } = decisions.program
  const program = id === undefined ? undefined : pack.programs[id]
  if (program === undefined) return undefined
  return {
    id: program.id,
    title: program.title,
    plain: program.plain,
    provisional,
    phases: schedule.phases.flatMap((dated) => planPhase(program, dated)),
    rules: [...rules],
    alternatives: alternatives.map((alternative) => ({
      id: alternative.program,
      title: pack.programs[alternative.program]?.title ?? alternative.program,
      reason: whyNot(pack, alternative),
      rules: [...alternative.rules],
    })),
    evidence: program.evidence,
  }
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
      entry: [...phase.entry],
      exit: phase.exit.map(({ text }) => text),
    },
  ]
}

function whyNot(pack: Pack, { reason, missing, program }: Alternative): string {
  const days = pack.programs[program]?.leastDaysPerWeek
  return match(reason)
    .with('ranked-lower', () => 'It would fit too; the chosen program is preferred.')
    .with('ruled-out', () => 'A rule speaks against it.')
    .with('rule-out-unknown', () => `It may be ruled out; to answer: ${factTitles(pack, missing)}.`)
    .with('unknown', () => `It may fit; to answer: ${factTitles(pack, missing)}.`)
    .with('declined', () => 'The person declined it.')
    .with('too-few-days', () => `It needs ${days} days a week, more than the person can come.`)
    .with('not-indicated', () => 'Nothing known of the person calls for it.')
    .exhaustive()
}
