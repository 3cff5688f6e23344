import type { Phase, Program } from '../../model/program.js'
import { optional } from '../../shared/optional.js'
import { listed } from '../context.js'
import { conditionOf } from './conditionsOf.js'
import { type DefinitionContext, forPatient, groundsOf } from './definitionContext.js'
import type { PlanDefinition, PlanDefinitionAction } from './definitions.js'
import { factLibraryId } from './factsAsLibrary.js'
import { weeks } from './goalDefinition.js'
import { typeOf } from './rulesAsPlanDefinitions.js'

/** A program: an action for each phase, with how long it is and what shows that it is done. */
export function programAsPlanDefinition(context: DefinitionContext, program: Program): PlanDefinition {
  const { head, canonical } = context
  const { id, title, plain, phases, evidence } = program
  return {
    resourceType: 'PlanDefinition',
    ...head('PlanDefinition', `program.${id}`, {
      title,
      description: [plain, groundsOf(evidence)].join('\n\n'),
      sources: [...evidence.sources, ...phases.flatMap((phase) => phase.evidence.sources)],
    }),
    type: typeOf('clinical-protocol', 'Clinical Protocol'),
    subjectCodeableConcept: forPatient,
    library: [canonical('Library', factLibraryId)],
    action: phases.map((phase) => phaseAsAction(context, program, phase)),
  }
}

function phaseAsAction(
  { pack, concept, citations }: DefinitionContext,
  { roles }: Program,
  { id, title, focus, entry, exit, evidence, weeks: length }: Phase,
): PlanDefinitionAction {
  const texts = [
    focus,
    ...entry.map((text) => `To begin: ${text}`),
    ...exit.map(({ text }) => `Done when: ${text}`),
  ]
  return {
    id,
    title,
    description: texts.join('\n'),
    reason: [{ text: groundsOf(evidence) }],
    ...optional('documentation', citations(evidence.sources)),
    ...optional(
      'condition',
      listed(exit.flatMap(({ when }) => (when ? [conditionOf(pack, when, 'stop')] : []))),
    ),
    timingDuration: weeks(Number(length)),
    participant: roles.map((role) => ({
      type: 'practitioner' as const,
      role: concept(`role/${role}`, pack.roles[role]?.title ?? role),
    })),
  }
}
