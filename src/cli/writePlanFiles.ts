import type { Plan } from '../index.js'
import { renderCalendar, renderMarkdown, renderTimelineSvg } from '../render/index.js'
import { writeFiles } from './writeFiles.js'

/**
 * Writes `plan.json`, `plan.md`, `timeline.svg` and `calendar.ics` into a folder, made if need be, and returns their
 * paths.
 */
export function writePlanFiles(plan: Plan, folder: string): string[] {
  return writeFiles(folder, {
    'plan.json': `${JSON.stringify(plan, null, 2)}\n`,
    'plan.md': renderMarkdown(plan),
    'timeline.svg': renderTimelineSvg(plan),
    'calendar.ics': renderCalendar(plan),
  })
}
