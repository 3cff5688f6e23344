import { goalStatuses } from '../model/goalProgress.js'
import { type GoalMark, goalMark } from './goalMarks.js'
import type { GoalPictureWords } from './goalPictureWords.js'
import { goalSize } from './goalSize.js'
import type { GoalTrajectory } from './goalTrajectory.js'
import { colour } from './pictureStyle.js'
import { type Drawn, textLines, wrapped } from './svg.js'

const { width, inset, font } = goalSize
const textAt = inset + 30
const lineHeight = 18

/** What the marks mean, one below the other, with the numbers: they are read where a label found no place. */
export function goalLegend(trajectory: GoalTrajectory, words: GoalPictureWords, top: number): Drawn {
  let y = top + 14
  const parts = entriesOf(trajectory, words).flatMap(([mark, text]) => {
    const lines = wrapped(text, width - textAt - inset, font, 3)
    const place = { x: textAt, y: y + font * 0.35, 'font-size': font, fill: colour.text }
    const drawn = [
      ...goalMark(mark, inset + 10, mark === 'target' ? y + 9 : y),
      ...textLines(lines, place, lineHeight),
    ]
    y += lines.length * lineHeight + 6
    return drawn
  })
  return { parts, bottom: y }
}

function entriesOf(
  { goal, milestones, checkpoints }: GoalTrajectory,
  words: GoalPictureWords,
): (readonly [GoalMark, string])[] {
  const { baseline, target, due, noTarget, measurementError, importantChange } = goal
  const counts = words.areJudged && baseline !== undefined
  return [
    ...(baseline ? [['start', words.start(baseline.score, baseline.on)] as const] : []),
    ...(milestones.length > 0 ? [['planned', words.planned] as const] : []),
    [
      'target',
      target === undefined ? words.noTarget(noTarget) : words.target(target.score, target.comparator, due),
    ],
    ...measuredOf(checkpoints, words),
    ...(counts && measurementError ? [['chance', words.mayBeChance(measurementError.points)] as const] : []),
    ...(counts && importantChange ? [['matters', words.matters(importantChange.points)] as const] : []),
  ]
}

/** One entry for each state, or one for all where they are not judged. */
function measuredOf(
  checkpoints: GoalTrajectory['checkpoints'],
  words: GoalPictureWords,
): (readonly [GoalMark, string])[] {
  const groups = words.areJudged
    ? goalStatuses.map((status) => [status, checkpoints.filter((one) => one.status === status)] as const)
    : [['measured' as const, checkpoints] as const]
  return groups.flatMap(([mark, group]) => {
    const [first] = group
    if (first === undefined) return []
    const scores = group.flatMap(({ latest }) => latest ?? [])
    return [[mark, words.scores(words.states[first.status], scores)] as const]
  })
}
