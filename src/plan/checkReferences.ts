import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import { evidenceIn, factsNamedIn, rulesNamedIn, sourcesNamedIn } from './references.js'

/** Ids are unique within their list, and whatever is referred to is there. */
export function checkReferences(plan: Plan): Problem[] {
  return [...duplicates(plan), ...unknownItems(plan), ...unknownGoals(plan), ...uncited(plan)]
}

/** `<kind>/<id>` of everything that a session or goal may refer to. */
export function itemKeys(plan: Plan): Set<string> {
  return new Set([
    ...plan.interventions.map(({ id }) => `intervention/${id}`),
    ...plan.education.map(({ id }) => `education/${id}`),
    ...plan.exercises.map(({ id }) => `exercise/${id}`),
  ])
}

const idLists = [
  'conditions',
  'pathways',
  'interventions',
  'education',
  'exercises',
  'goals',
  'sessions',
  'reviews',
  'advice',
  'disagreements',
  'coverage',
] as const satisfies readonly (keyof Plan)[]

/** An item is either in the plan, held or set aside: never two of them. */
function duplicates(plan: Plan): Problem[] {
  const keyed = (list: 'held' | 'setAside') =>
    plan[list].map(({ kind, id }, index) => ({ key: `${kind}/${id}`, pointer: `/${list}/${index}` }))
  const items = (['intervention', 'education', 'exercise'] as const).flatMap((kind) => {
    const list = kind === 'intervention' ? 'interventions' : kind === 'exercise' ? 'exercises' : kind
    return plan[list].map(({ id }, index) => ({ key: `${kind}/${id}`, pointer: `/${list}/${index}` }))
  })
  const lists = idLists.map((list) =>
    plan[list].map(({ id }, index) => ({ key: id, pointer: `/${list}/${index}` })),
  )
  const found = [...lists, [...items, ...keyed('held'), ...keyed('setAside')]].flatMap(repeated)
  // An item that is twice in its own list would be reported twice.
  return found.filter((problem, index) => found.findIndex((one) => one.pointer === problem.pointer) === index)
}

function repeated(entries: readonly { key: string; pointer: string }[]): Problem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ key, pointer }) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ code: 'duplicate-id', message: `\`${key}\` is there already`, pointer }]
  })
}

function unknownItems(plan: Plan): Problem[] {
  const known = itemKeys(plan)
  for (const { id } of plan.reviews) known.add(`review/${id}`)
  for (const { role } of plan.team) known.add(`role/${role}`)
  const setAside = new Set(plan.setAside.map(({ kind, id }) => `${kind}/${id}`))
  const aside = new Set([...plan.held, ...plan.setAside].map(({ kind, id }) => `${kind}/${id}`))
  const named = [
    ...referred(plan.disagreements, '/disagreements', '/about', ({ about }) =>
      about.filter((key) => isItemKey(key) && !aside.has(key)),
    ),
    ...referred(plan.sessions, '/sessions', '/items', ({ items }) => items),
    ...referred(plan.home, '/home', '/exercise', ({ exercise }) => [`exercise/${exercise}`]),
    ...referred(plan.goals, '/goals', '/servedBy', ({ servedBy }) => servedBy),
    ...referred(plan.coverage, '/coverage', '/covers', ({ covers }) => covers.map((cover) => cover.of)),
    ...referred(plan.setAside, '/setAside', '/instead', ({ instead }) => (instead ? [instead] : [])),
  ]
  return named.flatMap(({ key, pointer }) => {
    if (known.has(key)) return []
    const where = setAside.has(key) ? 'was set aside' : 'is not in the plan'
    return [{ code: 'unknown-item', message: `\`${key}\` ${where}`, pointer }]
  })
}

const isItemKey = (key: string): boolean => /^(?:intervention|education|exercise)\//.test(key)

function referred<T>(
  list: readonly T[],
  pointer: string,
  field: string,
  keysOf: (entry: T) => readonly string[],
): { key: string; pointer: string }[] {
  return list.flatMap((entry, index) =>
    keysOf(entry).map((key) => ({ key, pointer: `${pointer}/${index}${field}` })),
  )
}

function unknownGoals(plan: Plan): Problem[] {
  const known = new Set(plan.goals.map(({ id }) => id))
  const served = <T extends { readonly serves: readonly string[] }>(list: readonly T[], pointer: string) =>
    referred(list, pointer, '/serves', ({ serves }) => serves)
  const named = [
    ...served(plan.interventions, '/interventions'),
    ...served(plan.education, '/education'),
    ...served(plan.exercises, '/exercises'),
    ...referred(plan.reviews, '/reviews', '/onTrack', ({ onTrack }) => onTrack.map(({ goal }) => goal)),
  ]
  return named
    .filter(({ key }) => !known.has(key))
    .map(({ key, pointer }) => ({
      code: 'unknown-goal',
      message: `the plan has no goal \`${key}\``,
      pointer,
    }))
}

/** A plan explains itself without its pack: every rule, fact and source it names is copied into it. */
function uncited(plan: Plan): Problem[] {
  const rules = Object.values(plan.rules)
  const evidence = [
    ...rules,
    ...rules.flatMap(({ numbers }) => Object.values(numbers ?? {})),
    ...evidenceIn(plan),
  ]
  return [
    ...absent('rule', rulesNamedIn(plan), plan.rules),
    ...absent('fact', factsNamedIn(plan), plan.facts),
    ...absent(
      'source',
      [...evidence.flatMap(({ sources }) => sources), ...sourcesNamedIn(plan)],
      plan.sources,
    ),
  ]
}

function absent(what: string, named: readonly string[], there: Readonly<Record<string, unknown>>): Problem[] {
  return [...new Set(named)]
    .filter((name) => !Object.hasOwn(there, name))
    .sort()
    .map((name) => ({
      code: `unknown-${what}`,
      message: `the plan refers to the ${what} \`${name}\` without citing it`,
      pointer: `/${what}s`,
    }))
}
