import { safeGeneratePlan } from '../generatePlan.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Answer } from './answer.js'
import { type Change, candidateChanges } from './candidateChanges.js'
import { decideAgain, type Run } from './decideAgain.js'
import { type CatalogueEntry, findInCatalogue } from './findInCatalogue.js'
import { isIn, itemsMeant } from './subjectRules.js'
import { answerInWords } from './valueInWords.js'

/** One answer that would have to be another one. */
export interface ChangedAnswer {
  /** A fact's id, or the path of a preference or of the coverage. */
  readonly fact: string
  readonly title: string
  readonly answer: Answer
  readonly words: string
}

/** What a bounded search for the smallest change came to. */
export interface ChangeSearch {
  /** Changes of the smallest size that works, at most three; empty when none was found. */
  readonly changes: readonly (readonly ChangedAnswer[])[]
  /** How often the pipeline was run again. */
  readonly runs: number
  readonly mostRuns: number
  /** So many answers are changed at once at most. */
  readonly mostChanges: number
  /** Whether everything within these bounds was tried. */
  readonly exhausted: boolean
}

export interface SearchBounds {
  readonly mostRuns: number
  readonly startOn?: CalendarDate | undefined
  readonly calendar?: Calendar | undefined
}

const mostChanges = 2
const mostFound = 3

/**
 * Looks for the fewest changed answers that bring an entry into the plan: every single change first, then every
 * pair, in a fixed order. What works is run through the whole pipeline before it is said.
 */
export function smallestChange(
  pack: Pack,
  run: Run,
  entry: CatalogueEntry,
  bounds: SearchBounds,
): ChangeSearch {
  const single = candidateChanges(pack, run, entry)
  const found: (readonly Change[])[] = []
  let runs = 0
  let exhausted = true
  for (const changes of inTurn(single)) {
    const size = found[0]?.length
    if (found.length === mostFound || (size !== undefined && changes.length > size)) break
    if (runs >= bounds.mostRuns) {
      exhausted = false
      break
    }
    const changed = applied(run.assessment, changes)
    if (changed === undefined) continue
    runs += 1
    if (isNewFact(found, changes) && works(pack, entry, run, changed, bounds)) found.push(changes)
  }
  const shown = found.map((changes) => changes.map((change) => changedAnswer(pack, change)))
  return { changes: shown, runs, mostRuns: bounds.mostRuns, mostChanges, exhausted }
}

/** Single changes, then pairs about two different facts. */
function* inTurn(single: readonly Change[]): Generator<readonly Change[]> {
  for (const change of single) yield [change]
  for (const [index, first] of single.entries())
    for (const second of single.slice(index + 1)) if (first.fact !== second.fact) yield [first, second]
}

/** Other values of the same facts would only repeat what was found. */
function isNewFact(found: readonly (readonly Change[])[], changes: readonly Change[]): boolean {
  const key = (of: readonly Change[]) => of.map(({ fact }) => fact).join(' ')
  return !found.some((one) => key(one) === key(changes))
}

function applied(assessment: Assessment, changes: readonly Change[]): Assessment | undefined {
  return changes.reduce<Assessment | undefined>(
    (changed, { apply }) => (changed === undefined ? undefined : apply(changed)),
    assessment,
  )
}

/** The decisions are asked first, since they are quick; the whole plan then has to agree. */
function works(
  pack: Pack,
  entry: CatalogueEntry,
  run: Run,
  changed: Assessment,
  bounds: SearchBounds,
): boolean {
  const again = decideAgain(pack, changed, bounds.calendar)
  if (again === undefined || !isIn(pack, entry, again.decisions) || silencesSafety(pack, run, again))
    return false
  const { startOn, calendar } = bounds
  const plan = safeGeneratePlan(pack, changed, { startOn, calendar })
  return plan.ok && isInPlan(pack, entry, plan.value)
}

/** Whether a safety rule that applied, or may have, no longer does: then the change was about safety after all. */
function silencesSafety(pack: Pack, before: Run, after: Run): boolean {
  return pack.rules.some(({ event }, index) => {
    if (event.type !== 'triage' && event.type !== 'contraindicate') return false
    const spoke = before.findings.findings[index]?.outcome !== 'does-not-apply'
    return spoke && after.findings.findings[index]?.outcome === 'does-not-apply'
  })
}

function isInPlan(pack: Pack, entry: CatalogueEntry, plan: Plan): boolean {
  if (entry.kind === 'program') return plan.program?.id === entry.id
  if (entry.kind === 'goal')
    return plan.goals.some(({ id }) => id === entry.id || id.startsWith(`${entry.id}.`))
  const shelves = { intervention: plan.interventions, exercise: plan.exercises, education: plan.education }
  return itemsMeant(pack, entry).some((key) => {
    const [kind = '', id = ''] = key.split('/')
    const shelf: readonly { readonly id: string }[] = shelves[kind as keyof typeof shelves] ?? []
    return shelf.some((item) => item.id === id)
  })
}

function changedAnswer(pack: Pack, { fact, answer, words }: Change): ChangedAnswer {
  const { title = pathInWords(pack, fact, answer), unit } = pack.facts[fact] ?? {}
  return { fact, title, answer, words: words ?? answerInWords(answer, unit) }
}

const pathTitles: Readonly<Record<string, string>> = {
  'preferences.decline': 'What the person declines',
  'preferences.prefer': 'What the person prefers',
  'preferences.availability': 'When the person can come',
  'preferences.maxVisitsPerWeek': 'Visits a week',
  'coverage.preAuthorisations': 'Coverage',
}

function pathInWords(pack: Pack, path: string, answer: Answer): string {
  const last = Array.isArray(answer) ? findInCatalogue(pack, String(answer.at(-1))) : undefined
  const what = path === 'preferences.prefer' && last !== undefined && 'title' in last ? `: ${last.title}` : ''
  return `${pathTitles[path] ?? path}${what}`
}
