import type { Plan } from '../model/plan.js'
import type { PlanDisagreement } from '../model/planParts.js'
import { addTo } from '../shared/addTo.js'
import { listInWords } from '../shared/listInWords.js'
import { type Depth, type Detail, detail, type Entry, list, paragraph, type Section } from './document.js'
import type { PlanNames } from './planNames.js'

/** As many as a screen can carry; the others are named. */
const mostInBrief = 3

/** On what in this plan sources disagree, and what the plan does about it. */
export function describeDisagreements(plan: Plan, names: PlanNames, depth: Depth): Section {
  const all = plan.disagreements
  const shown = depth === 'brief' ? all.slice(0, mostInBrief) : all
  const rest = all.slice(shown.length).map(({ title }) => title)
  return {
    title: 'Where guidelines disagree',
    blocks: [
      ...list(shown.map((one) => entryOf(one, names, depth))),
      ...(rest.length === 0 ? [] : paragraph(`Also disputed: ${listInWords(rest)}.`, 'quiet')),
    ],
  }
}

function entryOf(one: PlanDisagreement, names: PlanNames, depth: Depth): Entry {
  const full = depth === 'full'
  return {
    title: one.kind === 'article' ? `${one.title} (the article)` : one.title,
    text: one.stance,
    details: [...positions(one), ...(full ? [...about(one, names), ...adjustable(one)] : [])],
  }
}

/** Sources that say the same are one line. */
function positions({ positions: all }: PlanDisagreement): Detail[] {
  const bySaying = new Map<string, string[]>()
  for (const { source, says } of all) addTo(bySaying, says, source)
  const lines = [...bySaying].map(([says, sources]) => `${listInWords(sources)}: ${says}`)
  return detail('they say', lines.join('; '))
}

function about({ about: keys }: PlanDisagreement, names: PlanNames): Detail[] {
  const items = keys.filter((key) => /^(?:intervention|education|exercise)\//.test(key)).map(names.item)
  return items.length === 0 ? [] : detail('about', listInWords(items))
}

function adjustable({ setting }: PlanDisagreement): Detail[] {
  if (setting === undefined) return []
  const unit = setting.unit === '' ? '' : ` ${setting.unit}`
  return detail('setting', `${setting.title}: ${setting.value}${unit} (${setting.id})`)
}
