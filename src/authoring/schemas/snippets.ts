import { namesOf, type Vocabulary } from '../../pack/vocabulary.js'
import type { FactGroup } from './factValues.js'
import type { Snippet } from './jsonSchema.js'

/**
 * Snippets: a place to fill in is `${1:text}`. The text that stands there before it is filled in comes from the pack,
 * so that an inserted snippet is valid at once, and rests on nothing but a default until its author says otherwise.
 */

const noEvidence = { basis: 'default', confidence: 'low', sources: [] }

/** The nth place to fill in, with what stands there until it is. */
function place(number: number, text: string): string {
  return `\${${number}:${text}}`
}

/** A leaf about a fact that is answered by yes or no. */
function leaf(fact: string, from: number): object {
  return { fact: place(from, fact), operator: 'equal', value: true }
}

/** What a condition may begin with. */
export function conditionSnippets(groups: readonly FactGroup[]): readonly Snippet[] {
  const fact = groups.find(({ type }) => type === 'boolean')?.facts[0]
  if (fact === undefined) return []
  return [
    { label: 'One fact', description: 'A comparison of one fact.', body: leaf(fact, 1) },
    { label: 'All of these', description: 'Every one of several.', body: { all: [leaf(fact, 1)] } },
    { label: 'Any of these', description: 'At least one of several.', body: { any: [leaf(fact, 1)] } },
    { label: 'Not', description: 'The opposite.', body: { not: leaf(fact, 1) } },
  ]
}

/** A new rule for or against something, for the list `rules` of a file. */
export function ruleSnippets(vocabulary: Vocabulary, groups: readonly FactGroup[]): readonly Snippet[] {
  const fact = groups.find(({ type }) => type === 'boolean')?.facts[0]
  const [intervention] = namesOf(vocabulary, 'interventions')
  if (fact === undefined || intervention === undefined) return []
  const rule = (name: string, title: string, type: string, because: string) => ({
    name: place(1, name),
    title: place(2, title),
    conditions: leaf(fact, 3),
    event: { type, params: { intervention: place(4, intervention) } },
    because: place(5, because),
    ...noEvidence,
  })
  return [
    {
      label: 'New rule for something',
      description: 'Recommends an item to those of whom a condition is true.',
      body: rule('new.recommend', 'What it recommends, and to whom', 'recommend', 'Why it helps them.'),
    },
    {
      label: 'New rule against something',
      description: 'Keeps an item from those for whom it is not safe; it wins over every recommendation.',
      body: rule(
        'new.contraindicate',
        'What is not safe, and for whom',
        'contraindicate',
        'Why it is not safe.',
      ),
    },
  ]
}

/** A new intervention, for the list `define.interventions` of a file. */
export function interventionSnippets(vocabulary: Vocabulary): readonly Snippet[] {
  const [role] = namesOf(vocabulary, 'roles')
  if (role === undefined) return []
  return [
    {
      label: 'New intervention',
      description: 'Something that staff do with or for the patient.',
      body: {
        id: place(1, 'new-intervention'),
        title: place(2, 'What it is called'),
        plain: place(3, 'What it is, for the patient.'),
        evidence: noEvidence,
        discipline: place(4, role),
        category: 'treatment',
        modes: ['in-person'],
        dose: { perWeek: 1, minutes: 30, maxSessions: 6 },
        benefits: [place(5, 'What it may do for the patient.')],
        risks: [place(6, 'What it may cost or do to the patient.')],
      },
    },
  ]
}

/** A new case, for the list `cases` of a file. */
export function caseSnippets(vocabulary: Vocabulary, bases: readonly string[]): readonly Snippet[] {
  const [rule] = vocabulary.entries.rules.keys()
  const [base] = bases
  if (rule === undefined || base === undefined) return []
  const of = (label: string, description: string, expected: string, name: string): Snippet => ({
    label,
    description,
    body: { name: place(1, name), base: place(2, base), expect: { [expected]: [place(3, rule)] } },
  })
  return [
    of('New case: a rule applies', 'Somebody of whom a rule speaks.', 'applies', 'shows for whom it is'),
    of(
      'New case: a rule is silent',
      'Somebody of whom it does not.',
      'doesNotApply',
      'shows for whom it is not',
    ),
    of(
      'New case: a rule is unknown',
      'Somebody who has not answered.',
      'unknown',
      'shows what must be asked first',
    ),
  ]
}
