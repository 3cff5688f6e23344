import type { Check } from '../check.js'
import { objectsIn } from '../evidenceIn.js'
import { documentsOf, placeOf } from '../placesOf.js'

/** An entry of the bibliography that nothing cites. */
export const sourceNeverCited: Check = {
  id: 'source-never-cited',
  severity: 'suggestion',
  title: 'A source that nothing cites',
  finds: 'all',
  find: ({ pack, files }) => {
    const cited = new Set(
      objectsIn(documentsOf(files)).flatMap(({ object: { sources, source } }) => [
        ...(Array.isArray(sources) ? sources : []),
        source,
      ]),
    )
    return Object.values(pack.bibliography)
      .filter(({ id }) => !cited.has(id))
      .map(({ id, citation }) => ({
        check: sourceNeverCited.id,
        severity: sourceNeverCited.severity,
        ...placeOf(files, `bibliography/${id}`, 'id'),
        message: `nothing cites the source \`${id}\` (${citation})`,
        help: 'cite it where something rests on it, or take it out of the bibliography',
      }))
  },
}
