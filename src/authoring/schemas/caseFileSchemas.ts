import { baseFileSchema, caseFileSchema } from '../../model/caseFile.js'
import type { Vocabulary } from '../../pack/vocabulary.js'
import { valueName } from './conditionSchemas.js'
import type { FactGroup } from './factValues.js'
import { type JsonSchema, refTo } from './jsonSchema.js'
import { firstLine, namesOf, pairsOf } from './nameSchemas.js'
import { refine, shapeOf } from './shapeOf.js'
import { caseSnippets } from './snippets.js'

/** What an expectation names, by its key. */
const expected: Readonly<Record<string, string>> = {
  'applies.*': 'rules',
  'doesNotApply.*': 'rules',
  'unknown.*': 'rules',
  'includes.*': 'item-references',
  'excludes.*': 'item-references',
  'holds.*': 'item-references',
  'offers.*': 'pathways',
  'doesNotOffer.*': 'pathways',
  'asks.*': 'facts',
  'doesNotAsk.*': 'facts',
  program: 'programs',
  'advises.*': 'advice',
  'disputes.*': 'disagreements',
  'doesNotDispute.*': 'disagreements',
  'pays.*': 'payers',
  'doesNotPay.*': 'payers',
  'exits.{}': 'phases',
  'reasons.{}': 'item-references',
  'cautions.{}': 'item-references',
  'cautions.{}.*': 'rules',
  'doses.{}': 'item-references',
  'doses.{}.phases.{}': 'phases',
  'dispositions.{}': 'dispositions',
  'dispositions.{}.to': 'roles',
  'team.{}': 'roles',
  'monitors.{}': 'measures',
  'reviews.{}': 'reviews',
}

/** The schema of a file of cases, with the names of the bases that they start from. */
export function caseFileJsonSchema(
  vocabulary: Vocabulary,
  groups: readonly FactGroup[],
  names: Readonly<Record<string, JsonSchema>>,
  bases: readonly string[],
): JsonSchema {
  const base = namesOf(
    'base',
    bases.map((name) => [name, 'A named assessment to start from.']),
  )
  const meanings: Readonly<Record<string, JsonSchema>> = {
    ...Object.fromEntries(
      Object.entries(expected).map(([path, kind]) => [`cases.*.expect.${path}`, refTo(kind)]),
    ),
    'cases.*.expect.disposition': { anyOf: [refTo('dispositions'), { const: 'none' }] },
    // A person's own goal has a name of its own, which no template gives.
    'cases.*.expect.goals.{}': { type: 'string', examples: names.goals?.enum ?? [] },
    'cases.*.expect.facts': expectedFacts(groups, names),
    'cases.*.base': base,
    'cases.*.assessment': refTo('assessment'),
    'cases.*.change': refTo('change'),
    'cases.*.progress': refTo('progress'),
    'cases.*.course.program': refTo('programs'),
    'cannot.*.rule': refTo('rules'),
    'cannot.*.beats': refTo('rules'),
  }
  const shape = Object.entries(meanings).reduce(
    (refined, [path, meaning]) => refine(refined, path, meaning),
    shapeOf(caseFileSchema),
  )
  return withSnippets(shape, vocabulary, bases)
}

/** The schema of a file of bases. */
export function baseFileJsonSchema(): JsonSchema {
  const shape = shapeOf(baseFileSchema)
  const bases = { ...shape.properties?.bases, additionalProperties: refTo('assessment') }
  return { ...shape, properties: { ...shape.properties, bases } }
}

function withSnippets(shape: JsonSchema, vocabulary: Vocabulary, bases: readonly string[]): JsonSchema {
  const { cases, ...others } = shape.properties ?? {}
  const items = { ...cases?.items, defaultSnippets: caseSnippets(vocabulary, bases) }
  return { ...shape, properties: { ...others, cases: { ...cases, items } } }
}

/** A number or a day may be known within bounds only; a case writes them as the report does. */
function boundsOf({ type }: FactGroup): JsonSchema[] {
  return type === 'number' || type === 'date' ? [{ type: 'string', pattern: '^\\S.* to \\S' }] : []
}

/** What facts come to: for each fact a value that it can take, or `unknown`. */
function expectedFacts(
  groups: readonly FactGroup[],
  names: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const texts = new Map(pairsOf(names['any-fact']).map(([fact, text]) => [fact, firstLine(text)]))
  const properties = groups.flatMap((group) =>
    group.facts.map((fact): [string, JsonSchema] => {
      const one = refTo(valueName(group))
      const value = group.type === 'codes' ? { type: 'array', items: one } : one
      const told = texts.get(fact)
      return [
        fact,
        {
          anyOf: [value, { const: 'unknown' }, ...boundsOf(group)],
          ...(told === undefined ? {} : { markdownDescription: told }),
        },
      ]
    }),
  )
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}
