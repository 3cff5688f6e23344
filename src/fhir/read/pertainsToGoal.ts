import type { Reading } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, listAt, textAt } from './spot.js'

/** HL7's extension for the goal that something is about. */
export const pertainsToGoalUrl = 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal'

/** The goal of the person's own that a score is about: its activity, or the words for it. */
export function pertainsToGoal(reading: Reading, resource: RecordResource): string | undefined {
  const extension = listAt(resource, 'extension').find((one) => textAt(one, 'url') === pertainsToGoalUrl)
  if (extension === undefined) return undefined
  const goal = reading.find(resource, at(extension, 'valueReference', 'reference').value)
  const meant = goal && reading.table.meantBy(at(goal, 'description'), ['activity'])
  return meant?.meanings[0]?.id ?? textAt(extension, 'valueReference', 'display')
}
