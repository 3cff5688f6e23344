import { answersIn } from './chooseDays.js'
import type { Ledger } from './ledger.js'
import type { Obstacle, Series, SeriesProgress } from './series.js'

/**
 * Whether a visit would find a place in its week if only what stands in its way gave way as `wouldHelp` says, with
 * everything else where it is. What cannot be tried (a longer plan, an earlier assessment) counts as yes.
 */
export function isFreedBy(
  ledger: Ledger,
  progress: SeriesProgress,
  week: number,
  { besides, ...obstacle }: Obstacle,
): boolean {
  const obstacles = besides ? [obstacle, besides] : [obstacle]
  if (obstacles.some(({ constraint, assessment }) => assessment || !triable.has(constraint))) return true
  const eased = obstacles.reduce((one, { constraint, ofProgram }) => easedBy(one, constraint, ofProgram), {
    ledger,
    series: progress.series,
  })
  const asked = { ...progress, series: eased.series }
  return answersIn(eased.ledger, asked, week, obstacle.minutes).some(({ possible }) => possible)
}

const triable: ReadonlySet<Obstacle['constraint']> = new Set([
  'mode',
  'visits-per-week',
  'not-available',
  'coverage-limit',
])

interface Eased {
  readonly ledger: Ledger
  readonly series: Series
}

function easedBy({ ledger, series }: Eased, constraint: Obstacle['constraint'], ofProgram = false): Eased {
  const { limits, times } = ledger
  if (constraint === 'mode') return { ledger, series: { ...series, usableModes: series.modes } }
  if (constraint === 'coverage-limit')
    return {
      series,
      ledger: {
        ...ledger,
        coverLeft: ledger.coverLeft.map((left) => left + 1),
      },
    }
  if (constraint === 'not-available')
    return {
      series,
      ledger: { ...ledger, times: { ...times, person: times.centre } },
    }
  const { visitsPerWeek } = limits
  const eased = {
    ofPerson: visitsPerWeek.ofPerson + (ofProgram ? 0 : 1),
    ofProgram: visitsPerWeek.ofProgram + (ofProgram ? 1 : 0),
  }
  return {
    series,
    ledger: { ...ledger, limits: { ...limits, visitsPerWeek: eased } },
  }
}
