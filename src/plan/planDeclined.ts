import type { ItemKind } from '../model/items.js'
import type { PlanOption, PlanWish } from '../model/planWish.js'
import { catalogueItem, itemTitle, optional, type PlanContext } from './planContext.js'
import { itemsMeantBy, titleOfWish, type Wished } from './wishWords.js'

/** What a person will not have is left out; where something stands in for it, both are shown side by side. */
export function planDeclined(context: PlanContext, plan: Wished, word: string): PlanWish {
  const wish = { kind: 'decline', of: word, title: `Will not have: ${titleOfWish(context, word)}` } as const
  const items = itemsMeantBy(context, word)
  const aside = items.flatMap(({ kind, id }) =>
    plan.setAside.filter((one) => one.kind === kind && one.id === id),
  )
  const replaced = aside.find(({ reasonCode, instead }) => reasonCode === 'declined' && instead !== undefined)
  if (replaced?.instead !== undefined)
    return {
      ...wish,
      outcome: 'honoured',
      reasonCode: 'replaced',
      reason: `It is left out; ${titleOfKey(context, replaced.instead)} stands in.`,
      ...optional('options', optionsOf(context, `${replaced.kind}/${replaced.id}`, replaced.instead)),
    }
  if (aside.some(({ reasonCode }) => reasonCode === 'declined'))
    return { ...wish, outcome: 'honoured', reasonCode: 'left-out', reason: leftOut(context, aside) }
  if (plan.program?.id === word)
    return {
      ...wish,
      outcome: 'not-honoured',
      reasonCode: 'in-plan',
      reason: 'It is the program of this plan.',
    }
  return { ...wish, outcome: 'honoured', reasonCode: 'not-planned', reason: 'It is not in the plan.' }
}

/** Where a rule would have given it, that nothing replaces it must be said. */
function leftOut({ pack }: PlanContext, aside: Wished['setAside']): string {
  const isWanted = aside.some(({ rules }) =>
    rules.some((name) => {
      const action = pack.rules.find((rule) => rule.name === name)?.event.type
      return action === 'recommend' || action === 'consider'
    }),
  )
  return isWanted
    ? 'It is left out although it would be recommended, and nothing stands in for it.'
    : 'It is left out.'
}

function optionsOf(context: PlanContext, declined: string, instead: string): PlanWish['options'] {
  const [one, other] = [optionOf(context, declined), optionOf(context, instead)]
  return one && other && [one, other]
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
