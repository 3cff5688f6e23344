import type { ImpactExample, SafetyConcern } from '../authoring/index.js'

/** What each concern means, for people who did not write the rules. */
export const concernWords: Readonly<Record<SafetyConcern['code'], string>> = {
  'gains-contraindicated': 'is given what the rules before contraindicate',
  'gains-held': 'is given what the rules before held until something is answered',
  'loses-safety': 'loses what kept them safe',
}

/** What each kind of change is called: counted over people, and said of one thing. */
const kinds: Readonly<Record<string, readonly [counted: string, said: string]>> = {
  added: ['something is added', 'added'],
  removed: ['something is taken out', 'taken out'],
  moved: ['a day moves', 'another day'],
  dose: ['how much of something', 'another dose'],
  target: ['the target of a goal', 'another target'],
  program: ['the program', 'another program'],
  phase: ['a phase', 'another phase'],
  status: ['the standing of the plan', 'another standing'],
  triage: ['the safety screen', 'another outcome'],
  question: ['a question', 'asked or no longer asked'],
  updated: ['wording, grounds or standing', 'other wording, grounds or standing'],
}

/** A kind of change as a count of people says it. */
export const kindCounted = (kind: string): string => kinds[kind]?.[0] ?? kind
const kindSaid = (kind: string): string => kinds[kind]?.[1] ?? kind

export interface ExampleRow {
  readonly what: string
  readonly how: string
  readonly cameWith: readonly string[]
  readonly wentWith: readonly string[]
}

/** What changes for somebody; visits follow from the rest, so they are only counted. */
export function rowsOfExample({ changes }: ImpactExample): readonly ExampleRow[] {
  const isVisit = ({ subject }: { subject: string }): boolean => subject.startsWith('session/')
  const visits = changes.filter(isVisit)
  const rows = changes
    .filter((change) => !isVisit(change))
    .map(({ kind, subject, title, cameWith, wentWith }) => ({
      what: title === '' || title === subject ? subject : `${title} (${subject})`,
      how: kindSaid(kind),
      cameWith,
      wentWith,
    }))
  if (visits.length === 0) return rows
  const ways = [...new Set(visits.map(({ kind }) => kind))].map(
    (kind) => `${visits.filter((visit) => visit.kind === kind).length} ${kindSaid(kind)}`,
  )
  return [...rows, { what: 'Visits', how: ways.join(', '), cameWith: [], wentWith: [] }]
}
