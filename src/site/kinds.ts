import { codeInWords } from '../explain/valueInWords.js'
import type { DefineKind, Pack } from '../model/pack.js'
import { optional } from '../shared/optional.js'

/** What has pages: all that a pack defines, its rules, settings and sources, and the files of cases. */
export type Kind = DefineKind | 'rules' | 'settings' | 'bibliography' | 'cases'

export interface KindOfPage {
  readonly kind: Kind
  /** The folder of its pages, and the name of the page that lists them. */
  readonly folder: string
  readonly one: string
  readonly many: string
  /** What such a thing is, in a sentence to somebody who never saw the pack. */
  readonly about: string
}

const page = (kind: Kind, folder: string, one: string, many: string, about: string): KindOfPage => {
  return { kind, folder, one, many, about }
}

/** In the order in which a reader would look through them. */
export const kinds: readonly KindOfPage[] = [
  page(
    'conditions',
    'conditions',
    'Condition',
    'Conditions',
    'What a person may have, and what follows from it.',
  ),
  page(
    'dispositions',
    'triage',
    'Triage',
    'Triage',
    'What comes before any treatment: who must be seen by somebody else, and how soon. The most urgent one wins.',
  ),
  page('programs', 'programs', 'Program', 'Programs', 'Courses of care. Exactly one is chosen for a plan.'),
  page('pathways', 'pathways', 'Pathway', 'Pathways', 'What may be offered beside the program.'),
  page(
    'interventions',
    'interventions',
    'Intervention',
    'Interventions',
    'What a member of staff does with or for the person, and what is only ever asked about or advised against.',
  ),
  page('exercises', 'exercises', 'Exercise', 'Exercises', 'What the person does, at home or in visits.'),
  page('education', 'education', 'Education', 'Education', 'What the person should know.'),
  page('goals', 'goals', 'Goal', 'Goals', 'What is aimed at, and how its target is worked out.'),
  page(
    'reviews',
    'reviews',
    'Review',
    'Reviews',
    'When the plan is looked at again, and what is decided then.',
  ),
  page('advice', 'advice', 'Advice', 'Advice', 'What the person is told.'),
  page('measures', 'measures', 'Measure', 'Measures', 'What is scored, and which change of a score matters.'),
  page('roles', 'roles', 'Role', 'Roles', 'Who takes part.'),
  page('payers', 'payers', 'Payer', 'Payers', 'Who may pay, and what to verify.'),
  page(
    'disagreements',
    'disagreements',
    'Disagreement',
    'Disagreements',
    'Where sources disagree, what this pack does, and why.',
  ),
  page('rules', 'rules', 'Rule', 'Rules', 'All that the pack says: of whom, what, and on what grounds.'),
  page('namedConditions', 'terms', 'Term', 'Terms', 'What words in the rules mean exactly.'),
  page('facts', 'facts', 'Fact', 'Facts', 'What rules may ask about a person, and how it becomes known.'),
  page('settings', 'settings', 'Setting', 'Settings', 'Numbers that a centre may change within bounds.'),
  page('limits', 'limits', 'Limit', 'Limits', 'How many items of a group a plan may hold.'),
  page('timings', 'timings', 'Timing', 'Timings', 'What bounds when visits are.'),
  page('tags', 'groups', 'Group', 'Groups', 'Items that rules speak of together.'),
  page('activities', 'activities', 'Activity', 'Activities', "What a person's own goal may be about."),
  page(
    'trajectories',
    'trajectories',
    'Trajectory',
    'Trajectories',
    'How much of a change to expect by when.',
  ),
  page(
    'valueSets',
    'answers',
    'List of answers',
    'Lists of answers',
    'The answers that a question may have.',
  ),
  page('bibliography', 'sources', 'Source', 'Sources', 'What was read, and what was only recalled.'),
  page('cases', 'cases', 'Cases', 'Cases', 'People who were made up to show what the rules do.'),
]

const byKind = new Map(kinds.map((one) => [one.kind, one]))

/** The kind of page that something has; throws an `Error` for what has none. */
export function kindOf(kind: Kind): KindOfPage {
  const found = byKind.get(kind)
  if (found === undefined) throw new Error(`no pages for ${kind}`)
  return found
}

/** Something with a page of its own. */
export interface Entry {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  /** What else a reader may look for it by. */
  readonly plain?: string
}

/** The name of something among all pages. */
export const keyOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string => `${kind}/${id}`

/** Everything in a pack that has a page, by kind and in the order of titles' ids; the cases are not in the pack. */
export function entriesOf(pack: Pack): readonly Entry[] {
  return kinds.flatMap(({ kind }): Entry[] => {
    if (kind === 'cases') return []
    if (kind === 'rules')
      return pack.rules.map(({ name, title, because }) => ({ kind, id: name, title, plain: because }))
    if (kind === 'namedConditions')
      return Object.values(pack[kind]).map(({ name, title }) => {
        return { kind, id: name, title: title ?? codeInWords(name) }
      })
    if (kind === 'bibliography')
      return Object.values(pack[kind]).map(({ id, citation }) => ({ kind, id, title: citation }))
    return Object.values(pack[kind]).map((one: { id: string; title: string; plain?: string }) => {
      return { kind, id: one.id, title: one.title, ...optional('plain', one.plain) }
    })
  })
}
