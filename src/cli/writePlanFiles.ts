import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../index.js'
import { renderMarkdown, renderTimelineSvg } from '../render/index.js'

/** Writes `plan.json`, `plan.md` and `timeline.svg` into a folder, made if need be, and returns their paths. */
export function writePlanFiles(plan: Plan, folder: string): string[] {
  // Everything is rendered before anything is written, so that a failure leaves no half.
  const files = {
    'plan.json': `${JSON.stringify(plan, null, 2)}\n`,
    'plan.md': renderMarkdown(plan),
    'timeline.svg': renderTimelineSvg(plan),
  }
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
}
