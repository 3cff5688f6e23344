import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'
import { compareText } from '../shared/compareText.js'
import { valuesByKey } from '../shared/valuesByKey.js'
import { describeChange } from './describeChange.js'
import { patchBetween } from './patchBetween.js'
import { reasonOf } from './reasonOf.js'

/**
 * What differs between a plan and the one that replaces it: one change for each thing, the grave first. Together
 * their steps turn the one into the other; what only the plan's own record needs is one change at the end.
 */
export function diffPlans(pack: Pack, before: Plan, after: Plan): readonly PlanChange[] {
  const steps = patchBetween({ ...before }, { ...after })
  const bySubject = valuesByKey(steps.map(({ subject, step }) => [subject, step] as const))
  return [...bySubject]
    .map(([subject, patch]): PlanChange => {
      const described = describeChange({ before, after }, subject)
      const reason = reasonOf({ pack, before, after }, subject, described)
      return { ...described, subject, ...reason, patch }
    })
    .sort(
      (left, right) =>
        rankOf(left) - rankOf(right) ||
        compareText(dateOf(left), dateOf(right)) ||
        compareText(left.subject, right.subject),
    )
}

const kinds = [
  'triage',
  'status',
  'program',
  'phase',
  'added',
  'removed',
  'dose',
  'target',
  'moved',
  'updated',
] as const
const ofSubject = ['intervention', 'exercise', 'education', 'role', 'goal', 'review', 'session'] as const

/** Safety and standing, then the program, then what is given, goals and reviews, then dates, then the rest. */
function rankOf({ kind, subject }: PlanChange): number {
  if (kind === 'record') return 1000
  if (kind === 'done') return 900
  if (kind === 'question') return 800
  const family = ofSubject.findIndex((name) => subject.startsWith(`${name}/`))
  const place = (kinds as readonly string[]).indexOf(kind)
  return place < 4 ? place : 10 + (family < 0 ? ofSubject.length : family) * 20 + place
}

function dateOf({ before, after }: PlanChange): string {
  const date = (side: unknown) =>
    typeof side === 'object' && side !== null ? (side as { date?: string }).date : ''
  return date(after) || date(before) || ''
}
