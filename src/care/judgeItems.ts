import type { Program } from '../model/program.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { itemCatalogue } from './itemCatalogue.js'
import { isHeldBy, isNamed, type Said, saidOfItems, voicesOf } from './itemVoices.js'
import { judgeItem } from './judgeItem.js'

/** Every item judged by itself, with what it was judged on. */
export interface Judgements extends Ground {
  readonly judged: ReadonlyMap<string, Judged>
  readonly said: Said
}

/** What all items are judged on. */
interface Ground {
  readonly program: Program | undefined
  readonly assessment: CareContext['assessment']
}

/**
 * Judges every item that a rule, a hold or the person spoke of, by kind and id. Where the ground is that of an
 * `earlier` run and rules come to the same of an item, its judgement is taken over: the outcome is the same, but
 * the holds and the missing facts in it are those of then.
 */
export function judgeItems(
  context: CareContext,
  program: Program | undefined,
  holds: readonly Hold[],
  earlier?: Judgements,
): Judgements {
  const said = saidOfItems(context)
  const { assessment } = context
  const known = earlier && isSameGround(earlier, { program, assessment }) ? earlier : undefined
  const judged = new Map<string, Judged>()
  for (const item of itemCatalogue(context.pack).all) {
    const spoken = said.get(item.key)
    const before = known?.judged.get(item.key)
    if (before && isSameSaid(known?.said.get(item.key), spoken) && isHeldAsBefore(before, holds)) {
      judged.set(item.key, before)
      continue
    }
    if (spoken === undefined && !isNamed(context, holds, item)) continue
    const voices = voicesOf(item, spoken ?? [], program?.id, holds)
    judged.set(item.key, { item, voices, decision: judgeItem(context, item, voices, program) })
  }
  return { judged, said, program, assessment }
}

function isSameGround(one: Ground, other: Ground): boolean {
  return one.program === other.program && wishesOf(one) === wishesOf(other)
}

/** What of an assessment an item is judged on. */
function wishesOf({ assessment: { preferences, coverage } }: Ground): string {
  return JSON.stringify([preferences?.prefer, preferences?.decline, coverage?.preAuthorisations])
}

function isSameSaid(one: ReturnType<Said['get']> = [], other: ReturnType<Said['get']> = []): boolean {
  if (one.length !== other.length) return false
  return one.every(({ rule, outcome }, index) => {
    const same = other[index]
    return same !== undefined && same.rule === rule && same.outcome === outcome
  })
}

/** One hold more or less is the same to an item that another holds too. */
function isHeldAsBefore({ item, voices }: Judged, holds: readonly Hold[]): boolean {
  return voices.holds.length > 0 === holds.some((hold) => isHeldBy(hold, item))
}
