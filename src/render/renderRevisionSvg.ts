import type { Plan } from '../model/plan.js'
import type { Revision } from '../model/revision.js'
import { drawTimeline } from './renderTimelineSvg.js'
import { visitsOfRevision } from './timelineVisits.js'

/**
 * A revised plan on a calendar, against the plan before it: what took place and what did not, visits that moved with
 * the place where they stood, new ones, and those that are no longer planned. A plan that stops is a card, as by itself.
 *
 * @example renderRevisionSvg(plan, revision).slice(0, 4) // '<svg'
 */
export function renderRevisionSvg(before: Plan, revision: Revision): string {
  return drawTimeline(revision.plan, visitsOfRevision(before, revision), before)
}
