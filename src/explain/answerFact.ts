import { match } from 'ts-pattern'
import type { Assessment } from '../model/assessment.js'
import type { MeasureEntry } from '../model/assessmentSections.js'
import type { FactDefinition, FactType, Obtain } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { Answer } from './answer.js'
import { answerCondition } from './answerCondition.js'
import { answerPath } from './answerPath.js'
import { answerSurgery } from './answerSurgery.js'

/**
 * Writes an answer to a fact into an assessment: the inverse of deriving the fact. Returns a new assessment, or
 * undefined when the fact cannot be answered (it is derived, set by rules, or about a condition that the person
 * does not have) or the answer is of another type than the fact. The new assessment still has to be parsed: an
 * answer may contradict another one.
 *
 * @example answerFact(pack, assessment, 'pain.current', 3)?.pain?.current // 3
 */
export function answerFact(
  pack: Pack,
  assessment: Assessment,
  fact: string,
  answer: Answer,
): Assessment | undefined {
  const definition = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined
  if (definition === undefined || !fits(definition.type, answer)) return undefined
  return match<Obtain, Assessment | undefined>(definition.obtain)
    .with({ from: 'assessment' }, (source) =>
      answerPath(pack, today(assessment, source), source.path, answer),
    )
    .with({ from: 'finding' }, ({ code }) => answerFinding(assessment, definition, code ?? fact, answer))
    .with({ from: 'measure' }, (source) => answerMeasure(assessment, source, answer as number))
    .with({ from: 'condition' }, (source) => answerCondition(assessment, source, answer as string))
    .with({ from: 'surgery' }, (source) => answerSurgery(assessment, source, answer as string))
    .with({ from: 'age' }, () => answerAge(assessment, answer as number))
    .otherwise(() => undefined)
}

/** Whether a person can be asked for a fact: it is read from the assessment, not derived or set by rules. */
export function isAnswerable({ obtain, type }: FactDefinition): boolean {
  if (obtain.from === 'finding') return type !== 'codes'
  return ['assessment', 'measure', 'condition', 'surgery', 'age'].includes(obtain.from)
}

type AssessmentSource = Extract<Obtain, { from: 'assessment' }>

/** What is answered now is not as old as the section it stands in. */
function today(assessment: Assessment, { path, maxAgeDays, laterScore }: AssessmentSource): Assessment {
  const [name = ''] = path.split('.')
  const section = (assessment as Readonly<Record<string, unknown>>)[name]
  if ((maxAgeDays ?? laterScore) === undefined || typeof section !== 'object') return assessment
  return { ...assessment, [name]: { ...section, on: assessment.assessedOn } }
}

function fits(type: FactType, answer: Answer): boolean {
  return match(type)
    .with('boolean', () => typeof answer === 'boolean')
    .with('number', () => typeof answer === 'number')
    .with('code', 'date', () => typeof answer === 'string')
    .with('codes', () => typeof answer === 'object')
    .exhaustive()
}

function answerFinding(
  assessment: Assessment,
  { type }: FactDefinition,
  code: string,
  answer: Answer,
): Assessment | undefined {
  if (type === 'codes') return undefined
  // Without a date it is as old as the assessment, so no largest age makes it stale.
  return { ...assessment, findings: { ...assessment.findings, [code]: answer as boolean | number | string } }
}

/** The day of the assessment is the latest that a score may have, so the answer is always the latest score. */
function answerMeasure(
  assessment: Assessment,
  { measure, part }: Extract<Obtain, { from: 'measure' }>,
  score: number,
): Assessment {
  const on = assessment.assessedOn
  const measures = assessment.measures ?? []
  const answered = (entry: MeasureEntry): MeasureEntry =>
    part === undefined ? { ...entry, score } : { ...entry, parts: { ...entry.parts, [part]: score } }
  const isThatDay = (entry: MeasureEntry): boolean => entry.measure === measure && entry.on === on
  return {
    ...assessment,
    measures: measures.some(isThatDay)
      ? measures.map((entry) => (isThatDay(entry) ? answered(entry) : entry))
      : [...measures, answered({ measure, on })],
  }
}

function answerAge(assessment: Assessment, ageYears: number): Assessment {
  // A date of birth would contradict the answer.
  const { birthDate: _, ...patient } = assessment.patient ?? {}
  return { ...assessment, patient: { ...patient, ageYears } }
}
