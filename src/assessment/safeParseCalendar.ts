import { type Calendar, calendarSchema } from '../model/calendar.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { endsTooEarly } from './availabilityProblems.js'
import { inOrder } from './inOrder.js'
import { quote, reportProblem } from './reportProblem.js'
import { reservedKeyProblems } from './reservedKeyProblems.js'
import { malformedCodes, shapeProblems } from './shapeProblems.js'
import { type Sound, soundPart } from './soundPart.js'
import { unknownCode } from './unknownCode.js'

type SoundCalendar = Sound<Calendar>

/**
 * Checks when a centre is open as strictly as an assessment: its shape, that nothing ends before it starts, and that
 * capacity is that of a role of the pack. The value is a frozen copy, or there is every problem at once.
 *
 * @example
 * const result = safeParseCalendar(pack, { zone: 'America/Toronto', opening: [], closures: [] })
 * if (!result.ok) for (const { pointer, message } of result.problems) show(pointer, message)
 */
export function safeParseCalendar(pack: Pack, json: unknown): Result<Calendar> {
  const parsed = calendarSchema.safeParse(json)
  const issues = parsed.success ? [] : parsed.error.issues
  const ofShape = [...shapeProblems(json, issues, calendarSchema), ...reservedKeyProblems(json)]
  const refused = new Set(ofShape.map(({ pointer }) => pointer))
  const sound: SoundCalendar = parsed.success ? parsed.data : soundPart<Calendar>(json, refused)
  const found = [
    ...ofShape,
    ...openingProblems(sound),
    ...closureProblems(sound),
    ...capacityProblems(pack, sound),
  ]
  const problems = [...found, ...malformedCodes(json, issues, found)]
  if (parsed.success && problems.length === 0) return { ok: true, value: deepFreeze(parsed.data) }
  return { ok: false, problems: inOrder(problems, 'the value is not a calendar') }
}

function openingProblems({ opening = [] }: SoundCalendar): Problem[] {
  return opening.flatMap((window, index) => {
    const { from, to } = window ?? {}
    return from === undefined || to === undefined || from < to
      ? []
      : [endsTooEarly({ from, to }, ['opening', index, 'to'])]
  })
}

function closureProblems({ closures = [] }: SoundCalendar): Problem[] {
  return closures.flatMap((closure, index) => {
    const { from, to } = closure ?? {}
    if (from === undefined || to === undefined || from <= to) return []
    const message = `the closure ends on ${quote(to)}, before it starts on ${from}`
    const path = ['closures', index, 'to']
    return [
      reportProblem({ code: 'ends-before-start', path, message, value: to, expected: `${from} or later` }),
    ]
  })
}

function capacityProblems(pack: Pack, { capacity = [] }: SoundCalendar): Problem[] {
  const roles = Object.keys(pack.roles)
  return capacity.flatMap((entry, index) => {
    const { discipline } = entry ?? {}
    if (discipline === undefined || roles.includes(discipline)) return []
    return [unknownCode(['capacity', index, 'discipline'], discipline, roles, 'a role of the pack')]
  })
}
