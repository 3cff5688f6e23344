import { type DayPlan, isReviewDay, type Ledger, noteAssessment, refundCover, type Visit } from './ledger.js'
import { forgetVisit, modesOfAll, type SeriesProgress, type Wish } from './series.js'

/** Takes one item's part of a visit off a day again, and the visit with it if nothing else is in it. */
export function unplace(ledger: Ledger, progress: SeriesProgress, day: number, wish: Wish): void {
  const plan = ledger.days[day] as DayPlan
  const visit = plan.visits.find(({ parts }) => parts.some((part) => part.wish === wish)) as Visit
  visit.parts.splice(
    visit.parts.findIndex((part) => part.wish === wish),
    1,
  )
  if (visit.parts.length === 0) removeVisit(ledger, day, visit)
  else visit.modes = modesOfAll(visit.parts.map(({ series }) => series))
  forgetVisit(progress, day)
  if (progress.series.category === 'assessment') findFirstAssessments(ledger)
}

function removeVisit(ledger: Ledger, day: number, visit: Visit): void {
  const plan = ledger.days[day] as DayPlan
  const week = Math.floor(day / 7)
  plan.visits.splice(plan.visits.indexOf(visit), 1)
  ledger.visitsInWeek[week] = (ledger.visitsInWeek[week] as number) - 1
  if (isReviewDay(plan)) ledger.reviewDaysInWeek[week] = (ledger.reviewDaysInWeek[week] as number) + 1
  refundCover(ledger, visit)
}

function findFirstAssessments(ledger: Ledger): void {
  for (const state of ledger.assessments.values()) delete state.firstDay
  ledger.days.forEach(({ visits }, day) => {
    for (const { category, discipline } of visits)
      if (category === 'assessment') noteAssessment(ledger, discipline, day)
  })
}
