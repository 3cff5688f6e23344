import { type CohortFile, cohortFileSchema, cohortKeys } from '../../model/cohort.js'
import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { parseDocument } from '../../pack/parseDocument.js'
import { problemsOfShape } from '../problemsOfShape.js'
import { checkCohort } from './checkCohort.js'

/** What the file ends with that says how the people of a synthetic cohort are drawn. */
export const cohortFileEnding = '.cohort.json'
/** It stands beside `pack.json`. */
export const cohortFile = `people${cohortFileEnding}`

/** A pack that says nothing of its people: half of everything is known, and one in ten answers yes. */
const nothingSaid: CohortFile = {
  title: 'Anybody the pack has words for',
  evidence: { basis: 'default', confidence: 'low', sources: [] },
  screening: { groups: [{ share: 1, known: 100 }] },
  others: { answered: 50, percent: 10 },
  draws: [],
}

/**
 * Reads how a pack's people are drawn; a pack that has no such file has them drawn plainly from its vocabulary.
 *
 * @example 'cohort' in readCohortFile(pack, files) // true
 */
export function readCohortFile(
  pack: Pack,
  files: Readonly<Record<string, string>>,
): { readonly cohort: CohortFile } | { readonly problems: readonly Problem[] } {
  const text = files[cohortFile]
  if (text === undefined) return { cohort: nothingSaid }
  const { document, problems } = parseDocument(cohortFile, text)
  if (document === undefined || problems.length > 0) return { problems }
  const parsed = cohortFileSchema.safeParse(document.value)
  if (!parsed.success) {
    const of = { files, file: cohortFile, code: 'bad-cohort', keys: cohortKeys }
    return { problems: problemsOfShape(of, parsed.error) }
  }
  const wrong = checkCohort(pack, document, parsed.data)
  return wrong.length > 0 ? { problems: wrong } : { cohort: parsed.data }
}
