import type { CareDecisions, ItemDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Mode } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import type { Timeline } from './layOutPhases.js'
import { classOf, type Rate, type Series, visitsInWeeks } from './series.js'

/**
 * The series of visits that the selected items ask for, in the order in which they get their places:
 * assessment, education, then the rest; recommended before considered; those that the pack's own order names in
 * that order, so that few visits go to the core of a program; the more frequent first, so that the others can
 * join its visits; then by key.
 *
 * Only interventions with a dose and education that has visits of its own ask for visits. While treatment waits,
 * or without a program, only assessment and education do. A series that is new in a later plan begins in the week
 * that `beginsIn` says.
 */
export function collectSeries(
  pack: Pack,
  decisions: CareDecisions,
  timeline: Timeline,
  usableModes: readonly Mode[] | undefined,
  beginsIn: (key: string) => number = () => 0,
): readonly Series[] {
  const onlyFirstSteps = decisions.triage.treatmentWaits || timeline.phases.length === 0
  return decisions.items
    .filter((item) => item.outcome === 'selected')
    .flatMap((item) => seriesOf(pack, item, timeline, usableModes, beginsIn) ?? [])
    .filter(({ category }) => !onlyFirstSteps || category === 'assessment' || category === 'education')
    .filter(({ total }) => total > 0)
    .sort(
      (left, right) =>
        classOf(left) - classOf(right) ||
        (left.place ?? Number.MAX_VALUE) - (right.place ?? Number.MAX_VALUE) ||
        right.perWeek - left.perWeek ||
        compareText(left.key, right.key),
    )
}

/** Where the pack's own order names this very item; tags do not count. */
function placeOf(pack: Pack, { kind, id }: ItemDecision): { readonly place?: number } {
  if (kind !== 'intervention') return {}
  const place = (pack.manifest.choices.items ?? []).findIndex(({ intervention }) => intervention === id)
  return place < 0 ? {} : { place }
}

function seriesOf(
  pack: Pack,
  item: ItemDecision,
  timeline: Timeline,
  usableModes: readonly Mode[] | undefined,
  beginsIn: (key: string) => number,
): Series | undefined {
  const source = sourceOf(pack, item)
  const dose = item.sessionDose
  if (!source || !dose) return undefined
  const key = `${item.kind}/${item.id}`
  const most = Math.floor(dose.maxSessions ?? Infinity)
  const weeks = weeksOf(item, timeline).filter((week) => week >= beginsIn(key))
  const perWeek = dose.perWeek
  const rates = ratesOf(item, timeline, weeks)
  return {
    ...source,
    key,
    ...placeOf(pack, item),
    usableModes: source.modes.filter((mode) => usableModes?.includes(mode) ?? true),
    recommended: item.strength === 'recommend',
    perWeek,
    minutes: wholeMinutes(dose.minutes),
    firstMinutes: wholeMinutes(dose.firstMinutes ?? dose.minutes),
    // Twice on one day is only meant where a week has not days enough, or where the pack says so.
    daysApart: Math.ceil(dose.daysApart ?? (perWeek > 7 ? 0 : 1)),
    weeks,
    ...(rates === undefined ? {} : { rates }),
    phases: item.phases,
    most,
    total: Math.min(visitsInWeeks({ perWeek, ...(rates && { rates }) }, weeks.length), most),
  }
}

type SeriesSource = {
  discipline: string
  category: Exclude<Session['category'], 'review'>
  modes: readonly Mode[]
  after?: readonly string[]
}

function sourceOf(pack: Pack, { kind, id }: ItemDecision): SeriesSource | undefined {
  const intervention = kind === 'intervention' ? pack.interventions[id] : undefined
  if (intervention)
    return {
      discipline: intervention.discipline,
      category: intervention.category,
      modes: intervention.modes,
      ...(intervention.after && { after: intervention.after }),
    }
  const education = kind === 'education' ? pack.education[id] : undefined
  if (education?.delivery !== 'session') return undefined
  return { discipline: education.discipline, category: 'education', modes: education.modes }
}

/** The weeks in which an item is given, by number; an item that names no phase is given in all of them. */
function weeksOf(item: ItemDecision, timeline: Timeline): readonly number[] {
  const inAll = item.phases.length === 0 || timeline.phases.length === 0
  const weeks: number[] = []
  for (const [week, phase] of timeline.weeks.entries())
    if (inAll || item.phases.includes(phase)) weeks.push(week)
  return weeks
}

function ratesOf({ phaseDoses }: ItemDecision, timeline: Timeline, weeks: readonly number[]) {
  if (phaseDoses === undefined) return undefined
  const byPhase = new Map(phaseDoses.map(({ phase, sessionDose }) => [phase, sessionDose]))
  return weeks.flatMap((week): Rate[] => {
    const dose = byPhase.get(timeline.weeks[week] ?? '')
    return dose ? [{ perWeek: dose.perWeek, minutes: wholeMinutes(dose.minutes) }] : []
  })
}

const wholeMinutes = (minutes: number): number => Math.max(1, Math.ceil(minutes))
