import { factUses } from '../../../explain/factUses.js'
import type { Check } from '../check.js'
import { objectsIn } from '../evidenceIn.js'
import { documentsOf, placeOf } from '../placesOf.js'

/** Keys outside conditions under which a fact is named. */
const readingKeys = ['since', 'baselineFact']

/** A fact that nothing in the pack asks about: no condition, no other fact, no goal, no review. */
export const factNeverRead: Check = {
  id: 'fact-never-read',
  severity: 'warning',
  title: 'A fact that no rule reads',
  finds: 'all',
  find: ({ pack, files }) => {
    const uses = factUses(pack)
    const named = new Set(
      objectsIn(documentsOf(files)).flatMap(({ object }) => readingKeys.map((key) => object[key])),
    )
    return Object.values(pack.facts)
      .filter(({ id }) => !uses.has(id) && !named.has(id))
      .map(({ id, title, obtain }) => ({
        check: factNeverRead.id,
        severity: factNeverRead.severity,
        ...placeOf(files, `facts/${id}`, 'id'),
        message: `nothing reads the fact \`${id}\` (${title}), so its answer changes no plan`,
        help:
          obtain.from === 'rules'
            ? 'let a condition ask about it, or take it out with the rules that set it'
            : 'let a condition ask about it, or take it out',
      }))
  },
}
