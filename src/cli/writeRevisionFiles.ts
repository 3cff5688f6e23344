import { renderRevisionCalendar, renderRevisionMarkdown, renderRevisionSvg } from '../render/index.js'
import type { LoadedRevision } from './loadRevision.js'
import { writeFiles } from './writeFiles.js'
import { planFiles } from './writePlanFiles.js'

/**
 * Writes the files of the new plan, what changed (`changes.json`, `changes.md`, `changes.ics`) and in `timeline.svg` old
 * against new, into a folder, made if need be, and returns their paths.
 */
export function writeRevisionFiles({ plan, revision }: LoadedRevision, folder: string): string[] {
  return writeFiles(folder, {
    ...planFiles(revision.plan),
    'timeline.svg': renderRevisionSvg(plan, revision),
    'changes.json': `${JSON.stringify(revision.changes, null, 2)}\n`,
    'changes.md': renderRevisionMarkdown(revision),
    'changes.ics': renderRevisionCalendar(revision),
  })
}
