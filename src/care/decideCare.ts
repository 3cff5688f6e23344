import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { CourseSoFar } from '../model/course.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { type CareContext, careContext } from './careContext.js'
import { decideDisagreements } from './decideDisagreements.js'
import { decideFollowUp, safetyNets } from './decideFollowUp.js'
import { decideOutcomes } from './decideOutcomes.js'
import { decidePathways } from './decidePathways.js'
import { decidePayers } from './decidePayers.js'
import { noProgram } from './decideProgram.js'
import { decideTeam, stopTeam } from './decideTeam.js'
import { decideTiming } from './decideTiming.js'
import { decideTriage } from './decideTriage.js'
import { itemDoubts } from './itemDoubts.js'
import { rankQuestions } from './rankQuestions.js'

type Triage = ReturnType<typeof decideTriage>

/**
 * Decides what is to be done and why, before anything has a date: triage, program, every item that a rule or
 * the person spoke of, goals, team, reviews, and the questions that are still open. A stop leaves only where
 * to go and the safety net. `calendar` says on which days visits are possible; the pack's own unless given.
 * `course` is what has begun, at a review: the program that runs, steps that were taken, clinicians' decisions.
 *
 * @example decideCare(pack, assessment, evaluateRules(pack, deriveFacts(pack, assessment)))
 */
export function decideCare(
  pack: Pack,
  assessment: Assessment,
  findings: Findings,
  calendar: Calendar = pack.manifest.calendar,
  course?: CourseSoFar,
): CareDecisions {
  return deepFreeze(decideIn(careContext(pack, assessment, findings, calendar, course)))
}

/** The same where everything was brought together, perhaps with a rule that says something else. */
export function decideIn(context: CareContext): CareDecisions {
  const triage = decideTriage(context)
  return triage.decision.state === 'stop' ? stopped(context, triage) : goingAhead(context, triage)
}

/** After a stop only what could make it more urgent is still asked; an emergency leaves nothing to ask. */
function stopped(context: CareContext, { decision, raising }: Triage): CareDecisions {
  return {
    asOf: context.findings.asOf,
    provisional: false,
    triage: decision,
    program: noProgram,
    pathways: [],
    items: [],
    goals: [],
    team: stopTeam(context, decision),
    reviews: [],
    monitors: [],
    advice: safetyNets(context),
    disagreements: [],
    payers: [],
    questions: rankQuestions(context, raising).filter(({ gate, rules }) => gate && rules.length > 0),
  }
}

function goingAhead(context: CareContext, triage: Triage): CareDecisions {
  const { chosen, program, items, goals, kept } = decideOutcomes(context, triage.holds)
  const pathways = decidePathways(context)
  const { reviews, monitors, advice, doubts } = decideFollowUp(context, program)
  const team = decideTeam(context, { program, items: items.decisions, reviews })
  const ofItems = { doubts: items.final.flatMap(itemDoubts) }
  const asked = [triage, chosen, pathways, ofItems, goals, team, { doubts }].flatMap((stage) => stage.doubts)
  return {
    asOf: context.findings.asOf,
    provisional: context.openGates.size > 0 || chosen.decision.provisional,
    triage: triage.decision,
    program: chosen.decision,
    pathways: pathways.decisions,
    items: items.decisions,
    goals: kept,
    team: team.team,
    reviews,
    monitors,
    advice,
    disagreements: decideDisagreements(context, {
      ...{ program: program?.id, items: items.decisions, goals: kept },
      reviews,
      monitors,
      advice,
    }),
    payers: decidePayers(context),
    timing: decideTiming(context, program?.id),
    questions: rankQuestions(context, asked),
    ...(context.course === undefined ? {} : { overrides: items.overrides }),
  }
}
