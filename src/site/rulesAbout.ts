import type { ActionType } from '../model/action.js'
import type { Rule } from '../model/rule.js'
import { addTo } from '../shared/addTo.js'
import { oncePer } from '../shared/oncePer.js'
import type { Site } from './site.js'

/** The keys of params by which an action says what it is about, and the kind of thing that each names. */
const subjects = {
  intervention: 'interventions',
  exercise: 'exercises',
  education: 'education',
  tag: 'tags',
  program: 'programs',
  pathway: 'pathways',
  disposition: 'dispositions',
  goal: 'goals',
  measure: 'measures',
  review: 'reviews',
  advice: 'advice',
  role: 'roles',
  fact: 'facts',
} as const

/** What the action of a rule is about, by `<kind>/<id>`. */
export function subjectsOf({ event }: Rule): readonly string[] {
  return subjectsNamed(event.params)
}

/** The same of params, or of a target. */
export function subjectsNamed(params: object): readonly string[] {
  const named = params as Readonly<Record<string, unknown>>
  return Object.entries(subjects).flatMap(([key, kind]) =>
    typeof named[key] === 'string' ? [`${kind}/${named[key]}`] : [],
  )
}

const bySubject = oncePer((site: Site): ReadonlyMap<string, readonly Rule[]> => {
  const found = new Map<string, Rule[]>()
  for (const rule of site.pack.rules) for (const key of subjectsOf(rule)) addTo(found, key, rule)
  return found
})

/** The rules whose action is about something: named itself, and behind them those that name a group that it is in. */
export function rulesAbout(site: Site, key: string): readonly Rule[] {
  const slash = key.indexOf('/')
  const shelf = key.slice(0, slash)
  const { interventions, exercises, education } = site.pack
  const items = { interventions, exercises, education }
  const item = shelf in items ? items[shelf as 'exercises'][key.slice(slash + 1)] : undefined
  const groups = (item?.tags ?? []).map((tag) => `tags/${tag}`)
  return [...new Set([key, ...groups].flatMap((one) => bySubject(site).get(one) ?? []))]
}

/** What rules say, as headings: on the page of what their action is about, and where they only ask about something. */
export const ruleHeadings: readonly {
  readonly types: readonly ActionType[]
  readonly id: string
  readonly ofSubject: string
  readonly elsewhere: string
}[] = [
  {
    types: ['triage'],
    id: 'sent',
    ofSubject: 'Who is sent there',
    elsewhere: 'Who is sent to somebody else',
  },
  { types: ['offer'], id: 'offered', ofSubject: 'When it is offered', elsewhere: 'What is offered' },
  { types: ['rule-out'], id: 'ruled-out', ofSubject: 'When it is ruled out', elsewhere: 'What is ruled out' },
  {
    types: ['recommend', 'consider'],
    id: 'given',
    ofSubject: 'When it is given',
    elsewhere: 'What is given',
  },
  {
    types: ['contraindicate', 'not-recommended'],
    id: 'not-given',
    ofSubject: 'When it is not given',
    elsewhere: 'What is not given',
  },
  { types: ['caution'], id: 'checks', ofSubject: 'What to check', elsewhere: 'What to check' },
  { types: ['adjust'], id: 'dose', ofSubject: 'How its dose changes', elsewhere: 'How doses change' },
  { types: ['set-goal'], id: 'set', ofSubject: 'When it is set', elsewhere: 'Which goals are set' },
  { types: ['monitor'], id: 'taken', ofSubject: 'When it is taken', elsewhere: 'What is measured' },
  { types: ['review'], id: 'held', ofSubject: 'When it is held', elsewhere: 'Which reviews are held' },
  {
    types: ['decide'],
    id: 'decided',
    ofSubject: 'What a review decides',
    elsewhere: 'What a review decides',
  },
  {
    types: ['involve'],
    id: 'takes-part',
    ofSubject: 'When this role takes part',
    elsewhere: 'Who takes part',
  },
  { types: ['advise'], id: 'said', ofSubject: 'When it is said', elsewhere: 'What the person is told' },
  {
    types: ['classify'],
    id: 'classified',
    ofSubject: 'How it becomes known',
    elsewhere: 'What else it tells',
  },
]
