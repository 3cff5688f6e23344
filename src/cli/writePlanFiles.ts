import type { Plan } from '../index.js'
import { renderMarkdown, renderTimelineSvg } from '../render/index.js'
import { writeFiles } from './writeFiles.js'

/** Writes `plan.json`, `plan.md` and `timeline.svg` into a folder, made if need be, and returns their paths. */
export function writePlanFiles(plan: Plan, folder: string): string[] {
  return writeFiles(folder, {
    'plan.json': `${JSON.stringify(plan, null, 2)}\n`,
    'plan.md': renderMarkdown(plan),
    'timeline.svg': renderTimelineSvg(plan),
  })
}
