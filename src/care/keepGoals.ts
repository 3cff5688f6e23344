import type { GoalDecision, ItemDecision } from '../model/careDecisions.js'
import type { AgreedGoal } from '../model/course.js'
import type { GoalTemplate } from '../model/goalTemplate.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext } from './careContext.js'
import { dueFields, servingItems } from './decideGoals.js'

/**
 * At a review the goals that were agreed stay: their baselines and targets do not move with the person, and one that
 * no rule would set anew, because it is nearly reached, is still a goal. New goals join them.
 */
export function keepGoals(
  context: CareContext,
  decided: readonly GoalDecision[],
  items: readonly ItemDecision[],
): readonly GoalDecision[] {
  const agreed = context.course?.goals ?? []
  if (agreed.length === 0) return decided
  const kept = agreed.flatMap((goal) => {
    const anew = decided.find(({ id }) => id === goal.id) ?? decideAgain(context, goal, items)
    return anew === undefined ? [] : [asAgreed(anew, goal)]
  })
  const known = new Set(kept.map(aimedAt))
  return [...kept, ...decided.filter((goal) => !known.has(aimedAt(goal)))].sort((left, right) =>
    compareText(left.id, right.id),
  )
}

/** What a goal is about: two goals on one score would ask for two targets of it. */
function aimedAt({ id, words, measure, part = '' }: GoalDecision): string {
  return words === undefined && id.indexOf('.') < 0 ? `${measure} ${part}` : id
}

function asAgreed(anew: GoalDecision, { baseline, target }: AgreedGoal): GoalDecision {
  if (baseline === undefined) return anew
  if (target === undefined) return anew.target === undefined ? { ...anew, baseline } : anew
  const { noTarget: _, ...rest } = anew
  return { ...rest, baseline, target, missing: [] }
}

/** A goal that no rule sets today. */
function decideAgain(
  context: CareContext,
  { id, words, importance, confidence, rules }: AgreedGoal,
  items: readonly ItemDecision[],
): GoalDecision | undefined {
  const template = templateOf(context.pack, id)
  if (template === undefined) return undefined
  const { measure, part, due, trajectory } = template
  return {
    id,
    template: template.id,
    measure,
    ...(part === undefined ? {} : { part }),
    ...(words === undefined ? {} : { words }),
    ...(importance === undefined ? {} : { importance }),
    ...(confidence === undefined ? {} : { confidence }),
    noTarget: 'no-baseline',
    ...dueFields(due),
    trajectory,
    servedBy: servingItems(context, template, items),
    rules,
    missing: [],
  }
}

/** A person's own goal is called `<template>.<activity>`. */
function templateOf({ goals }: Pack, id: string): GoalTemplate | undefined {
  return Object.values(goals).find(
    ({ id: template, activity }) => id === (activity === undefined ? template : `${template}.${activity}`),
  )
}
