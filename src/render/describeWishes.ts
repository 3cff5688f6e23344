import { match } from 'ts-pattern'
import type { Plan } from '../model/plan.js'
import type { PlanOption, PlanWish } from '../model/planWish.js'
import { type Detail, detail, joined, list, type Section } from './document.js'

/** What the person would rather have, and what the plan makes of it. */
export function describeWishes({ wishes }: Plan): Section {
  const entries = wishes.map((wish) => ({
    title: wish.title,
    text: `${outcomeInWords(wish)}. ${wish.reason}`,
    details: (wish.options ?? []).flatMap(({ declined, instead }) =>
      [declined, instead].flatMap(optionDetails),
    ),
  }))
  return { title: 'What the person wishes', blocks: list(entries) }
}

function outcomeInWords({ outcome }: PlanWish): string {
  return match(outcome)
    .with('honoured', () => 'honoured')
    .with('partly', () => 'honoured in part')
    .with('not-honoured', () => 'not honoured')
    .with('to-ask', () => 'to be asked')
    .exhaustive()
}

function optionDetails({ title, benefits, risks }: PlanOption): Detail[] {
  return [
    ...detail('benefits', `${title}: ${joined(benefits)}`),
    ...detail('risks', risks.length === 0 ? '' : `${title}: ${joined(risks)}`),
  ]
}
