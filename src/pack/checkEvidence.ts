import type { Evidence } from '../model/evidence.js'
import type { Problem } from '../model/problem.js'
import { type Place, within } from './packDocument.js'
import { reportProblem } from './reportProblem.js'
import { checkReference, type Vocabulary } from './vocabulary.js'

/** Checks that every source is in the bibliography, and that what claims to rest on something names it. */
export function checkEvidence(vocabulary: Vocabulary, evidence: Evidence, place: Place): Problem[] {
  const { basis, sources } = evidence
  const needsSource = basis !== 'convention' && basis !== 'default'
  const missing =
    needsSource && sources.length === 0
      ? [
          reportProblem(within(place, 'sources'), {
            code: 'missing-sources',
            message: `the basis \`${basis}\` has no source`,
            expected: 'at least one source, or the basis `convention` or `default`',
          }),
        ]
      : []
  const unknown = sources.flatMap((source, index) =>
    checkReference(vocabulary, 'bibliography', source, within(place, 'sources', index)),
  )
  return [...missing, ...unknown]
}
