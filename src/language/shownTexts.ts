import type { Reader } from '../model/locale.js'
import type { DefineKind } from '../model/pack.js'

/** Where in a pack texts stand. */
export type TextKind = DefineKind | 'manifest' | 'rules' | 'settings'

type Fields = Readonly<Partial<Record<TextKind, readonly string[]>>>

/** What patients read, by kind and by the path in an entry without the places in lists. */
const forPatients: Fields = {
  advice: ['title', 'text'],
  conditions: ['title', 'plain'],
  dispositions: ['title', 'instruction', 'allowed'],
  education: ['title', 'keyMessages'],
  exercises: [
    ...['title', 'plain', 'howTo', 'stopWhen', 'cautions', 'equipment', 'dose.effort', 'dose.plainEffort'],
    ...['progression.dose.effort', 'progression.dose.plainEffort'],
    ...['regression.dose.effort', 'regression.dose.plainEffort'],
    ...['progression.when', 'progression.change', 'regression.when', 'regression.change'],
  ],
  // Their titles stand in the reason why a goal has no target yet.
  facts: ['title'],
  goals: ['title', 'statement', 'maintainStatement'],
  interventions: ['title'],
  manifest: ['notice'],
  measures: ['title', 'parts.title'],
  programs: ['title', 'plain'],
  reviews: ['title'],
  roles: ['title'],
  rules: ['event.params.instruction', 'event.params.allowed'],
}

/** What clinicians alone read in a plan. */
const forClinicians: Fields = {
  activities: ['capacities'],
  conditions: [
    ...['direction', 'direction.text', 'course', 'course.text', 'firstLine', 'firstLine.text'],
    ...['avoid', 'avoid.text', 'precautions', 'precautions.text', 'escalate.when'],
  ],
  disagreements: ['title', 'positions.says', 'stance'],
  education: ['plain'],
  facts: ['question'],
  goals: ['ladder.steps', 'targets.title'],
  interventions: ['plain', 'benefits', 'risks', 'purposes.plain', 'directions.note'],
  limits: ['title'],
  manifest: ['goalReadiness.importance', 'goalReadiness.confidence'],
  pathways: ['title', 'plain', 'whatHappens', 'referralContents', 'otherwise'],
  payers: ['title', 'plain', 'verifyNote', 'covers.note'],
  programs: [
    ...['phases.title', 'phases.focus', 'phases.entry', 'phases.exit.text'],
    ...['meetings.title', 'meetings.cadence', 'meetings.output'],
  ],
  reviews: ['question', 'ifOffTrack'],
  roles: ['discipline', 'responsibilities'],
  rules: ['title', 'because', 'event.params.check', 'event.params.for'],
  settings: ['title'],
  tags: ['title', 'notAlone'],
  timings: ['title'],
  valueSets: ['concepts.display'],
}

/**
 * Who reads a text of a pack in a plan. Nobody reads what is left: what is there for those who keep the pack, and the
 * notes and citations of evidence, which speak of pages in their own language.
 */
export function readerOf(kind: TextKind, field: string): Reader | undefined {
  if (forPatients[kind]?.includes(field)) return 'patient'
  return forClinicians[kind]?.includes(field) ? 'clinician' : undefined
}
