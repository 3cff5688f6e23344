import { match } from 'ts-pattern'
import type { Action, ActionParams, ActionType } from '../../model/action.js'
import { type DoseBound, doseQuantities } from '../../model/dose.js'
import type { Pack } from '../../model/pack.js'

/** What a rule would say if its author had been too soft. */
export interface Softer {
  /** The place of the change in the rule's event. */
  readonly pointer: string
  /** What it does, in words: `contraindicate becomes caution`. */
  readonly does: string
  /** Absent where the rule says nothing at all. */
  readonly action?: Action
}

/**
 * Every softer form of an action, from its shape: a weaker action, disposition, decision or role, a later time, a looser
 * or missing bound, what is told or held left out, and where none is weaker nothing at all. What has no order of
 * strength (`classify`) has none, and neither has whom a rule is for (`programs`, `phases`) or its `fit`.
 *
 * @example softerActions(pack, { type: 'recommend', params: { exercise: 'walk' } })[0]?.does // 'recommend becomes consider'
 */
export function softerActions(pack: Pack, action: Action, title: string): readonly Softer[] {
  if (action.type === 'classify') return []
  const weaker = weakerForms(pack, action, title)
  // Each bound of a dose is left out by itself.
  const isLeftOut = weaker.length === 0 && action.type !== 'adjust'
  return [
    ...weaker,
    ...(isLeftOut ? [{ pointer: '/event', does: `${action.type} is left out` }] : []),
    ...numbersLoosened(action),
    ...textsDropped(pack, action),
    ...holdsDropped(action),
  ]
}

function weakerForms(pack: Pack, action: Action, title: string): readonly Softer[] {
  const { disposition, decision = [] } = pack.manifest.choices
  return match(action)
    .with({ type: 'contraindicate' }, ({ type, params }) => [
      becomes(type, { type: 'not-recommended', params }),
      becomes(type, { type: 'caution', params: { ...params, check: title } }),
    ])
    .with({ type: 'recommend' }, ({ type, params }) => [becomes(type, { type: 'consider', params })])
    .with({ type: 'involve', params: { as: 'lead' } }, ({ params }) =>
      changed(action, 'as', 'lead becomes member', { ...params, as: 'member' }),
    )
    .with({ type: 'triage' }, ({ params }) =>
      nextIn(disposition, params.disposition).flatMap((next) =>
        changed(action, 'disposition', `${params.disposition} becomes ${next}`, {
          ...params,
          disposition: next,
        }),
      ),
    )
    .with({ type: 'decide' }, ({ params }) =>
      nextIn(decision, params.decision).flatMap((next) =>
        changed(action, 'decision', `${params.decision} becomes ${next}`, {
          ...without(params, 'phase'),
          decision: next,
        }),
      ),
    )
    .otherwise(() => [])
}

function becomes(was: ActionType, action: Action): Softer {
  return {
    pointer: '/event/type',
    does: `${was} becomes ${action.type}`,
    action,
  }
}

function changed(
  { type }: Action,
  param: string,
  does: string,
  params: ActionParams[ActionType],
): readonly Softer[] {
  return [
    {
      pointer: `/event/params/${param}`,
      does,
      action: { type, params } as Action,
    },
  ]
}

/** Ranked lists of a pack begin with what is gravest. */
function nextIn<T extends string>(ranked: readonly T[], one: T): readonly T[] {
  const at = ranked.indexOf(one)
  return at < 0 ? [] : ranked.slice(at + 1, at + 2)
}

type Changed = readonly (readonly [pointer: string, does: string, params: object])[]

function withParams({ type }: Action, changes: Changed): readonly Softer[] {
  return changes.map(([pointer, does, params]) => ({
    pointer: `/event/params/${pointer}`,
    does,
    action: { type, params } as Action,
  }))
}

function numbersLoosened(action: Action): readonly Softer[] {
  return match(action)
    .with({ type: 'triage' }, ({ params }) => withParams(action, later(params, 'withinHours')))
    .with({ type: 'monitor' }, ({ params }) => withParams(action, later(params, 'everyWeeks').slice(1)))
    .with({ type: 'review' }, ({ params }) =>
      withParams(action, [...later(params, 'withinDays'), ...later(params, 'fromDays').slice(1)]),
    )
    .with({ type: 'adjust' }, ({ params }) => withParams(action, boundsLoosened(params)))
    .with({ type: 'recommend' }, { type: 'consider' }, ({ params }) =>
      withParams(action, [...doseDropped(params, 'sessionDose'), ...doseDropped(params, 'exerciseDose')]),
    )
    .otherwise(() => [])
}

/** A limit of time left out, and one step later. */
function later(params: object, param: string): Changed {
  const number = (params as Readonly<Record<string, unknown>>)[param]
  if (typeof number !== 'number') return []
  const more = number + stepOf(number)
  return [
    [param, `${param} is left out`, without(params, param)],
    [param, `${number} becomes ${more}`, { ...params, [param]: more }],
  ]
}

/** By one of the last digit that is written. */
function stepOf(number: number): number {
  return 10 ** -(String(number).split('.')[1]?.length ?? 0)
}

function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6
}

function boundsLoosened(params: ActionParams['adjust']): Changed {
  return doseQuantities.flatMap((quantity) => {
    const bound = params[quantity]
    if (bound === undefined) return []
    return (['max', 'min', 'factor'] as const).flatMap((end): Changed => {
      const number = bound[end]
      if (typeof number !== 'number') return []
      const looser = loosened(end, number)
      const place = `${quantity}/${end}`
      return [
        [place, `${quantity} ${end} is left out`, withBound(params, quantity, without(bound, end))],
        ...(looser === undefined
          ? []
          : ([
              [
                place,
                `${number} becomes ${looser}`,
                withBound(params, quantity, { ...bound, [end]: looser }),
              ],
            ] as const)),
      ]
    })
  })
}

/** A step further from where it binds; a factor towards one, at which it does nothing. */
function loosened(end: keyof DoseBound, number: number): number | undefined {
  const step = stepOf(number)
  const looser = rounded(end === 'max' || (end === 'factor' && number < 1) ? number + step : number - step)
  return looser > 0 ? looser : undefined
}

function withBound(params: object, quantity: string, bound: object): object {
  return Object.keys(bound).length === 0 ? without(params, quantity) : { ...params, [quantity]: bound }
}

/** A number of a dose that a rule gives in place of the item's own. */
function doseDropped(params: object, param: 'sessionDose' | 'exerciseDose'): Changed {
  const dose = (params as Readonly<Record<string, object | undefined>>)[param] ?? {}
  return Object.keys(dose).map((quantity) => [
    `${param}/${quantity}`,
    `${param} ${quantity} is left out`,
    { ...params, [param]: without(dose, quantity) },
  ])
}

/** What the person is told, and whom they see, for this reason. */
function textsDropped(pack: Pack, action: Action): readonly Softer[] {
  if (action.type === 'decide' && action.params.phase !== undefined)
    return withParams(action, [['phase', 'phase is left out', without(action.params, 'phase')]])
  if (action.type !== 'triage') return []
  const { params } = action
  const own = pack.dispositions[params.disposition]?.to
  const texts = (['to', 'instruction', 'allowed'] as const).filter(
    (param) => params[param] !== undefined && !(param === 'to' && params.to === own),
  )
  return withParams(
    action,
    texts.map((param) => [param, `${param} is left out`, without(params, param)] as const),
  )
}

/** What a disposition holds for this reason alone. */
function holdsDropped(action: Action): readonly Softer[] {
  if (action.type !== 'triage' || action.params.holds === undefined) return []
  return withParams(action, [['holds', 'holds is left out', without(action.params, 'holds')]])
}

function without<T extends object>(fields: T, key: string): T {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key)) as T
}
