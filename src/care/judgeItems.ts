import type { Program } from '../model/program.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { itemCatalogue } from './itemCatalogue.js'
import { isNamed, type Said, saidOfItems, voicesOf } from './itemVoices.js'
import { judgeItem } from './judgeItem.js'

/** Every item judged by itself, with what it was judged on. */
export interface Judgements {
  readonly judged: ReadonlyMap<string, Judged>
  readonly said: Said
  readonly program: Program | undefined
  readonly holds: readonly Hold[]
  readonly assessment: CareContext['assessment']
}

/**
 * Judges every item that a rule, a hold or the person spoke of, by kind and id. Where the ground is that of an
 * `earlier` run and rules come to the same of an item, its judgement is taken over: what comes out is the same, but
 * the facts that it waits for are those of then.
 */
export function judgeItems(
  context: CareContext,
  program: Program | undefined,
  holds: readonly Hold[],
  earlier?: Judgements,
): Judgements {
  const said = saidOfItems(context)
  const { assessment } = context
  const known = earlier && isSameGround(earlier, { program, holds, assessment }) ? earlier : undefined
  const judged = new Map<string, Judged>()
  for (const item of itemCatalogue(context.pack).all) {
    const spoken = said.get(item.key)
    if (known && isSameSaid(known.said.get(item.key), spoken)) {
      const same = known.judged.get(item.key)
      if (same) judged.set(item.key, same)
      continue
    }
    if (spoken === undefined && !isNamed(context, holds, item)) continue
    const voices = voicesOf(item, spoken ?? [], program?.id, holds)
    judged.set(item.key, { item, voices, decision: judgeItem(context, item, voices, program) })
  }
  return { judged, said, program, holds, assessment }
}

type Ground = Pick<Judgements, 'program' | 'holds' | 'assessment'>

function isSameGround(one: Ground, other: Ground): boolean {
  return (
    one.program === other.program &&
    isSameList(one.holds, other.holds, (a, b) => a.rule === b.rule && a.certain === b.certain) &&
    wishesOf(one) === wishesOf(other)
  )
}

/** What of an assessment an item is judged on. */
function wishesOf({ assessment: { preferences, coverage } }: Ground): string {
  return JSON.stringify([preferences?.prefer, preferences?.decline, coverage?.preAuthorisations])
}

function isSameSaid(one: ReturnType<Said['get']>, other: ReturnType<Said['get']>): boolean {
  return isSameList(one ?? [], other ?? [], (a, b) => a.rule === b.rule && a.outcome === b.outcome)
}

function isSameList<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((entry, index) => isSame(entry, other[index] as T))
}
