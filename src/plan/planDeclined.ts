import type { ItemDecision } from '../model/careDecisions.js'
import type { ItemKind } from '../model/items.js'
import type { PlanOption, PlanWish } from '../model/planWish.js'
import { catalogueItem, itemTitle, optional, type PlanContext, wordsOf } from './planContext.js'
import { itemsMeantBy, titleOfWish, type Wished } from './wishWords.js'
import type { MissedItem, Verdict } from './words/planWords.js'

/**
 * What a person will not have is left out: each item that this takes away is named, with whether it would have been
 * recommended. Where something takes its place, both are shown side by side.
 */
export function planDeclined(context: PlanContext, plan: Wished, word: string): PlanWish {
  const { wishes: words } = wordsOf(context.pack)
  const wish = { kind: 'decline', of: word, title: words.decline(titleOfWish(context, word)) } as const
  const out = itemsMeantBy(context, word).filter(({ reason }) => reason === 'declined')
  if (out.length > 0) return { ...wish, outcome: 'honoured', ...takenAway(context, plan, word, out) }
  if (plan.program?.id === word)
    return {
      ...wish,
      outcome: 'not-honoured',
      reasonCode: 'in-plan',
      reason: words.isProgram,
    }
  return { ...wish, outcome: 'honoured', reasonCode: 'not-planned', reason: words.notInPlan }
}

/** An item that is left out since it was declined, and what takes its place. */
interface TakenAway {
  readonly item: ItemDecision
  readonly title: string
  /** What the rules would have made of it. */
  readonly verdict: Verdict
  readonly instead?: { readonly of: string; readonly isNew: boolean }
}

function takenAway(
  context: PlanContext,
  plan: Wished,
  word: string,
  out: readonly ItemDecision[],
): Pick<PlanWish, 'reasonCode' | 'reason' | 'options'> {
  const all = out.map((item) => ({
    item,
    title: itemTitle(context.pack, item.kind, item.id),
    verdict: verdictOn(item),
    ...optional('instead', insteadOf(context, plan, item)),
  }))
  const options = all.flatMap(({ item, instead }) => optionsOf(context, item, instead?.of))
  const [one] = all
  return {
    reasonCode: all.some(({ instead }) => instead?.isNew) ? 'replaced' : 'left-out',
    reason: one?.item.id === word ? aboutItem(context, one) : aboutMany(context, all),
    ...optional('options', options.length > 0 ? options : undefined),
  }
}

function verdictOn({ strength, voices }: ItemDecision): TakenAway['verdict'] {
  const says = (actions: readonly string[], outcome: string) =>
    voices.some((voice) => !voice.elsewhere && actions.includes(voice.action) && voice.outcome === outcome)
  if (says(['not-recommended'], 'applies')) return 'not'
  if (strength !== undefined) return strength === 'recommend' ? 'recommended' : 'considered'
  return says(['recommend', 'consider'], 'unknown') ? 'unsure' : 'not'
}

/** What was brought in for it, or is in the plan anyway. For what nobody would have given nothing is needed. */
function insteadOf(context: PlanContext, plan: Wished, item: ItemDecision): TakenAway['instead'] {
  if (!['recommended', 'considered'].includes(verdictOn(item))) return undefined
  const brought = plan.setAside.find(({ kind, id }) => kind === item.kind && id === item.id)?.instead
  if (brought !== undefined) return { of: brought, isNew: true }
  const { pack, decisions } = context
  const others = catalogueItem(pack, item.kind, item.id)?.alternatives ?? []
  const known = others.flatMap((id) =>
    decisions.items.filter((one) => one.id === id && one.outcome === 'selected'),
  )[0]
  return known && { of: `${known.kind}/${known.id}`, isNew: false }
}

function aboutItem(context: PlanContext, { verdict, instead }: TakenAway): string {
  return wordsOf(context.pack).wishes.leftOut(verdict, instead && titled(context, instead))
}

function aboutMany(context: PlanContext, all: readonly TakenAway[]): string {
  const few = (verdict: Verdict) =>
    fewOf(
      context,
      all.filter((one) => one.verdict === verdict).map(({ title }) => title),
    )
  const missed = all.flatMap(({ title, verdict, instead }): MissedItem[] =>
    verdict === 'recommended' || verdict === 'considered'
      ? [{ title, verdict, ...(instead && { instead: titled(context, instead) }) }]
      : [],
  )
  return wordsOf(context.pack).wishes.leftOutMany(missed, few('unsure'), few('not'))
}

function titled(context: PlanContext, { of, isNew }: NonNullable<TakenAway['instead']>) {
  return { title: titleOfKey(context, of), isNew }
}

const mostNamed = 6

function fewOf({ pack }: PlanContext, titles: readonly string[]): string {
  const words = wordsOf(pack)
  if (titles.length <= mostNamed) return words.list(titles)
  return words.fewOf(titles.slice(0, mostNamed - 1), titles.length - mostNamed + 1)
}

function optionsOf(
  context: PlanContext,
  { kind, id }: ItemDecision,
  instead: string | undefined,
): NonNullable<PlanWish['options']> {
  if (instead === undefined) return []
  const [declined, other] = [optionOf(context, `${kind}/${id}`), optionOf(context, instead)]
  return declined && other ? [{ declined, instead: other }] : []
}

function titleOfKey({ pack }: PlanContext, key: string): string {
  const [kind, id = ''] = key.split('/')
  return itemTitle(pack, kind as ItemKind, id)
}

/** Exercises and education are described by what they are; what to heed in an exercise is its risk. */
function optionOf({ pack }: PlanContext, of: string): PlanOption | undefined {
  const [kind, id = ''] = of.split('/')
  const item = catalogueItem(pack, kind as ItemKind, id)
  if (item === undefined) return undefined
  const { title, plain } = item
  if ('benefits' in item) return { of, title, benefits: item.benefits, risks: item.risks }
  if ('howTo' in item) return { of, title, benefits: [plain], risks: [item.stopWhen, ...item.cautions] }
  return { of, title, benefits: [plain], risks: [] }
}
