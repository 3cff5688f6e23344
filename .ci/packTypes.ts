import type { FactDefinition } from '../src/model/fact.js'
import type { Pack } from '../src/model/pack.js'

/** The codes of a pack as TypeScript, with what each is called, so that an editor completes and shows them. */
export function packTypes(pack: Pack, prefix: string): string {
  const { conditions, measures, activities, interventions, exercises, education } = pack
  const { roles, tags, programs, pathways, valueSets } = pack
  const items = { ...interventions, ...exercises, ...education, ...tags, ...programs, ...pathways }
  const shelves = { Condition: conditions, Measure: measures, Activity: activities, Role: roles }
  const kinds = { ...shelves, Intervention: interventions, Item: items }
  const nouns = { Item: 'What may be preferred or declined: items, tags, programs and pathways' }
  return [
    `/** Made from the pack \`${pack.manifest.id}\` by \`npm run generate\`; changes go into the pack. */`,
    ...Object.entries(kinds).map(([kind, shelf]) => {
      const noun = kind === 'Item' ? nouns.Item : `The ${kind.toLowerCase()} codes of the pack`
      return `/** ${noun}. */\nexport type ${prefix}${kind}Code = ${union(Object.keys(shelf))}\n`
    }),
    `/** The codes of each value set of the pack. */\nexport interface ${prefix}ValueSets {`,
    ...Object.values(valueSets).map(
      ({ id, title, concepts }) =>
        `/** ${comment(title)}. */\n'${id}': ${union(concepts.map(({ code }) => code))}\n`,
    ),
    `}\n/** What a finding of the pack is worth, by its code. */\nexport interface ${prefix}Findings {`,
    ...Object.values(pack.facts)
      .filter(({ obtain }) => obtain.from === 'finding')
      .map((fact) => `/** ${comment(said(fact))} */\n'${fact.id}': ${valueType(fact, prefix)}\n`),
    `}\n/** All codes of the pack, for \`AssessmentOf\`. */\nexport interface ${prefix}Codes {`,
    `conditions: ${prefix}ConditionCode\nmeasures: ${prefix}MeasureCode\nactivities: ${prefix}ActivityCode`,
    `interventions: ${prefix}InterventionCode\nroles: ${prefix}RoleCode\nitems: ${prefix}ItemCode`,
    `valueSets: ${prefix}ValueSets\nfindings: ${prefix}Findings\n}`,
  ].join('\n')
}

function union(codes: readonly string[]): string {
  if (codes.length === 0) return 'never'
  return [...codes]
    .sort()
    .map((code) => `'${code}'`)
    .join(' | ')
}

function said({ title, unit, question }: FactDefinition): string {
  const named = unit === undefined ? title : `${title}, ${unit}`
  return question === undefined ? `${named}.` : `${named}: ${question}`
}

function comment(text: string): string {
  return text.replaceAll('*/', '* /').replaceAll('\n', ' ')
}

function valueType({ type, valueSet }: FactDefinition, prefix: string): string {
  if (type === 'boolean' || type === 'number') return type
  return type === 'date' || valueSet === undefined ? 'string' : `${prefix}ValueSets['${valueSet}']`
}
