import type { Plan } from '../model/plan.js'
import type { Revision } from '../model/revision.js'
import { renderTimelineSvg } from './renderTimelineSvg.js'

/** TODO */
export function renderRevisionSvg(_before: Plan, revision: Revision): string {
  return renderTimelineSvg(revision.plan)
}
