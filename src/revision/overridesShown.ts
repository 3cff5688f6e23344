import type { OverrideInForce } from '../model/course.js'
import type { Override, Progress } from '../model/progress.js'
import type { Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { overridesInForce } from './overridesInForce.js'
import type { CareAtReview } from './reviseCare.js'

interface Revised {
  readonly care: CareAtReview
  readonly record: readonly Progress[]
  /** What is dated from the review on. */
  readonly toCome: readonly Session[]
}

/**
 * Every clinician's decision that stands, with what became of it: those about items as care decided them, those about
 * programs and sessions by what the plan has. A stop lets none of them be done; they wait.
 */
export function overridesShown(parts: Revised): readonly OverrideInForce[] {
  const { triage, overrides = [] } = parts.care.decisions
  const decided = new Map(overrides.map((override) => [keyOf(override), override]))
  const against = [...new Set(triage.fired.map(({ rule }) => rule))].sort(compareText)
  return overridesInForce(parts.record).standing.map((override): OverrideInForce => {
    if (triage.state === 'stop') return { ...override, state: 'waits', against }
    return decided.get(keyOf(override)) ?? { ...override, ...standingOf(parts, override) }
  })
}

const keyOf = ({ action, target }: Override): string => `${action} ${target}`

type Standing = Pick<OverrideInForce, 'state' | 'against'>

function standingOf(parts: Revised, { action, target }: Override): Standing {
  const [kind = '', ...rest] = target.split('/')
  const id = rest.join('/')
  if (kind === 'session') return ofSession(parts, id)
  if (kind === 'program') return ofProgram(parts, action, id)
  return { state: 'no-effect', against: [] }
}

function ofSession({ toCome }: Revised, id: string): Standing {
  return { state: toCome.some((session) => session.id === id) ? 'holds' : 'no-effect', against: [] }
}

/** A program that is wanted and did not come about waits for what stands against it. */
function ofProgram({ care }: Revised, action: Override['action'], id: string): Standing {
  const { program, alternatives } = care.decisions.program
  const isWanted = action !== 'exclude'
  if ((program === id) === isWanted) return { state: 'holds', against: [] }
  if (action !== 'include') return { state: 'no-effect', against: [] }
  const other = alternatives.find((one) => one.program === id)
  return { state: 'waits', against: other?.reason === 'ruled-out' ? other.rules : [] }
}
