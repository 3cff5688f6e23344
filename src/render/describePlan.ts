import type { Plan } from '../model/plan.js'
import { dateInWords } from '../shared/dateInWords.js'
import { describeCalendar } from './describeCalendar.js'
import { describeConditions } from './describeConditions.js'
import { describeCourse } from './describeCourse.js'
import { describeCoverage } from './describeCoverage.js'
import { describeDisagreements } from './describeDisagreements.js'
import { describeGoals, describeReviews } from './describeGoals.js'
import { describeAdvice, describeConfirming, describeProvenance, describeSources } from './describeGrounds.js'
import { describeEducation, describeHome, describeInterventions } from './describeItems.js'
import { describeHeld, describeSetAside, describeUnscheduled } from './describeLeftOut.js'
import { describeOnePage } from './describeOnePage.js'
import { describePathways } from './describePathways.js'
import { describeProgram, describeTeam } from './describeProgram.js'
import { describeTranslation } from './describeTranslation.js'
import { describeQuestions, describeTriage } from './describeTriage.js'
import { describeWishes } from './describeWishes.js'
import { type Block, type Depth, type PlanDocument, paragraph, type Tone } from './document.js'
import { planNames } from './planNames.js'
import { shortenSection } from './shortenSection.js'

/**
 * A plan in the order in which a clinician reads it. Sections without content are left out.
 */
export function describePlan(plan: Plan, depth: Depth): PlanDocument {
  const names = planNames(plan)
  const sections = [
    describeOnePage(plan, names),
    describeTriage(plan, names, depth),
    describeQuestions(plan, names, depth),
    describeCourse(plan, names),
    describeConditions(plan, depth),
    describeProgram(plan, depth),
    describePathways(plan),
    describeGoals(plan, names, depth),
    describeTeam(plan),
    describeInterventions(plan, names),
    describeHome(plan, names),
    describeEducation(plan, names, depth),
    describeCalendar(plan, names),
    describeReviews(plan, names),
    describeWishes(plan),
    describeHeld(plan),
    describeSetAside(plan, names, depth),
    describeUnscheduled(plan, names),
    describeDisagreements(plan, names, depth),
    describeAdvice(plan),
    describeCoverage(plan, names),
    describeConfirming(plan),
    describeSources(plan, depth),
    describeProvenance(plan),
  ]
  return {
    ...describeHead(plan),
    opening: [...opening(plan), ...describeTranslation(plan), ...paragraph(plan.notice, 'quiet')],
    sections: sections
      .filter(({ blocks }) => blocks.length > 0)
      .map((section) => (depth === 'brief' ? shortenSection(section) : section)),
  }
}

function describeHead(plan: Plan): { readonly title: string; readonly tone: Tone } {
  const first = plan.triage.dispositions.find(({ effect }) => effect === 'stop')
  if (plan.triage.state === 'stop') return { title: `STOP: ${first?.title ?? plan.id}`, tone: 'danger' }
  const title = plan.program?.title ?? 'Plan without a program'
  return plan.provisional
    ? { title: `PROVISIONAL plan: ${title}`, tone: 'warn' }
    : { title: `Plan: ${title}`, tone: 'strong' }
}

function opening(plan: Plan): Block[] {
  const since = plan.course === undefined ? 'as assessed on' : 'as of the review on'
  const assessed = `For ${plan.subject}, ${since} ${dateInWords(plan.asOf)}`
  const status = plan.status === 'proposed' ? 'proposed, until a clinician signs it off' : plan.status
  if (plan.triage.state === 'stop') return paragraph(`${assessed}. Status: ${status}.`)
  const span = `from ${dateInWords(plan.startOn)} to ${dateInWords(plan.endOn)}`
  return paragraph(`${assessed}, ${span}. Status: ${status}.`)
}
