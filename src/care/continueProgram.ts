import type { ProgramDecision } from '../model/careDecisions.js'
import type { CourseSoFar } from '../model/course.js'
import type { CareContext } from './careContext.js'
import type { Standing } from './programStanding.js'

/**
 * At a review: the first of the programs to go on with that nothing stands against. A program that runs needs no
 * rule that offers it anew, since time alone takes those away: pain of eleven weeks that becomes pain of twelve is no
 * reason to begin again. Undefined when each is ruled out, declined or needs more days, or longer ones, than the person can come; then
 * it is chosen as on the first day. When the course is over, only a program for the time after may follow.
 */
export function continueProgram(
  { pack }: Pick<CareContext, 'pack'>,
  course: CourseSoFar,
  standings: readonly Standing[],
): ProgramDecision | undefined {
  if (course.isFinished)
    return finish(
      course,
      standings.filter(({ program }) => pack.programs[program]?.followUp),
    )
  const ranked = course.programs.flatMap((id) => standings.find(({ program }) => program === id) ?? [])
  const next = ranked.find(({ reason, noRoom }) => !noRoom && !stopping.has(reason ?? ''))
  if (next === undefined) return undefined
  const isOpen = next.reason === 'rule-out-unknown'
  const follows = course.rules.length > 0 && next.program === course.programs[0]
  return {
    program: next.program,
    course: follows ? 'follows' : 'goes-on',
    provisional: isOpen,
    rules: follows ? course.rules : next.offers,
    missing: isOpen ? next.missing : [],
    alternatives: alternativesTo(next, standings),
  }
}

const stopping: ReadonlySet<string> = new Set(['ruled-out', 'declined', 'clinician-excluded'])

function finish({ rules }: CourseSoFar, after: readonly Standing[]): ProgramDecision {
  const next = after.find(({ reason }) => reason === undefined)
  if (next === undefined) return { course: 'over', provisional: false, rules, missing: [], alternatives: [] }
  return {
    program: next.program,
    course: 'follows',
    provisional: false,
    rules: [...new Set([...rules, ...next.rules])].sort(),
    missing: [],
    alternatives: [],
  }
}

function alternativesTo(chosen: Standing, standings: readonly Standing[]): ProgramDecision['alternatives'] {
  return standings
    .filter((standing) => standing !== chosen)
    .map(({ program, reason, rules, missing }) => ({
      program,
      reason: reason ?? 'other-runs',
      rules,
      missing,
    }))
}
