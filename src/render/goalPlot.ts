import { chanceBand, goalMark, line, mattersLine } from './goalMarks.js'
import type { GoalPictureWords } from './goalPictureWords.js'
import { betterBy, type GoalScale, goalScale, type Plot } from './goalScale.js'
import { goalSize } from './goalSize.js'
import type { GoalTrajectory } from './goalTrajectory.js'
import { colour } from './pictureStyle.js'
import { type Box, doOverlap, type PointLabel, placeLabels } from './placeLabels.js'
import { type Drawn, element, type Svg, textElement } from './svg.js'
import { textWidth } from './textWidth.js'

const { width, left, right, plotHeight, font, inset } = goalSize

/** Scores over days: the planned way, and beside it the one that was measured. */
export function goalPlot(trajectory: GoalTrajectory, words: GoalPictureWords, above: number): Drawn {
  const top = above + 28
  const plot = { left, right: width - right, top, bottom: top + plotHeight }
  const scale = goalScale(trajectory, plot, words.areJudged)
  return {
    parts: [
      ...(words.areJudged ? changes(trajectory, scale, plot) : []),
      ...axes(scale, plot, words),
      ...dayLabels(trajectory, words, scale, plot),
      ...ways(trajectory, scale),
      ...marks(trajectory, words, scale),
      ...labels(trajectory, words, scale, plot),
    ],
    bottom: plot.bottom + 30,
  }
}

/** What may be chance, and from where on a change matters. */
function changes({ goal }: GoalTrajectory, { y, x }: GoalScale, plot: Plot): Svg[] {
  const { baseline, measurementError, importantChange } = goal
  if (baseline === undefined) return []
  const from = x(baseline.on)
  const error = measurementError?.points ?? 0
  const inPlot = (height: number): number => Math.min(Math.max(height, plot.top), plot.bottom)
  const [low, high] = [inPlot(y(baseline.score - error)), inPlot(y(baseline.score + error))]
  const matters = y(baseline.score + betterBy(goal, importantChange?.points ?? 0))
  return [
    ...(error === 0 ? [] : [chanceBand(from, high, plot.right - from, low - high)]),
    ...(importantChange === undefined ? [] : [mattersLine(from, plot.right, matters)]),
  ]
}

function axes({ ticks, y }: GoalScale, plot: Plot, words: GoalPictureWords): Svg[] {
  return [
    ...ticks.flatMap((tick) => [
      line([plot.left, y(tick), plot.right, y(tick)], { stroke: colour.line, 'stroke-width': 1 }),
      textElement(
        'text',
        { x: plot.left - 10, y: y(tick) + 5, 'text-anchor': 'end', 'font-size': font, fill: colour.quiet },
        words.number(tick),
      ),
    ]),
    line([plot.left, plot.bottom, plot.right, plot.bottom], { stroke: colour.quiet, 'stroke-width': 1.2 }),
  ]
}

/** Days below the plot: the ends first, then those that have room. */
function dayLabels(trajectory: GoalTrajectory, words: GoalPictureWords, { x }: GoalScale, plot: Plot): Svg[] {
  const { goal, milestones, checkpoints } = trajectory
  const days = [
    ...(goal.baseline === undefined ? [] : [goal.baseline.on]),
    goal.due,
    ...checkpoints.flatMap(({ latest }) => (latest === undefined ? [] : [latest.on])),
    ...milestones.map(({ date }) => date),
  ]
  const taken: Box[] = []
  return [...new Set(days)].flatMap((day) => {
    const text = words.day(day)
    const half = textWidth(text, font) / 2
    const middle = Math.min(Math.max(x(day), inset + half), width - inset / 2 - half)
    const box = { left: middle - half - 4, right: middle + half + 4, top: 0, bottom: 1 }
    if (taken.some((other) => doOverlap(box, other))) return []
    taken.push(box)
    const tick = { stroke: colour.quiet, 'stroke-width': 1.2 }
    const place = {
      x: middle,
      y: plot.bottom + 20,
      'text-anchor': 'middle',
      'font-size': font,
      fill: colour.quiet,
    }
    return [line([x(day), plot.bottom, x(day), plot.bottom + 5], tick), textElement('text', place, text)]
  })
}

function ways({ goal, milestones, checkpoints }: GoalTrajectory, { x, y }: GoalScale): Svg[] {
  const { baseline, target, due } = goal
  const start = baseline === undefined ? [] : [x(baseline.on), y(baseline.score)]
  const planned = milestones.flatMap(({ date, score }) => [x(date), y(score)])
  const aim = target === undefined ? [] : [x(due), y(target.score)]
  const measured = checkpoints.flatMap(({ latest }) =>
    latest === undefined ? [] : [x(latest.on), y(latest.score)],
  )
  return [
    line([...start, ...planned, ...aim], {
      stroke: colour.milestone,
      'stroke-width': 2,
      'stroke-dasharray': '6 4',
    }),
    ...(checkpoints.length === 0
      ? []
      : [line([...start, ...measured], { stroke: colour.text, 'stroke-width': 2 })]),
  ]
}

function marks(
  { goal, milestones, checkpoints }: GoalTrajectory,
  words: GoalPictureWords,
  { x, y }: GoalScale,
): Svg[] {
  const { baseline, target, due } = goal
  return [
    ...milestones.flatMap(({ date, score }) => goalMark('planned', x(date), y(score))),
    ...(target === undefined ? [] : goalMark('target', x(due), y(target.score))),
    ...(baseline === undefined ? [] : goalMark('start', x(baseline.on), y(baseline.score))),
    ...checkpoints.flatMap(({ latest, status }) =>
      latest === undefined
        ? []
        : [
            element('g', {}, [
              textElement('title', {}, words.scores(words.states[status], [latest])),
              ...goalMark(words.areJudged ? status : 'measured', x(latest.on), y(latest.score)),
            ]),
          ],
    ),
  ]
}

/** Scores beside their points; what was measured chooses its place first. */
function labels(
  { goal, milestones, checkpoints }: GoalTrajectory,
  words: GoalPictureWords,
  { x, y }: GoalScale,
  plot: Plot,
): Svg[] {
  const { baseline, target, due, direction } = goal
  const easier = direction === 'lower-is-better' ? ('above' as const) : ('below' as const)
  const measured = checkpoints.flatMap(({ latest }): PointLabel[] =>
    latest === undefined
      ? []
      : [{ x: x(latest.on), y: y(latest.score), text: words.number(latest.score), first: 'above' }],
  )
  const planned = milestones.map(({ date, score }): PointLabel => {
    return { x: x(date), y: y(score), text: words.number(score), first: 'below' }
  })
  const ends: PointLabel[] = [
    ...(baseline
      ? [{ x: x(baseline.on), y: y(baseline.score), text: words.number(baseline.score), first: easier }]
      : []),
    ...(target
      ? [{ x: x(due), y: y(target.score), text: words.number(target.score), first: 'below' as const }]
      : []),
  ]
  const all = oneEach([...ends, ...measured, ...planned])
  const taken = [...all.map(boxOfMark), ...(target ? [flagBox(x(due), y(target.score))] : [])]
  const within = { left: plot.left - 4, right: width - 4, top: plot.top - 22, bottom: plot.bottom - 1 }
  return placeLabels(all, taken, within, font).map(({ at, text }) =>
    textElement(
      'text',
      { ...at, 'text-anchor': 'middle', 'font-size': font, 'font-weight': 600, fill: colour.text },
      text,
    ),
  )
}

/** A score that was measured where it was planned is written once. */
function oneEach(labels: readonly PointLabel[]): PointLabel[] {
  return [...new Map(labels.toReversed().map((label) => [`${label.x} ${label.y}`, label])).values()].reverse()
}

function boxOfMark({ x, y }: PointLabel): Box {
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }
}

function flagBox(x: number, y: number): Box {
  return { left: x - 1, right: x + 15, top: y - 22, bottom: y }
}
