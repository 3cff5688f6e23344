import { match } from 'ts-pattern'
import type { Plan } from '../model/plan.js'
import type { PlanPathway } from '../model/planPathway.js'
import { countInWords } from './countInWords.js'
import { detail, type Entry, joined, list, type Section } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'

/** What is offered beside the program, what an answer could still bring, and what is not open to this person. */
export function describePathways(plan: Plan): Section {
  return { title: 'Offers beside the program', blocks: list(plan.pathways.map(entryOf)) }
}

function entryOf(pathway: PlanPathway): Entry {
  const { title, plain, outcome, reason } = pathway
  return match(outcome)
    .with('offered', () => ({ title, text: plain, details: offeredDetails(pathway) }))
    .with('open', () => ({
      title: `${title} (open)`,
      text: plain,
      details: [...detail('missing', reason, 'warn'), ...whoDetails(pathway)],
    }))
    .with('declined', () => ({ title: `${title} (declined)`, text: reason, details: [] }))
    .with('not-eligible', () => ({ title: `${title} (not open to this person)`, text: reason, details: [] }))
    .exhaustive()
}

function offeredDetails(pathway: PlanPathway) {
  return [
    ...detail('why', `${pathway.reason} (${evidenceInWords(pathway.evidence)})`),
    ...detail('steps', joined(pathway.whatHappens)),
    ...whoDetails(pathway),
    ...detail('referral', joined(pathway.referralContents), 'quiet'),
  ]
}

function whoDetails({ by, to, firstVisitWithinDays }: PlanPathway) {
  const seen = to === undefined ? '' : `; seen by: ${to.title}`
  const soon =
    firstVisitWithinDays === undefined
      ? ''
      : `; first visit within ${countInWords(firstVisitWithinDays, 'day')} of the referral`
  return detail('by', `${by.title}${seen}${soon}`)
}
