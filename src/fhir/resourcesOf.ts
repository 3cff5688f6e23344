import { appointmentsAsFhir } from './appointmentsAsFhir.js'
import { carePlanAsFhir } from './carePlanAsFhir.js'
import { careTeamAsFhir } from './careTeamAsFhir.js'
import { declaresUsCore, type FhirContext, type Made } from './context.js'
import { goalsAsFhir } from './goalsAsFhir.js'
import { homeOrders } from './homeOrders.js'
import { messagesAsFhir } from './messagesAsFhir.js'
import { redFlagsAsFhir } from './redFlagsAsFhir.js'
import { reviewTasks } from './reviewTasks.js'
import { risksAsFhir } from './risksAsFhir.js'
import { visitOrders } from './visitOrders.js'

const usCoreGoal = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-goal'

/** Everything that a plan is written as, what is referred to before what refers to it. */
export function resourcesOf(context: FhirContext): Made[] {
  const goals = declaresUsCore(context)
    ? goalsAsFhir(context).map(({ key, resource }) => ({
        key,
        resource: { ...resource, meta: { profile: [usCoreGoal] } },
      }))
    : goalsAsFhir(context)
  const parts: Made[] = [
    ...careTeamAsFhir(context),
    ...goals,
    ...visitOrders(context),
    ...homeOrders(context),
    ...appointmentsAsFhir(context),
    ...reviewTasks(context),
    ...messagesAsFhir(context),
    ...redFlagsAsFhir(context),
    ...risksAsFhir(context),
  ]
  return [...parts, carePlanAsFhir(context, parts)]
}
