import { wholePlan } from '../../care/decideReview.js'
import type { Expectation } from '../../model/caseFile.js'
import { careStatements, type Statement } from '../careStatements.js'
import type { Decided } from './softenedCare.js'

/** Statements of which several stand under one name, or in a list. */
const lists: ReadonlySet<string> = new Set(['cautions', 'offers', 'doesNotOffer', 'advises'])

/** All that a case could expect of what is decided of somebody. */
export function allStatements({ care, review }: Decided): readonly Statement[] {
  const { program, pathways, goals, advice } = care
  return [
    { path: ['program'], worth: program.program ?? 'none' },
    ...pathways.map(({ pathway, outcome }) => ({
      path: [outcome === 'offered' ? 'offers' : 'doesNotOffer'],
      worth: pathway,
    })),
    ...goals.map(({ id, target }) => ({
      path: ['goals', id, 'target'],
      worth: target?.score ?? 'none',
    })),
    ...advice.map(({ advice: id }) => ({ path: ['advises'], worth: id })),
    ...review.map(({ about, decision = 'none' }) => ({
      path: ['decision', about],
      worth: decision,
    })),
    ...careStatements(care),
  ]
}

/** The same text for the same statement. */
export function keyOf({ path, worth }: Statement): string {
  return `${path.join(' ')} ${worth}`
}

/** Statements as what a case expects. */
export function expectationOf(statements: readonly Statement[]): Expectation {
  const expectation: Record<string, unknown> = {}
  for (const { path, worth } of statements) put(expectation, path, worth)
  const { decision } = expectation
  const about = typeof decision === 'object' ? Object.keys(decision ?? {}) : []
  // A decision about the whole plan needs no name.
  if (about.length === 1 && about[0] === wholePlan)
    expectation.decision = (decision as Readonly<Record<string, unknown>>)[wholePlan]
  return expectation as Expectation
}

function put(target: Record<string, unknown>, path: readonly string[], worth: Statement['worth']): void {
  const [key = ''] = path
  let place = target
  for (const name of path.slice(0, -1)) {
    place[name] ??= {}
    place = place[name] as Record<string, unknown>
  }
  const last = path.at(-1) ?? ''
  if (!lists.has(key)) place[last] = worth
  else place[last] = [...((place[last] as unknown[]) ?? []), worth]
}
