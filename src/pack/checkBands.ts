import type { Band, FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { checkLiteral } from './checkLiteral.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { worth } from './settable.js'
import type { Vocabulary } from './vocabulary.js'

/** Checks that bands rise without overlapping and give codes that their fact can take. */
export function checkBands(
  vocabulary: Vocabulary,
  fact: FactDefinition,
  bands: readonly Band[],
  place: Place,
): Problem[] {
  return bands.flatMap((band, index) => [
    ...(fact.type === 'code' ? checkLiteral(vocabulary, fact, band.code, within(place, index, 'code')) : []),
    ...checkEnds(vocabulary, band, within(place, index)),
    ...checkNeighbour(vocabulary, bands[index - 1], band, within(place, index)),
  ])
}

function checkEnds(vocabulary: Vocabulary, band: Band, place: Place): Problem[] {
  const [from, below] = [worth(vocabulary, band.from), worth(vocabulary, band.below)]
  if (from === undefined || below === undefined || from < below) return []
  const message = `the band ${quote(band.code)} is empty: it begins at \`${from}\` and ends below \`${below}\``
  return [reportProblem(place, { code: 'range-reversed', message, expected: '`from` less than `below`' })]
}

/** Only the first band may be open below, only the last open above. */
function checkNeighbour(
  vocabulary: Vocabulary,
  before: Band | undefined,
  band: Band,
  place: Place,
): Problem[] {
  if (!before) return []
  const [from, below] = [worth(vocabulary, band.from), worth(vocabulary, before.below)]
  const isUnclear =
    (band.from !== undefined && from === undefined) || (before.below !== undefined && below === undefined)
  if (isUnclear || (from !== undefined && below !== undefined && from >= below)) return []
  const message = `the band ${quote(band.code)} overlaps the band ${quote(before.code)} before it`
  const expected =
    below === undefined ? `\`below\` on ${quote(before.code)}` : `\`from\` of at least ${below}`
  return [reportProblem(place, { code: 'band-order', message, expected })]
}
