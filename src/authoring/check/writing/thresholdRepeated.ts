import { visitCondition } from '../../../logic/conditionReads.js'
import { parseOperator } from '../../../logic/operatorSignatures.js'
import type { Condition } from '../../../model/condition.js'
import type { Pack } from '../../../model/pack.js'
import { addTo } from '../../../shared/addTo.js'
import { jsonPointer } from '../../../shared/jsonPointer.js'
import type { Check } from '../check.js'
import type { Finding, FindingPlace } from '../finding.js'
import { placeOf } from '../placesOf.js'

/** A number that several conditions compare the same fact with: changed in one, it is forgotten in the others. */
export const thresholdRepeated: Check = {
  id: 'threshold-repeated',
  severity: 'suggestion',
  title: 'A threshold written as a bare number in several rules',
  finds: 'all',
  find: ({ pack, files }) => {
    const uses = new Map<string, Threshold[]>()
    for (const { owner, condition } of conditionsOf(pack))
      for (const { fact, number, pointer } of thresholdsIn(condition, pack)) {
        const place = placeOf(files, owner, 'conditions')
        const use = { owner, fact, number, file: place.file, pointer: `${place.pointer}${pointer}` }
        addTo(uses, `${fact} ${number}`, use)
      }
    return [...uses.values()].flatMap((same) => findingsOf(same))
  },
}

interface Threshold extends FindingPlace {
  readonly owner: string
  readonly fact: string
  readonly number: number
}

function findingsOf(uses: readonly Threshold[]): readonly Finding[] {
  const owners = [...new Set(uses.map(({ owner }) => owner))]
  const [first] = uses
  if (first === undefined || owners.length < 2) return []
  const { fact, number, file, pointer } = first
  return [
    {
      check: thresholdRepeated.id,
      severity: thresholdRepeated.severity,
      file,
      pointer: `${pointer}/value`,
      message: `\`${fact}\` is compared with the bare number ${number} in ${owners.length} places: ${listed(owners)}`,
      help: `name it once: a setting (\`{ "fact": "settings.<id>" }\`), a band of a fact, or a named condition`,
      related: uses.slice(1).map((use) => ({
        file: use.file,
        pointer: `${use.pointer}/value`,
        message: `again ${number}`,
      })),
    },
  ]
}

const mostListed = 4

function listed(owners: readonly string[]): string {
  const names = owners.slice(0, mostListed).map((owner) => `\`${owner.slice(owner.indexOf('/') + 1)}\``)
  const more = owners.length > mostListed ? `, and ${owners.length - mostListed} more` : ''
  return `${names.join(', ')}${more}`
}

function conditionsOf({ rules, namedConditions }: Pack): { owner: string; condition: Condition }[] {
  return [
    ...rules.map(({ name, conditions }) => ({ owner: `rules/${name}`, condition: conditions })),
    ...Object.values(namedConditions).map(({ name, conditions }) => ({
      owner: `namedConditions/${name}`,
      condition: conditions,
    })),
  ]
}

const ordering = /^(?:less|greater)Than/

function thresholdsIn(condition: Condition, pack: Pack) {
  const found: { fact: string; number: number; pointer: string }[] = []
  visitCondition(condition, [], (part, path) => {
    if (!('fact' in part) || typeof part.value !== 'number') return
    const { fact, value } = part
    if (ordering.test(parseOperator(part.operator)?.operator ?? '') && isChosen(pack, fact, value))
      found.push({ fact, number: value, pointer: jsonPointer(path) })
  })
  return found
}

/** None, at least one, and the ends of the scale are no choices that anybody could make otherwise. */
function isChosen({ facts }: Pack, fact: string, number: number): boolean {
  return number !== 0 && number !== 1 && number !== facts[fact]?.min && number !== facts[fact]?.max
}
