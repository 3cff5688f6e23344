import type { Pack } from '../../model/pack.js'
import { type DefinitionOptions, definitionContextOf } from './definitionContext.js'
import type { DefinitionBundle } from './definitions.js'
import { factsAsLibrary } from './factsAsLibrary.js'
import { itemsAsActivityDefinitions } from './itemsAsActivityDefinitions.js'
import { packAsPlanDefinition } from './packAsPlanDefinition.js'
import { programAsPlanDefinition } from './programsAsPlanDefinitions.js'
import { ruleModules, rulesAsPlanDefinition } from './rulesAsPlanDefinitions.js'

/**
 * A pack as FHIR R4 definitions, to read and to exchange: a PlanDefinition of the whole pack, of each program and of
 * each file of rules, an ActivityDefinition of each item, and a Library that says what the FHIRPath conditions are
 * asked over. All have canonical addresses of the pack's version. Plans are made by `generatePlan`, not by these.
 *
 * @example
 * const bundle = toFhirDefinitions(pack, { canonical: 'https://clinic.example/fhir' })
 * expect(bundle.entry[0]?.fullUrl).toBe('https://clinic.example/fhir/PlanDefinition/back-pain')
 */
export function toFhirDefinitions(pack: Pack, options: DefinitionOptions = {}): DefinitionBundle {
  const context = definitionContextOf(pack, options)
  const modules = ruleModules(context)
  const resources = [
    packAsPlanDefinition(context, modules),
    factsAsLibrary(context),
    ...Object.values(pack.programs).map((program) => programAsPlanDefinition(context, program)),
    ...modules.map((module) => rulesAsPlanDefinition(context, module)),
    ...itemsAsActivityDefinitions(context),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: resource.url, resource })),
  }
}
