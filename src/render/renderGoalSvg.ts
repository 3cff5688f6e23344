import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import { goalLegend } from './goalLegend.js'
import { englishGoalPicture, type GoalPictureWords } from './goalPictureWords.js'
import { goalPlot } from './goalPlot.js'
import { goalSize } from './goalSize.js'
import { type GoalTrajectory, goalTrajectory, hasTrajectory } from './goalTrajectory.js'
import { colour } from './pictureStyle.js'
import { type Drawn, textLines, wrapped } from './svg.js'
import { svgDocument } from './svgDocument.js'

/**
 * The way of a goal, as an SVG image: where the person began, what is planned at each review, the target and its day,
 * and each measurement with how it stood then. Change that may be chance, and from where on it matters, are shown where
 * the plan knows. A goal without a target, of which nothing was measured yet, is its title and the reason.
 *
 * @example renderGoalSvg(plan, plan.goals[0]).slice(0, 4) // '<svg'
 */
export function renderGoalSvg(
  plan: Plan,
  goal: PlanGoal,
  { words = englishGoalPicture }: { readonly words?: GoalPictureWords } = {},
): string {
  const trajectory = goalTrajectory(plan, goal)
  const head = heading(goal, words)
  const drawn = hasTrajectory(trajectory)
    ? goalPlot(trajectory, words, head.bottom)
    : reasonOf(goal, words, head.bottom)
  const legend = hasTrajectory(trajectory)
    ? goalLegend(trajectory, words, drawn.bottom)
    : { parts: [], bottom: drawn.bottom }
  return svgDocument({
    id: `goal-${goal.id}`,
    title: goal.title,
    description: described(trajectory, words),
    width: goalSize.width,
    height: legend.bottom + goalSize.inset / 2,
    parts: [...head.parts, ...drawn.parts, ...legend.parts],
  })
}

const { inset, width, titleFont, font } = goalSize

function heading(goal: PlanGoal, words: GoalPictureWords): Drawn {
  const room = width - 2 * inset
  // Bold letters are wider.
  const title = wrapped(goal.title, room / 1.08, titleFont, 2)
  const measured = wrapped(words.measured(goal), room, font, 2)
  const first = inset + titleFont * 0.75
  const second = first + title.length * 22
  return {
    parts: [
      ...textLines(
        title,
        { x: inset, y: first, 'font-size': titleFont, 'font-weight': 700, fill: colour.text },
        22,
      ),
      ...textLines(measured, { x: inset, y: second, 'font-size': font, fill: colour.quiet }, 18),
    ],
    bottom: second + (measured.length - 1) * 18 + 6,
  }
}

function reasonOf({ noTarget }: PlanGoal, words: GoalPictureWords, top: number): Drawn {
  const lines = wrapped(words.noTarget(noTarget), width - 2 * inset, font, 3)
  const parts = textLines(lines, { x: inset, y: top + 20, 'font-size': font, fill: colour.text }, 18)
  return { parts, bottom: top + 20 + lines.length * 18 }
}

/** The same in words, for those who do not see the picture. */
function described({ goal, milestones, checkpoints }: GoalTrajectory, words: GoalPictureWords): string {
  const { baseline, target, due, noTarget, measurementError, importantChange } = goal
  const changes = words.areJudged && baseline !== undefined
  return [
    words.measured(goal),
    ...(baseline === undefined ? [] : [words.start(baseline.score, baseline.on)]),
    ...(milestones.length === 0
      ? []
      : [
          words.scores(
            words.planned,
            milestones.map(({ score, date }) => ({ score, on: date })),
          ),
        ]),
    target === undefined ? words.noTarget(noTarget) : words.target(target.score, target.comparator, due),
    ...checkpoints.flatMap(({ latest, status }) =>
      latest === undefined ? [] : [words.scores(words.states[status], [latest])],
    ),
    ...(changes && measurementError ? [words.mayBeChance(measurementError.points)] : []),
    ...(changes && importantChange ? [words.matters(importantChange.points)] : []),
  ]
    .map((text) => text.replace(/\.$/, ''))
    .join('. ')
    .concat('.')
}
