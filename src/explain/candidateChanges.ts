import { isMeantBy, itemCatalogue } from '../care/itemCatalogue.js'
import { factsOfCondition } from '../logic/factsOfCondition.js'
import { settledFacts } from '../logic/settledFacts.js'
import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import type { Answer } from './answer.js'
import { answerFact } from './answerFact.js'
import { blockingLeaves } from './blockingLeaves.js'
import type { Run } from './decideAgain.js'
import type { CatalogueEntry } from './findInCatalogue.js'
import { possibleAnswers } from './possibleAnswers.js'
import { factsBelow, protectedFacts } from './protectedFacts.js'
import { itemsMeant, rulesAbout, speaksFor } from './subjectRules.js'
import { traceFinding } from './traceFinding.js'

/** One changed answer. `fact` is a fact's id, or the path of a preference or of the coverage. */
export interface Change {
  readonly fact: string
  readonly answer: Answer
  /** What to say instead of the answer, where the answer alone would not be understood. */
  readonly words?: string
  readonly apply: (assessment: Assessment) => Assessment | undefined
}

/**
 * The single changes worth trying, in a fixed order: preferences and coverage first, then the facts that keep the
 * rules that would speak for it from applying, then every other fact that a rule about it reads.
 */
export function candidateChanges(pack: Pack, run: Run, entry: CatalogueEntry): readonly Change[] {
  const safe = protectedFacts(pack)
  const facts = relevantFacts(pack, run, entry).filter((fact) => !safe.has(fact))
  return [
    ...preferenceChanges(pack, run.assessment, entry),
    ...facts.flatMap((fact) =>
      possibleAnswers(pack, settledFacts(run.findings), fact).map((answer) => ({
        fact,
        answer,
        apply: (assessment: Assessment) => answerFact(pack, assessment, fact, answer),
      })),
    ),
  ]
}

function relevantFacts(pack: Pack, run: Run, entry: CatalogueEntry): readonly string[] {
  const rules = rulesAbout(pack, entry)
  const blocking = rules
    .filter(speaksFor)
    .flatMap(({ name }) => blockingLeaves(traceFinding(pack, run.assessment, name).trace))
  const isElsewhere = rules.some(({ event }) => 'programs' in event.params || 'phases' in event.params)
  const ofPrograms = isElsewhere || entry.kind === 'program' ? pack.rules.filter(choosesProgram) : []
  const read = [...rules, ...ofPrograms].flatMap(({ conditions }) => factsOfCondition(conditions, pack))
  return [...new Set([...withBelow(pack, blocking), ...withBelow(pack, read)])]
}

function choosesProgram({ event }: Pack['rules'][number]): boolean {
  return (event.type === 'offer' || event.type === 'rule-out') && event.params.program !== undefined
}

/** Facts with all that they are derived from, sorted level by level. */
function withBelow(pack: Pack, facts: readonly string[]): readonly string[] {
  const reached = new Set([...facts].sort(compareText))
  for (const fact of reached)
    for (const source of [...factsBelow(pack, fact)].sort(compareText)) reached.add(source)
  return [...reached]
}

/**
 * What a person wants is no safety answer, even where a contraindication is looked at only for those who want the
 * item; the search makes sure that no safety rule falls silent.
 */
function preferenceChanges(
  pack: Pack,
  { preferences, coverage }: Assessment,
  entry: CatalogueEntry,
): Change[] {
  const { decline = [], prefer = [] } = preferences ?? {}
  const items = itemsMeant(pack, entry).flatMap((key) => itemCatalogue(pack).byKey.get(key) ?? [])
  const isMeant = (word: string) => word === entry.id || items.some((item) => isMeantBy([word], item))
  const kept = decline.filter((word) => !isMeant(word))
  const refused = (coverage?.preAuthorisations ?? []).filter(
    ({ item, status }) => status === 'refused' && isMeant(item),
  )
  return [
    ...(kept.length < decline.length ? [preference('decline', kept, 'no longer declined')] : []),
    ...(prefer.includes(entry.id) || entry.kind === 'goal' || entry.kind === 'pathway'
      ? []
      : [preference('prefer', [...prefer, entry.id], 'preferred')]),
    ...(entry.kind === 'program' ? roomChanges(pack.programs[entry.id], preferences) : []),
    ...(refused.length === 0 ? [] : [approved(isMeant)]),
  ]
}

type Preferences = NonNullable<Assessment['preferences']>

/** What would make room in the person's week for a program. */
function roomChanges(program: Pack['programs'][string] | undefined, wishes: Preferences = {}): Change[] {
  const { availability, maxVisitsPerWeek = Infinity, maxMinutesPerDay = Infinity } = wishes
  const days = Number(program?.leastDaysPerWeek ?? 0)
  const minutes = Number(program?.leastMinutesPerDay ?? 0)
  return [
    ...(availability === undefined
      ? []
      : [preference('availability', undefined, 'can come on any day the centre is open')]),
    ...(days > maxVisitsPerWeek
      ? [preference('maxVisitsPerWeek', days, `${days} visits a week accepted`)]
      : []),
    ...(minutes > maxMinutesPerDay
      ? [preference('maxMinutesPerDay', minutes, `${minutes} minutes a day accepted`)]
      : []),
  ]
}

function preference<K extends keyof Preferences>(key: K, value: Preferences[K], words: string): Change {
  return {
    fact: `preferences.${key}`,
    answer: (value ?? []) as Answer,
    words,
    apply: (assessment) => {
      const { [key]: _, ...others } = assessment.preferences ?? {}
      const preferences = value === undefined ? others : { ...others, [key]: value }
      return { ...assessment, preferences } as Assessment
    },
  }
}

function approved(isMeant: (item: string) => boolean): Change {
  return {
    fact: 'coverage.preAuthorisations',
    answer: 'approved',
    words: 'approved by the payer',
    apply: (assessment) => ({
      ...assessment,
      coverage: {
        ...assessment.coverage,
        preAuthorisations: (assessment.coverage?.preAuthorisations ?? []).map((one) =>
          isMeant(one.item) ? { ...one, status: 'approved' as const } : one,
        ),
      },
    }),
  }
}
