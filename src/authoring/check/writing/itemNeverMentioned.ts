import type { Check } from '../check.js'
import { placeOf } from '../placesOf.js'
import { isMeant, itemsOf, targetsOf } from '../targetsOf.js'

/** An item of the catalogue about which no rule says anything, by its id or by a tag. */
export const itemNeverMentioned: Check = {
  id: 'item-never-mentioned',
  severity: 'warning',
  title: 'An item that no rule mentions',
  finds: 'all',
  find: ({ pack, files }) => {
    const targets = pack.rules.flatMap(targetsOf)
    return itemsOf(pack)
      .filter((item) => !targets.some((target) => isMeant(item, target)))
      .map(({ kind, id, name, title }) => ({
        check: itemNeverMentioned.id,
        severity: itemNeverMentioned.severity,
        ...placeOf(files, name, 'id'),
        message: `no rule mentions the ${kind} \`${id}\` (${title}), so no plan ever weighs it`,
        help: `write a rule for or against it (\`recommend\`, \`consider\`, \`not-recommended\`), or take it out of the catalogue`,
      }))
  },
}
