import type { ItemDecision } from '../model/careDecisions.js'
import type { PlanWish } from '../model/planWish.js'
import { itemTitle, type PlanContext, wordsOf } from './planContext.js'
import { itemsMeantBy, titleOfWish, type Wished } from './wishWords.js'

type Verdict = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/** What became of something that the person would rather have: an item, any item with a tag, a program, a pathway. */
export function planPreferred(context: PlanContext, plan: Wished, word: string): PlanWish {
  const title = wordsOf(context.pack).wishes.prefer(titleOfWish(context, word))
  return { kind: 'prefer', of: word, title, ...verdictOn(context, plan, word) }
}

function verdictOn(context: PlanContext, plan: Wished, word: string): Verdict {
  const { waits, conflict } = wordsOf(context.pack).wishes
  const items = itemsMeantBy(context, word)
  const selected = items.filter(({ outcome }) => outcome === 'selected')
  if (selected.length > 0) return inPlan(context, selected)
  const [held] = items.flatMap((item) => plan.held.filter(isOf(item)))
  if (held) return { outcome: 'partly', reasonCode: held.reasonCode, reason: waits(held.reason) }
  const [aside] = items.flatMap((item) => plan.setAside.filter(isOf(item)))
  if (aside?.reasonCode === 'declined') return no('conflict', conflict)
  if (aside) return no(aside.reasonCode, aside.reason)
  return elsewhere(context, plan, word)
}

const no = (reasonCode: string, reason: string): Verdict => ({ outcome: 'not-honoured', reasonCode, reason })

const isOf =
  ({ kind, id }: ItemDecision) =>
  (one: { readonly kind: string; readonly id: string }) =>
    one.kind === kind && one.id === id

function inPlan({ pack, schedule }: PlanContext, selected: readonly ItemDecision[]): Verdict {
  const keys = new Set(selected.map(({ kind, id }) => `${kind}/${id}`))
  const missed = schedule.unscheduled.filter(({ items }) => items.some((item) => keys.has(item)))
  const { wishes: words } = wordsOf(pack)
  const visits = missed.reduce((sum, { sessions }) => sum + sessions, 0)
  const [first] = missed
  if (first !== undefined && visits > 0) {
    const reason = words.noPlaceFor(visits, first.wouldHelp)
    return { outcome: 'partly', reasonCode: 'no-place', reason }
  }
  const titles = selected.map(({ kind, id }) => itemTitle(pack, kind, id))
  return { outcome: 'honoured', reasonCode: 'in-plan', reason: words.inPlan(titles) }
}

function elsewhere({ pack }: PlanContext, { program, noProgram, pathways }: Wished, word: string): Verdict {
  const { wishes, items } = wordsOf(pack)
  if (program?.id === word) return { outcome: 'honoured', reasonCode: 'in-plan', reason: wishes.isProgram }
  const other = [...(program?.alternatives ?? []), ...(noProgram?.alternatives ?? [])].find(
    ({ id }) => id === word,
  )
  if (other) return no('other-program', other.reason)
  const pathway = pathways.find(({ id }) => id === word)
  if (pathway?.outcome === 'offered')
    return { outcome: 'honoured', reasonCode: 'offered', reason: pathway.reason }
  return no(pathway?.outcome ?? 'not-indicated', pathway?.reason ?? items.notIndicated)
}
