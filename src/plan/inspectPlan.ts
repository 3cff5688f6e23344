import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { NotChecked, PlanCheck } from '../model/planCheck.js'
import type { Problem } from '../model/problem.js'
import { checkAgainstAssessment } from './checkAgainstAssessment.js'
import { checkAgainstPack } from './checkAgainstPack.js'
import { checkCover } from './checkCover.js'
import { checkDates } from './checkDates.js'
import { checkEvidence } from './checkEvidence.js'
import { checkFirstVisit } from './checkFirstVisit.js'
import { checkGoals } from './checkGoals.js'
import { checkJson } from './checkJson.js'
import { checkProvenance } from './checkProvenance.js'
import { checkReferences } from './checkReferences.js'
import { checkSafety, emptyOnStop } from './checkSafety.js'
import { checkSessions } from './checkSessions.js'
import { checkShape } from './checkShape.js'

/** One group of invariants, and the sections of a plan that it reads; all when not said. */
interface Invariants {
  readonly what: string
  readonly reads?: readonly (keyof Plan)[]
  readonly check: (plan: Plan) => Problem[]
}

const invariants: readonly Invariants[] = [
  { what: 'that ids are unique and what is referred to is there', check: checkReferences },
  {
    what: 'that dates are in order and visits do not overlap',
    reads: ['asOf', 'startOn', 'endOn', 'program', 'sessions', 'home', 'reviews', 'goals'],
    check: checkDates,
  },
  {
    what: 'that goals are served and reachable, and whatever is planned is for something',
    reads: ['goals', 'interventions', 'education', 'exercises', 'sessions'],
    check: checkGoals,
  },
  {
    what: 'that nothing excluded is planned and a stop stops',
    reads: ['triage', 'program', ...emptyOnStop, 'questions'],
    check: checkSafety,
  },
  {
    what: 'that visits keep their phase and their dose',
    reads: ['program', 'interventions', 'education', 'sessions'],
    check: checkSessions,
  },
  {
    what: 'that the first visit is when the plan says',
    reads: ['sessions', 'fit'],
    check: checkFirstVisit,
  },
  {
    what: 'that visits given in another way, and what is left of cover, add up',
    reads: ['sessions', 'fit', 'limits'],
    check: checkCover,
  },
  { what: 'that every claim names its source', check: checkEvidence },
  {
    what: 'that the plan says whose it is and what it was made with',
    reads: ['format', 'id', 'subject', 'provenance'],
    check: checkProvenance,
  },
]

/** Every invariant that a plan breaks by itself, against its pack and against its assessment. Never throws. */
export function inspectPlan(plan: unknown, pack?: Pack, assessment?: Assessment): PlanCheck {
  const lost = checkJson(plan)
  // What contains itself has no end to look for.
  if (lost.some(({ message }) => message === 'it contains itself')) return checked(lost, [everything])
  const seen = new Set(lost.map(({ pointer }) => pointer))
  const shape = checkShape(plan).filter(({ pointer }) => !seen.has(pointer))
  const broken = new Set([...lost, ...shape].map(({ pointer }) => pointer.split('/')[1] ?? ''))
  const isSound = (reads: Invariants['reads']) =>
    broken.size === 0 || (reads?.every((section) => !broken.has(section)) ?? false)
  const [sound, unsound] = [
    invariants.filter(({ reads }) => isSound(reads)),
    invariants.filter(({ reads }) => !isSound(reads)),
  ]
  if (broken.has('')) return checked([...lost, ...shape], [everything])
  const own = [...lost, ...shape, ...sound.flatMap(({ check }) => check(plan as Plan))]
  const skipped = unsound.map(
    ({ what }): NotChecked => ({
      code: 'broken-shape',
      what: `Not checked ${what}: the shape is broken.`,
      needs: 'sound-shape',
    }),
  )
  if (broken.size > 0) return checked(own, [...skipped, openingHours])
  const byPack = checkAgainstPack(plan as Plan, pack)
  const byAssessment = checkAgainstAssessment(plan as Plan, assessment)
  return checked(
    [...own, ...byPack.problems, ...byAssessment.problems],
    [...byPack.notChecked, ...byAssessment.notChecked, openingHours],
  )
}

const everything: NotChecked = {
  code: 'broken-shape',
  what: 'Nothing was checked: this is no plan.',
  needs: 'sound-shape',
}

const openingHours: NotChecked = {
  code: 'opening-hours',
  what: 'Not checked that the centre is open: a plan does not carry its calendar.',
  needs: 'calendar',
}

function checked(problems: readonly Problem[], notChecked: readonly NotChecked[]): PlanCheck {
  return { ok: problems.length === 0, problems, notChecked }
}
