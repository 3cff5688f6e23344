import { safeParseAssessment } from '../../assessment/safeParseAssessment.js'
import { safeParseProgress } from '../../assessment/safeParseProgress.js'
import { answerFact } from '../../explain/answerFact.js'
import { isListOnly } from '../../explain/answerPath.js'
import { deriveFacts } from '../../facts/deriveFacts.js'
import { compileCondition } from '../../logic/compileCondition.js'
import { settledFacts } from '../../logic/settledFacts.js'
import { truthName } from '../../logic/truth.js'
import type { Assessment } from '../../model/assessment.js'
import type { Case } from '../../model/caseFile.js'
import type { FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import type { Progress } from '../../model/progress.js'
import { evaluateRules } from '../../rules/evaluateRules.js'
import { type FoundFacts, findFacts, type Search, type SearchOptions, type Wanted } from './findFacts.js'
import { writeReview } from './writeReview.js'

/** What is known of every fact. */
export type KnownFacts = Readonly<Record<string, FactValue>>

/** Somebody as a case tells of them: with `progress` at a review. */
export interface WrittenPerson {
  readonly assessment: Assessment
  readonly progress?: Progress
  readonly course?: NonNullable<Case['course']>
}

/** A person for whom conditions come to what was wanted: the assessment, checked by the engine itself. */
export type Witness =
  | ({ readonly outcome: 'found'; readonly facts: FoundFacts } & WrittenPerson)
  /** Facts exist of which nobody was made: they come only at a review of another kind, or contradict each other. */
  | { readonly outcome: 'only-facts'; readonly facts: FoundFacts }
  | Exclude<Search, { readonly outcome: 'found' | 'not-accepted' }>

/**
 * Looks for a smallest assessment for which every condition comes to what is wanted of it. What it returns as found
 * was parsed, derived and evaluated as any assessment is, and did come to that.
 *
 * @example findWitness(pack, [{ condition: { fact: 'pain.current', operator: 'equal', value: 7 }, truth: ['true'] }]).outcome // 'found'
 */
export function findWitness(
  pack: Pack,
  wanted: readonly Wanted[],
  { asOf = '2026-01-15', ...options }: Omit<SearchOptions, 'accept'> = {},
): Witness {
  const witness = findOnce(pack, wanted, asOf, options)
  if (witness.outcome !== 'only-facts' || options.asKnown !== undefined) return witness
  const sets = Object.keys(witness.facts).filter((fact) => isKnownAsAWhole(pack, fact))
  if (sets.length === 0 || sets.length > mostSplit) return witness
  // Facts were found in which such a set is known in part perhaps, so each is tried known and not known.
  let isOpen = false
  for (const asKnown of splitsOf(sets)) {
    const split = findOnce(pack, wanted, asOf, { ...options, asKnown })
    if (split.outcome === 'found') return split
    if (split.outcome !== 'impossible') isOpen = true
  }
  return isOpen ? witness : { outcome: 'impossible' }
}

/** Of more sets than so many there are too many ways. */
const mostSplit = 4

function isKnownAsAWhole(pack: Pack, fact: string): boolean {
  const definition = pack.facts[fact]
  return (
    definition?.type === 'codes' &&
    definition.obtain.from === 'assessment' &&
    isListOnly(definition.obtain.path)
  )
}

function splitsOf(sets: readonly string[]): readonly ReadonlyMap<string, boolean>[] {
  return sets.reduce<readonly ReadonlyMap<string, boolean>[]>(
    (splits, set) => splits.flatMap((split) => [true, false].map((is) => new Map([...split, [set, is]]))),
    [new Map()],
  )
}

function findOnce(
  pack: Pack,
  wanted: readonly Wanted[],
  asOf: CalendarDate,
  options: Omit<SearchOptions, 'accept' | 'asOf'>,
): Witness {
  let person: WrittenPerson | undefined
  let facts: FoundFacts | undefined
  const search = findFacts(pack, wanted, {
    ...options,
    asOf,
    accept: (found) => {
      facts ??= found
      person = writePerson(pack, found, asOf, (values) => comesTo(pack, values, wanted))
      if (person === undefined) return false
      facts = found
      return true
    },
  })
  if (person !== undefined && facts !== undefined) return { outcome: 'found', facts, ...person }
  if (facts !== undefined) return { outcome: 'only-facts', facts }
  return search as Exclude<Search, { outcome: 'found' | 'not-accepted' }>
}

/** Somebody of whom these facts are known and who is what is wanted: new, or at a review. */
export function writePerson(
  pack: Pack,
  facts: FoundFacts,
  asOf: CalendarDate,
  isWanted: (values: KnownFacts) => boolean,
): WrittenPerson | undefined {
  const isRight = (one: WrittenPerson): boolean => isWanted(valuesOf(pack, one))
  const ofReview = Object.entries(facts).flatMap(([fact, value]) => {
    const obtain = pack.facts[fact]?.obtain
    return obtain && value.type !== 'unknown' && onlyAtReview.has(obtain.from)
      ? [[obtain, value] as const]
      : []
  })
  const first = ofReview.length === 0 ? writeAssessment(pack, facts, asOf) : undefined
  if (first !== undefined && isRight({ assessment: first })) return { assessment: first }
  const told = Object.entries(facts).filter(
    ([fact]) => !onlyAtReview.has(pack.facts[fact]?.obtain.from ?? ''),
  )
  const now = writeAssessment(pack, Object.fromEntries(told), asOf)
  if (now === undefined) return undefined
  const reviewed = writeReview(pack, now, ofReview, asOf)
  return isSound(pack, reviewed) && isRight(reviewed) ? reviewed : undefined
}

const onlyAtReview: ReadonlySet<string> = new Set([
  'change',
  'consecutive',
  'events',
  'sessions-done',
  'attendance',
  'adherence',
  'procedure',
  'course',
])

function isSound(pack: Pack, { assessment, progress }: WrittenPerson): boolean {
  if (!safeParseAssessment(pack, assessment).ok) return false
  return progress === undefined || safeParseProgress(pack, assessment, progress).ok
}

/** An assessment that says just these facts; undefined when one of them cannot be answered, or they contradict. */
export function writeAssessment(
  pack: Pack,
  facts: FoundFacts,
  assessedOn: CalendarDate,
): Assessment | undefined {
  return writeOn(pack, { id: 'witness', assessedOn }, facts)
}

/** The same of somebody of whom other things are known already. */
export function writeOn(pack: Pack, start: Assessment, facts: FoundFacts): Assessment | undefined {
  let assessment: Assessment | undefined = start
  // Sets first: what is said of a condition needs the condition.
  const ordered = Object.entries(facts).sort(([, left], [, right]) => rank(left) - rank(right))
  for (const [fact, value] of ordered) {
    if (assessment === undefined) return undefined
    if (!isNothing(value)) assessment = written(pack, assessment, fact, value)
  }
  return assessment !== undefined && safeParseAssessment(pack, assessment).ok ? assessment : undefined
}

const rank = ({ type }: FactValue): number => (type === 'codes' ? 0 : 1)

const isNothing = (value: FactValue): boolean =>
  value.type === 'unknown' || (value.type === 'codes' && value.included.length + value.excluded.length === 0)

function written(pack: Pack, assessment: Assessment, fact: string, value: FactValue): Assessment | undefined {
  if (value.type === 'codes') return writtenSet(pack, assessment, fact, value)
  const answer = answerOf(value)
  if (answer === undefined) return undefined
  const direct = answerFact(pack, assessment, fact, answer)
  if (direct !== undefined || pack.facts[fact]?.obtain.from !== 'condition') return direct
  const person = withAnyCondition(pack, assessment)
  return person && answerFact(pack, person, fact, answer)
}

/** Some sets are answered code by code; others only as a whole list, and then whole. */
function writtenSet(
  pack: Pack,
  assessment: Assessment,
  fact: string,
  { included, excluded, complete }: Extract<FactValue, { type: 'codes' }>,
): Assessment | undefined {
  const map = Object.fromEntries([
    ...included.map((code) => [code, true] as const),
    ...excluded.map((code) => [code, false] as const),
  ])
  return answerFact(pack, assessment, fact, complete ? included : map)
}

/** Something said of the main condition needs one; any that the person may have will do. */
function withAnyCondition(pack: Pack, assessment: Assessment): Assessment | undefined {
  const codes = assessment.conditions?.map(({ code }) => code) ?? Object.keys(pack.conditions).slice(0, 1)
  const [code] = codes
  if (code === undefined) return undefined
  const others = (assessment.conditions ?? []).filter((one) => one.code !== code)
  return { ...assessment, conditions: [{ code, primary: true }, ...others] }
}

function answerOf(value: FactValue): boolean | number | string | undefined {
  if (value.type === 'number') return value.min
  if (value.type === 'date') return value.earliest
  return value.type === 'boolean' || value.type === 'code' ? value.value : undefined
}

function comesTo(pack: Pack, values: KnownFacts, wanted: readonly Wanted[]): boolean {
  return wanted.every(({ condition, truth }) =>
    truth.includes(truthName(compileCondition(condition, pack).test(values))),
  )
}

/** What the engine knows of somebody, with what rules set. */
export function valuesOf(pack: Pack, { assessment, progress, course }: WrittenPerson): KnownFacts {
  const facts = deriveFacts(pack, assessment, progress, undefined, undefined, course)
  return settledFacts(evaluateRules(pack, facts)).values
}
