import { daysBetween } from '../calendar/calendarDay.js'
import type { Measure } from '../model/catalogue.js'
import type { ItemKind } from '../model/items.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { PlanCheck } from '../model/planCheck.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { Problem } from '../model/problem.js'
import type { Session } from '../model/schedule.js'
import { valuesByKey } from '../shared/valuesByKey.js'
import { checkRest } from './checkRest.js'
import { catalogueItem } from './planContext.js'

type Against = Omit<PlanCheck, 'ok'>

/** What only the pack knows: its catalogue, how items may be given, its scales, and how much a program allows. */
export function checkAgainstPack(plan: Plan, pack: Pack | undefined): Against {
  if (pack === undefined)
    return {
      problems: [],
      notChecked: [{ code: 'no-pack', what: `${unknown} without the pack.`, needs: 'pack' }],
    }
  const { id, digest } = plan.provenance.pack
  if (id !== pack.manifest.id) {
    const what = `${unknown}: the plan was made with \`${id}\`, not with \`${pack.manifest.id}\`.`
    return { problems: [], notChecked: [{ code: 'other-pack', what, needs: 'pack' }] }
  }
  const problems = [
    ...strangers(plan, pack),
    ...plan.sessions.flatMap((session, index) => givenOtherwise(pack, session, `/sessions/${index}`)),
    ...plan.goals.flatMap((goal, index) => offScale(pack, goal, `/goals/${index}`)),
    ...overProgram(plan, pack),
    ...checkRest(plan, pack),
  ]
  if (digest === pack.digest) return { problems, notChecked: [] }
  const what = 'Checked against another version of the pack than the one it was made with.'
  return { problems, notChecked: [{ code: 'other-pack-version', what, needs: 'pack' }] }
}

const unknown =
  'Not checked whether items, roles and measures exist, how visits may be given, how many a program allows, and whether muscles rest'

function strangers(plan: Plan, pack: Pack): Problem[] {
  const named: [there: unknown, name: string, pointer: string][] = [
    ...plan.interventions.map(({ id }, index) =>
      nameIn(pack.interventions, id, `/interventions/${index}/id`),
    ),
    ...plan.education.map(({ id }, index) => nameIn(pack.education, id, `/education/${index}/id`)),
    ...plan.exercises.map(({ id }, index) => nameIn(pack.exercises, id, `/exercises/${index}/id`)),
    ...plan.team.map(({ role }, index) => nameIn(pack.roles, role, `/team/${index}/role`)),
    ...plan.goals.map(({ measure }, index) =>
      nameIn(pack.measures, measure.id, `/goals/${index}/measure/id`),
    ),
    ...plan.reviews.map(({ id }, index) => nameIn(pack.reviews, id, `/reviews/${index}/id`)),
    ...(plan.program ? [nameIn(pack.programs, plan.program.id, '/program/id')] : []),
  ]
  return named
    .filter(([there]) => there === undefined)
    .map(([, name, pointer]) => ({ code: 'not-in-pack', message: `the pack has no \`${name}\``, pointer }))
}

function nameIn(
  list: Readonly<Record<string, unknown>>,
  id: string,
  pointer: string,
): [there: unknown, name: string, pointer: string] {
  return [Object.hasOwn(list, id) ? list[id] : undefined, id, pointer]
}

/** By the role and in a way in which each of its items may be given. */
function givenOtherwise(pack: Pack, { id, mode, discipline, items }: Session, pointer: string): Problem[] {
  return items.flatMap((key) => {
    const [kind = '', name = ''] = key.split('/')
    const item = Object.hasOwn(kinds, kind) ? catalogueItem(pack, kind as ItemKind, name) : undefined
    if (item === undefined || !('modes' in item)) return []
    const wrongMode = !item.modes.includes(mode)
    const wrongRole = item.discipline !== discipline
    return [
      ...(wrongMode
        ? [
            {
              code: 'wrong-mode',
              message: `\`${key}\` cannot be given \`${mode}\` as in \`${id}\``,
              pointer: `${pointer}/mode`,
            },
          ]
        : []),
      ...(wrongRole
        ? [
            {
              code: 'wrong-discipline',
              message: `\`${key}\` is given by \`${item.discipline}\`, not by \`${discipline}\``,
              pointer: `${pointer}/discipline`,
            },
          ]
        : []),
    ]
  })
}

const kinds: Readonly<Record<ItemKind, true>> = { intervention: true, education: true, exercise: true }

function offScale(pack: Pack, { measure, direction, target }: PlanGoal, pointer: string): Problem[] {
  const known = pack.measures[measure.id] as Measure | undefined
  if (known === undefined) return []
  const wrongWay: Problem[] =
    known.direction === direction
      ? []
      : [
          {
            code: 'wrong-direction',
            message: `of \`${measure.id}\` ${known.direction.replaceAll('-', ' ')}`,
            pointer: `${pointer}/direction`,
          },
        ]
  const { min, max } = known.parts?.find(({ code }) => code === measure.part) ?? known
  if (target === undefined || (target.score >= min && target.score <= max)) return wrongWay
  const message = `the target ${target.score} is off the scale of ${min} to ${max}`
  return [...wrongWay, { code: 'off-scale', message, pointer: `${pointer}/target/score` }]
}

/** Weeks are the plan's own, of seven days from its start. */
function overProgram({ sessions, startOn, program: chosen }: Plan, pack: Pack): Problem[] {
  const program = pack.programs[chosen?.id ?? '']
  if (program === undefined) return []
  const weekOf = ({ date }: Session) => String(Math.floor(daysBetween(startOn, date) / 7) + 1)
  const days = valuesByKey(sessions.map((session) => [session.date, session] as const))
  const weeks = valuesByKey(sessions.map((session) => [weekOf(session), session] as const))
  const pointerOf = (group: readonly Session[]) => `/sessions/${sessions.indexOf(group.at(-1) as Session)}`
  const over = (
    groups: ReadonlyMap<string, readonly Session[]>,
    most: number,
    size: (group: readonly Session[]) => number,
    inWords: (name: string, found: number) => string,
  ): Problem[] =>
    [...groups].flatMap(([name, group]) => {
      const found = size(group)
      const message = `${inWords(name, found)}, more than the ${most} of the program`
      return found <= most ? [] : [{ code: 'over-program', message, pointer: pointerOf(group) }]
    })
  const { visitsPerDay, activeMinutesPerDay, visitsPerWeek } = program
  return [
    ...over(days, visitsPerDay as number, visits, (day, found) => `${found} visits on ${day}`),
    ...over(days, activeMinutesPerDay as number, minutes, (day, found) => `${found} minutes on ${day}`),
    ...over(weeks, visitsPerWeek.max as number, visits, (week, found) => `${found} visits in week ${week}`),
  ]
}

const visits = (sessions: readonly Session[]): number => sessions.length
const minutes = (sessions: readonly Session[]): number => sessions.reduce((sum, one) => sum + one.minutes, 0)
