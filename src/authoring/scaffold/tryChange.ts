import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { safeLoadPack } from '../../pack/safeLoadPack.js'
import { failureLines } from '../failureLines.js'
import { type TestedCase, testPack } from '../testPack.js'
import { findingsOfChange } from './findingsOfChange.js'
import { exampleDay, type Files } from './scaffold.js'

/** What came of trying a change: how many cases of the files in question hold, or why it must not be written. */
export type Tried = { readonly cases: number } | { readonly problems: readonly Problem[] }

/**
 * Tries what somebody is about to add to a pack: that it loads, that the cases hold that stand in the files in question
 * or beside them, and that no check finds an error or a warning. What was wrong before stays out of account.
 *
 * @example tryChange({}, newPack({ id: 'knee', title: 'Knee rehabilitation' }).created) // { cases: 11 }
 */
export function tryChange(before: Files, after: Files): Tried {
  const loaded = safeLoadPack(after)
  if (!loaded.ok) return { problems: loaded.problems }
  const differing = new Set(Object.keys(after).filter((path) => after[path] !== before[path]))
  const run = casesOf(loaded.value, after, differing)
  const isNew = newIn(run.problems, () => casesBefore(before, differing))
  const failed = run.problems.filter(isNew)
  if (failed.length > 0) return { problems: failed }
  // Nothing new is ever overdue, so any day will do.
  const found = findingsOfChange({ pack: loaded.value, files: after, on: exampleDay }, { before, differing })
  return found.length > 0 ? { problems: found } : { cases: run.cases }
}

/** Nothing is run of the pack as it was unless there is something to compare. */
function newIn(problems: readonly Problem[], before: () => readonly Problem[]) {
  const known = new Set(problems.length === 0 ? [] : before().map(keyOf))
  return (problem: Problem): boolean => !known.has(keyOf(problem))
}

/** By its place, which stays, since new cases stand behind the old: what it says may name new rules. */
function keyOf({ file, pointer, code }: Problem): string {
  return `${file}#${pointer} ${code}`
}

function casesBefore(before: Files, differing: ReadonlySet<string>): readonly Problem[] {
  const loaded = safeLoadPack(before)
  return loaded.ok ? casesOf(loaded.value, before, differing).problems : []
}

function casesOf(pack: Pack, files: Files, differing: ReadonlySet<string>) {
  const beside = (file: string) => file.replace(/\.cases\.json$/, '.json')
  const report = testPack(pack, files, {
    isMeant: (_one, file) => differing.has(file) || differing.has(beside(file)),
  })
  return { cases: report.passed, problems: [...report.problems, ...report.cases.flatMap(problemsOf)] }
}

function problemsOf({
  name,
  file,
  pointer,
  line,
  column,
  failures,
  problems,
}: TestedCase): readonly Problem[] {
  const place = {
    file,
    pointer,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
  return [
    ...problems,
    ...failures.map((failure): Problem => {
      const why = failureLines(failure)
        .map((text) => text.trim())
        .join(' ')
      return { ...place, code: 'case-fails', message: `the case '${name}' does not hold: ${why}` }
    }),
  ]
}
