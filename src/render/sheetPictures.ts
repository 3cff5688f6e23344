import type { Plan } from '../model/plan.js'
import type { GoalPictureWords } from './goalPictureWords.js'
import { goalTrajectory, hasTrajectory } from './goalTrajectory.js'
import { type Html, html, nothing } from './html.js'
import { renderGoalSvg } from './renderGoalSvg.js'
import { renderTeamSvg } from './renderTeamSvg.js'

/** A picture that is moved sideways where the screen is narrow, by keys too; its letters stay legible. */
export function widePicture(name: string, svg: string): Html {
  return html`<figure class="wide" tabindex="0" role="region" aria-label="${name}">${{ markup: svg }}</figure>
`
}

/** The ways of the goals that have one; the others are told in words. */
export function goalPictures(plan: Plan): Html {
  const goals = plan.goals.filter((goal) => hasTrajectory(goalTrajectory(plan, goal)))
  return sideBySide(goals.map((goal) => renderGoalSvg(plan, goal)))
}

/** For the patient, once something was measured: a way that is only planned says no more than its words. */
export function ownGoalPictures(plan: Plan, words: GoalPictureWords): Html {
  const measured = plan.goals.filter((goal) => goalTrajectory(plan, goal).checkpoints.length > 0)
  return sideBySide(measured.map((goal) => renderGoalSvg(plan, goal, { words })))
}

/** Around one person alone there is no team. */
export function teamPicture(plan: Plan): Html {
  return plan.team.length < 2 ? nothing : widePicture('The team around the patient', renderTeamSvg(plan))
}

function sideBySide(svgs: readonly string[]): Html {
  if (svgs.length === 0) return nothing
  return html`<div class="pictures">${svgs.map(
    (svg) => html`<figure>${{ markup: svg }}</figure>
`,
  )}</div>
`
}
