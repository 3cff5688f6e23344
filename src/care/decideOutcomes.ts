import type { GoalDecision } from '../model/careDecisions.js'
import type { Program } from '../model/program.js'
import type { CareContext } from './careContext.js'
import { decideGoals, goalsSet } from './decideGoals.js'
import { type DecidedItems, decideItems } from './decideItems.js'
import { decideProgram } from './decideProgram.js'
import type { Hold } from './decideTriage.js'
import type { Judgements } from './judgeItems.js'
import { keepGoals } from './keepGoals.js'

export interface DecidedOutcomes {
  readonly chosen: ReturnType<typeof decideProgram>
  readonly program: Program | undefined
  readonly items: DecidedItems
  readonly goals: ReturnType<typeof decideGoals>
  /** The goals with those that were agreed before. */
  readonly kept: readonly GoalDecision[]
}

/** What is done: the program, the items and the goals, where triage does not stop the plan. */
export function decideOutcomes(
  context: CareContext,
  holds: readonly Hold[],
  earlier?: Judgements,
): DecidedOutcomes {
  const chosen = decideProgram(context)
  const id = chosen.decision.program
  const program = id === undefined ? undefined : context.pack.programs[id]
  const set = goalsSet(context)
  const served = set.map(({ template }) => template.servedBy)
  const items = decideItems(context, { program: id, holds, goals: served, earlier })
  // Without a program there is no date to reach a goal by.
  const goals = decideGoals(context, program === undefined ? [] : set, items.decisions)
  const kept = program === undefined ? goals.decisions : keepGoals(context, goals.decisions, items.decisions)
  return { chosen, program, items, goals, kept }
}
