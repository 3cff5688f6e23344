import type { Plan } from '../index.js'
import {
  renderCalendar,
  renderHtml,
  renderMarkdown,
  renderPatientHtml,
  renderTimelineSvg,
} from '../render/index.js'
import { writeFiles } from './writeFiles.js'

/**
 * Writes a plan into a folder, made if need be, and returns the paths: `plan.json` for apps, `plan.md` and `plan.html`
 * for clinicians, `patient.html` to hand out, `timeline.svg` and `calendar.ics`.
 */
export function writePlanFiles(plan: Plan, folder: string): string[] {
  return writeFiles(folder, planFiles(plan))
}

/** The files of a plan, by name. */
export function planFiles(plan: Plan) {
  return {
    'plan.json': `${JSON.stringify(plan, null, 2)}\n`,
    'plan.md': renderMarkdown(plan),
    'plan.html': renderHtml(plan),
    'patient.html': renderPatientHtml(plan),
    'timeline.svg': renderTimelineSvg(plan),
    'calendar.ics': renderCalendar(plan),
  } as const
}
