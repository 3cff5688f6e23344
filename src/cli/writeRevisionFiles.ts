import {
  renderCalendar,
  renderMarkdown,
  renderRevisionCalendar,
  renderRevisionMarkdown,
  renderRevisionSvg,
} from '../render/index.js'
import type { LoadedRevision } from './loadRevision.js'
import { writeFiles } from './writeFiles.js'

/**
 * Writes the new plan (`plan.json`, `plan.md`, `calendar.ics`), what changed (`changes.json`, `changes.md`,
 * `changes.ics`) and `timeline.svg`, old against new, into a folder, made if need be, and returns their paths.
 */
export function writeRevisionFiles({ plan, revision }: LoadedRevision, folder: string): string[] {
  return writeFiles(folder, {
    'plan.json': `${JSON.stringify(revision.plan, null, 2)}\n`,
    'plan.md': renderMarkdown(revision.plan),
    'changes.json': `${JSON.stringify(revision.changes, null, 2)}\n`,
    'changes.md': renderRevisionMarkdown(revision),
    'timeline.svg': renderRevisionSvg(plan, revision),
    'calendar.ics': renderCalendar(revision.plan),
    'changes.ics': renderRevisionCalendar(revision),
  })
}
