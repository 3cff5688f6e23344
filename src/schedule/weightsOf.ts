import type { Pack } from '../model/pack.js'
import type { Scheduling } from '../model/scheduling.js'

/** How much each wish weighs, settings in place. */
export type Weights = Readonly<Record<keyof Scheduling, number>>

/**
 * The weights of a pack that gives none: an early assessment outweighs all preferred days of a week, one of those
 * all shared trips, one of these the most even spread, and that the weekdays of earlier weeks.
 */
export const usualWeights: Weights = {
  earlyAssessment: 3000,
  preferredDays: 320,
  preferredTimes: 160,
  sharedTrips: 40,
  apartFromAssessment: 0,
  fewGaps: 0,
  evenSpread: 2,
  regularWeekdays: 1,
}

/** How much each wish weighs in a pack. */
export function weightsOf({ manifest }: Pack): Weights {
  // Once a pack is loaded its settings are in place.
  return (manifest.scheduling as Weights | undefined) ?? usualWeights
}
