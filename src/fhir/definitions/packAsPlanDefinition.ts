import { optional } from '../../shared/optional.js'
import { listed } from '../context.js'
import { type DefinitionContext, forPatient } from './definitionContext.js'
import type { PlanDefinition, PlanDefinitionAction } from './definitions.js'
import { factLibraryId } from './factsAsLibrary.js'
import { inWords, type RuleModule, typeOf } from './rulesAsPlanDefinitions.js'

/** The whole pack: its programs in the order of choice, and its rules by folder and file. */
export function packAsPlanDefinition(
  { pack, head, canonical }: DefinitionContext,
  modules: readonly RuleModule[],
): PlanDefinition {
  const { id, title, notice, choices } = pack.manifest
  const folders = [...new Set(modules.map(({ folder }) => folder))]
  const programs = choices.program.map((program) => ({
    title: pack.programs[program]?.title ?? program,
    definitionCanonical: canonical('PlanDefinition', `program.${program}`),
  }))
  const action: PlanDefinitionAction[] = [
    { title: 'Programs, the first that applies', action: programs },
    ...folders.map((folder) => ({
      title: `Rules: ${inWords(folder).toLowerCase()}`,
      action: modules
        .filter((module) => module.folder === folder)
        .map((module) => ({
          title: module.title,
          definitionCanonical: canonical('PlanDefinition', module.id),
        })),
    })),
  ]
  return {
    resourceType: 'PlanDefinition',
    ...head('PlanDefinition', id, { title, description: notice, sources: [] }),
    type: typeOf('clinical-protocol', 'Clinical Protocol'),
    subjectCodeableConcept: forPatient,
    library: [canonical('Library', factLibraryId)],
    ...optional('action', listed(action)),
  }
}
