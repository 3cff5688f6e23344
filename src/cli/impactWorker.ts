import { workerData } from 'piscina'
import { type CohortPart, type ImpactTally, mostShown, type TwoPacks, tallyPart } from '../authoring/index.js'

// Given once to each worker: packs are large, parts are small.
const packs: TwoPacks = workerData

/** What one of several cores does: it counts a part of a cohort. */
export default function impactOnPart(part: CohortPart): ImpactTally {
  return tallyPart(packs, part, mostShown)
}
