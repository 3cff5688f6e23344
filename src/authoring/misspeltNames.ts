import { wholePlan } from '../care/decideReview.js'
import { itemCatalogue } from '../care/itemCatalogue.js'
import type { Case, Expectation } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import { type JsonPath, jsonPointer } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'
import { oncePer } from '../shared/oncePer.js'
import { anyVisit } from './dateFailures.js'

/** A name in a case that the pack does not have. */
export interface Misspelt {
  /** Within the case. */
  readonly pointer: string
  readonly message: string
  /** Whether it stands there as a key. */
  readonly isKey: boolean
  readonly didYouMean?: string
}

interface Named {
  readonly path: JsonPath
  readonly name: string
  readonly kind: Kind
  readonly isKey?: true
}

type Kind =
  | 'rule'
  | 'item'
  | 'pathway'
  | 'fact'
  | 'disposition'
  | 'program'
  | 'phase'
  | 'advice'
  | 'goal'
  | 'disagreement'
  | 'payer'
  | 'role'
  | 'measure'
  | 'review'
  | 'day'
  | 'subject'

/**
 * The names in a case's expectations that the pack does not have, with the nearest that it has. An expectation about
 * what does not exist would hold forever where it expects nothing of it, so none is run.
 *
 * @example misspeltNames(pack, { name: 'Severe', base: 'knee', expect: { applies: ['cauton'] } })[0]?.didYouMean // 'caution'
 */
export function misspeltNames(pack: Pack, one: Pick<Case, 'expect' | 'course'>): readonly Misspelt[] {
  const names = namesOf(pack)
  return [...namedIn(one.expect), ...namedInCourse(one)].flatMap(({ path, name, kind, isKey = false }) => {
    if (names[kind].has(name) || (kind === 'goal' && isGoal(pack, name))) return []
    const near = nearestName(name, names[kind])
    const message = `there is no ${nouns[kind] ?? kind} \`${name}\``
    const pointer = jsonPointer(path)
    return [{ pointer, message, isKey, ...(near === undefined ? {} : { didYouMean: near }) }]
  })
}

const nouns: Partial<Record<Kind, string>> = {
  day: 'item, review or `first-visit`',
  subject: 'plan, goal, measure, tag or item',
}

/** A goal that a person has for an activity is called after its template and the activity. */
function isGoal({ goals }: Pack, id: string): boolean {
  return Object.keys(goals).some((template) => id.startsWith(`${template}.`))
}

const listed = [
  ['applies', 'rule'],
  ['doesNotApply', 'rule'],
  ['unknown', 'rule'],
  ['includes', 'item'],
  ['excludes', 'item'],
  ['holds', 'item'],
  ['offers', 'pathway'],
  ['doesNotOffer', 'pathway'],
  ['asks', 'fact'],
  ['doesNotAsk', 'fact'],
  ['advises', 'advice'],
  ['disputes', 'disagreement'],
  ['doesNotDispute', 'disagreement'],
  ['pays', 'payer'],
  ['doesNotPay', 'payer'],
] as const satisfies readonly (readonly [keyof Expectation, Kind])[]

const keyed = [
  ['goals', 'goal'],
  ['facts', 'fact'],
  ['exits', 'phase'],
  ['dates', 'day'],
  ['decision', 'subject'],
  ['reasons', 'item'],
  ['cautions', 'item'],
  ['doses', 'item'],
  ['dispositions', 'disposition'],
  ['team', 'role'],
  ['monitors', 'measure'],
  ['reviews', 'review'],
] as const satisfies readonly (readonly [keyof Expectation, Kind])[]

function namedIn(expect: Expectation): readonly Named[] {
  const inLists = listed.flatMap(([key, kind]) =>
    (expect[key] ?? []).map((name, index): Named => ({ path: ['expect', key, index], name, kind })),
  )
  const asKeys = keyed.flatMap(([key, kind]) => {
    const value = expect[key] ?? {}
    if (typeof value === 'string') return []
    return Object.keys(value).map((name): Named => ({ path: ['expect', key, name], name, kind, isKey: true }))
  })
  const alone = (['disposition', 'program'] as const).flatMap((key): Named[] => {
    const name = expect[key]
    return name === undefined || name === 'none' ? [] : [{ path: ['expect', key], name, kind: key }]
  })
  return [...inLists, ...asKeys, ...alone, ...namedWithin(expect)]
}

/** Rules whose caution is expected, the roles that dispositions lead to, and the phases of doses. */
function namedWithin({ cautions = {}, dispositions = {}, doses = {} }: Expectation): readonly Named[] {
  return [
    ...Object.entries(cautions).flatMap(([item, rules]) =>
      rules === 'none'
        ? []
        : rules.map((name, at): Named => ({ path: ['expect', 'cautions', item, at], name, kind: 'rule' })),
    ),
    ...Object.entries(dispositions).flatMap(([id, wanted]): readonly Named[] =>
      wanted === 'none' || wanted.to === undefined
        ? []
        : [{ path: ['expect', 'dispositions', id, 'to'], name: wanted.to, kind: 'role' }],
    ),
    ...Object.entries(doses).flatMap(([item, { phases = {} }]) =>
      Object.keys(phases).map(
        (name): Named => ({
          ...{ path: ['expect', 'doses', item, 'phases', name], name, kind: 'phase' },
          isKey: true,
        }),
      ),
    ),
  ]
}

function namedInCourse({ course }: Pick<Case, 'course'>): readonly Named[] {
  if (course?.program === undefined) return []
  return [{ path: ['course', 'program'], name: course.program, kind: 'program' }]
}

const namesOf = oncePer((pack: Pack): Readonly<Record<Kind, ReadonlySet<string>>> => {
  const items = [...itemCatalogue(pack).byKey.keys()]
  const all = (prefix: string, shelf: Readonly<Record<string, unknown>>) =>
    Object.keys(shelf).map((id) => `${prefix}/${id}`)
  const phases = Object.values(pack.programs).flatMap((program) => program.phases.map(({ id }) => id))
  const subjects = [...all('goal', pack.goals), ...all('measure', pack.measures), ...all('tag', pack.tags)]
  return {
    rule: new Set(pack.rules.map(({ name }) => name)),
    item: new Set(items),
    pathway: new Set(Object.keys(pack.pathways)),
    fact: new Set(Object.keys(pack.facts)),
    disposition: new Set(Object.keys(pack.dispositions)),
    program: new Set(Object.keys(pack.programs)),
    phase: new Set(phases),
    advice: new Set(Object.keys(pack.advice)),
    goal: new Set(Object.keys(pack.goals)),
    disagreement: new Set(Object.keys(pack.disagreements)),
    payer: new Set(Object.keys(pack.payers)),
    role: new Set(Object.keys(pack.roles)),
    measure: new Set(Object.keys(pack.measures)),
    review: new Set(Object.keys(pack.reviews)),
    day: new Set([...items, ...all('review', pack.reviews), anyVisit]),
    subject: new Set([wholePlan, ...subjects, ...items]),
  }
})
