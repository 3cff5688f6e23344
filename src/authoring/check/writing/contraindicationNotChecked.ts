import type { Pack } from '../../../model/pack.js'
import type { Rule } from '../../../model/rule.js'
import { addTo } from '../../../shared/addTo.js'
import type { Check } from '../check.js'
import { placeOf } from '../placesOf.js'
import { type CatalogueItem, isMeant, isNamed, itemsOf, targetsOf } from '../targetsOf.js'

const speakingFor = ['recommend', 'consider']
const speakingAgainst = ['contraindicate', 'not-recommended', 'caution']

/**
 * An item that rules offer, which cites a row from which a contraindication of something else was written, while no
 * rule says anything against the item itself.
 */
export const contraindicationNotChecked: Check = {
  id: 'contraindication-not-checked',
  severity: 'warning',
  title: 'A recommendation whose row lists a contraindication that is not checked',
  finds: 'all',
  find: ({ pack, files }) => {
    const against = rulesByRow(pack)
    return itemsOf(pack)
      .filter((item) => isOffered(pack, item) && !isSpokenAgainst(pack, item))
      .flatMap((item) =>
        item.rows.flatMap((row) => {
          const rules = against.get(row) ?? []
          const first = rules[0]
          if (first === undefined || rules.some((rule) => targetsOf(rule).some((one) => isMeant(item, one))))
            return []
          return [
            {
              check: contraindicationNotChecked.id,
              severity: contraindicationNotChecked.severity,
              ...placeOf(files, item.name, 'id'),
              message: `\`${item.id}\` is offered and cites the row \`${row}\`, of which \`${first.name}\` makes a contraindication, but nothing is ever said against \`${item.id}\``,
              help: `write a \`contraindicate\` rule for \`${item.id}\`, give it the tag that the rule is about, or cite another row`,
              related: rules.map(({ name, title }) => ({
                ...placeOf(files, `rules/${name}`),
                message: title,
              })),
            },
          ]
        }),
      )
  },
}

function rulesByRow({ rules }: Pack): ReadonlyMap<string, readonly Rule[]> {
  const byRow = new Map<string, Rule[]>()
  for (const rule of rules)
    if (rule.event.type === 'contraindicate') for (const row of rule.rows ?? []) addTo(byRow, row, rule)
  return byRow
}

function isOffered({ rules }: Pack, item: CatalogueItem): boolean {
  return rules.some(
    (rule) =>
      speakingFor.includes(rule.event.type) && targetsOf(rule).some((target) => isMeant(item, target)),
  )
}

function isSpokenAgainst({ rules }: Pack, item: CatalogueItem): boolean {
  return rules.some(
    (rule) =>
      speakingAgainst.includes(rule.event.type) && targetsOf(rule).some((target) => isNamed(item, target)),
  )
}
