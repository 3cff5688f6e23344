import type { Case } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { canonicalJson } from '../shared/digest.js'
import { mergePatch } from '../shared/mergePatch.js'
import { nearestName } from '../shared/nearestName.js'
import { misspeltNames } from './misspeltNames.js'

/** What the cases of a run have said so far. */
export interface SeenCases {
  /** Names, by file. */
  readonly names: Set<string>
  /** The place and name of the first case with the same person and the same expectation. */
  readonly contents: Map<string, string>
}

/** Nothing seen yet. */
export function noneSeen(): SeenCases {
  return { names: new Set(), contents: new Map() }
}

interface PlacedCase {
  readonly one: Case
  readonly file: string
  readonly pointer: string
  readonly bases: Readonly<Record<string, unknown>>
}

type Report = (at: string, code: string, message: string, didYouMean?: string) => Problem

/**
 * What is wrong with a case itself: it starts from nothing, names what the pack does not have, would hold whatever
 * the rules say, or says what another case says already. A case with a problem is not run.
 */
export function caseProblems(pack: Pack, placed: PlacedCase, seen: SeenCases): Problem[] {
  const report = reportOf(placed)
  const misspelt = misspeltNames(pack, placed.one).map((found) =>
    report(found.pointer, found.isKey ? 'unknown-name-key' : 'unknown-name', found.message, found.didYouMean),
  )
  return [
    ...baseProblems(placed, report),
    ...reviewProblems(placed, report),
    ...misspelt,
    ...vacuous(placed, report),
    ...duplicates(placed, seen),
  ]
}

function reportOf({ file, pointer }: PlacedCase): Report {
  return (at, code, message, didYouMean) => ({
    file,
    pointer: `${pointer}${at}`,
    code,
    message,
    ...(didYouMean === undefined ? {} : { didYouMean }),
  })
}

function baseProblems({ one: { base }, bases }: PlacedCase, report: Report): Problem[] {
  if (base === undefined || Object.hasOwn(bases, base)) return []
  const known = Object.keys(bases)
  const near = nearestName(base, known)
  const message = `there is no base \`${base}\`; there are ${known.join(', ') || 'no bases'}`
  return [
    report('/base', 'unknown-base', near === undefined ? message : `there is no base \`${base}\``, near),
  ]
}

/** What only a review comes to. */
const ofReview = ['decision', 'exits', 'changes'] as const

function reviewProblems({ one: { progress, expect } }: PlacedCase, report: Report): Problem[] {
  const beyond = ofReview.filter((key) => progress === undefined && expect[key] !== undefined)
  if (beyond.length === 0) return []
  const what = beyond.map((key) => `\`${key}\``).join(', ')
  return [report('/expect', 'needs-progress', `only a case with \`progress\` can expect ${what}`)]
}

/** It would hold whatever the rules say, or shows nothing that its base does not show. */
function vacuous({ one, bases }: PlacedCase, report: Report): Problem[] {
  const isEmpty = Object.values(one.expect).every(
    (expected) => typeof expected === 'object' && Object.keys(expected).length === 0,
  )
  if (isEmpty) return [report('/expect', 'vacuous-case', 'it expects nothing, so it holds for any rules')]
  const start = one.base === undefined ? one.assessment : bases[one.base]
  if (one.change === undefined || start === undefined) return []
  if (canonicalJson(mergePatch(start, one.change)) !== canonicalJson(start)) return []
  const message = 'its change changes nothing: it shows what its base shows'
  return [report('/change', 'vacuous-case', message)]
}

/** Whether another case was seen that says the same; the case is seen from then on. */
export function duplicates(placed: PlacedCase, seen: SeenCases): Problem[] {
  const { one, file, bases, pointer } = placed
  const report = reportOf(placed)
  const name = `${file} ${one.name}`
  const twice = seen.names.has(name)
    ? [report('/name', 'duplicate-case', `\`${one.name}\` names two cases of this file`)]
    : []
  seen.names.add(name)
  const start = one.base === undefined ? one.assessment : bases[one.base]
  if (twice.length > 0 || start === undefined) return twice
  const content = contentOf(one, start)
  const first = seen.contents.get(content)
  if (first === undefined) seen.contents.set(content, `${file} ${pointer} (${one.name})`)
  return first === undefined
    ? []
    : [report('', 'duplicate-case', `the same person is expected to come to the same in ${first}`)]
}

const contents = new WeakMap<Case, { readonly start: unknown; readonly content: string }>()

/** What a case says of whom, whatever it is called; kept, since watching looks at the same cases again and again. */
function contentOf(one: Case, start: unknown): string {
  const known = contents.get(one)
  if (known !== undefined && known.start === start) return known.content
  const { name: _, base: __, assessment: ___, change = {}, ...rest } = one
  const content = canonicalJson({ person: mergePatch(start, change), ...rest })
  contents.set(one, { start, content })
  return content
}
