import type { Measure } from '../../model/catalogue.js'
import type { GoalTemplate, TargetBranch } from '../../model/goalTemplate.js'
import { optional } from '../../shared/optional.js'
import type { DefinitionContext } from './definitionContext.js'
import { groundsOf } from './definitionContext.js'
import type { DefinedGoal, FhirDuration } from './definitions.js'

/** A goal with its measure, what is to be reached and by when. */
export function goalDefinition(context: DefinitionContext, id: string): DefinedGoal {
  const { pack, concept, citations } = context
  const goal = pack.goals[id] as GoalTemplate
  const measure = pack.measures[goal.measure] as Measure
  const part = measure.parts?.find(({ code }) => code === goal.part)
  const coded = part === undefined ? `measure/${measure.id}` : `measure/${measure.id}.${part.code}`
  return {
    id,
    description: concept(`goal/${id}`, goal.title),
    ...optional('documentation', citations(goal.evidence.sources)),
    target: [
      {
        measure: concept(coded, part === undefined ? measure.title : `${measure.title}, ${part.title}`),
        ...reached(context, goal, measure),
        ...optional(
          'due',
          typeof goal.due === 'object' && 'weeks' in goal.due ? weeks(Number(goal.due.weeks)) : undefined,
        ),
      },
    ],
  }
}

/** A number only where it is the same for everybody; what depends on where a person begins is said in words. */
function reached({ concept }: DefinitionContext, { targets }: GoalTemplate, measure: Measure) {
  const [first] = targets
  if (targets.length === 1 && first?.formula.kind === 'reach' && isForAll(first)) {
    const unit = concept(`unit/${measure.unit}`, measure.unit).coding?.[0]
    return {
      detailQuantity: {
        value: Number(first.formula.value),
        comparator: measure.direction === 'lower-is-better' ? ('<=' as const) : ('>=' as const),
        unit: measure.unit,
        ...(unit && { system: unit.system as string, code: unit.code as string }),
      },
    }
  }
  const text = targets.map((branch) => `${branchInWords(branch, measure.unit)} ${groundsOf(branch.evidence)}`)
  return { detailCodeableConcept: { text: text.join('\n') } }
}

const isForAll = ({ when, baselineFrom, baselineTo }: TargetBranch): boolean =>
  when === undefined && baselineFrom === undefined && baselineTo === undefined

function branchInWords({ title, baselineFrom, baselineTo, formula }: TargetBranch, unit: string): string {
  const from = baselineFrom === undefined ? '' : ` from ${baselineFrom}`
  const to = baselineTo === undefined ? '' : ` to ${baselineTo}`
  const who = from + to === '' ? '' : ` (who begins${from}${to} ${unit})`
  return `${title}${who}: ${formulaInWords(formula, unit)}.`
}

function formulaInWords(formula: TargetBranch['formula'], unit: string): string {
  if (formula.kind === 'maintain') return 'stay where it is'
  if (formula.kind === 'patients-own') return "the person's own target"
  if (formula.kind === 'reach') return `reach ${formula.value} ${unit}`
  const { points, percent } = formula
  const sizes = [
    points === undefined ? [] : `${points} points`,
    percent === undefined ? [] : `${percent} percent of where it began`,
  ]
  return `better by ${sizes.flat().join(' or ')}${points !== undefined && percent !== undefined ? ', whichever is more' : ''}`
}

/** So many weeks, as FHIR has it. */
export function weeks(value: number): FhirDuration {
  return { value, unit: value === 1 ? 'week' : 'weeks', system: 'http://unitsofmeasure.org', code: 'wk' }
}
