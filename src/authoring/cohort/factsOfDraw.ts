import type { Draw } from '../../model/cohort.js'

/** The facts that a draw speaks of. */
export function factsOfDraw({ fact, yes }: Draw): readonly string[] {
  return fact === undefined ? Object.keys(yes ?? {}) : [fact]
}
