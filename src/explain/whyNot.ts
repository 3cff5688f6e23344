import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { isExactlyKnown } from '../logic/isExactlyKnown.js'
import { settledFacts } from '../logic/settledFacts.js'
import type { Calendar } from '../model/calendar.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Problem, Result } from '../model/problem.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { digestOf } from '../shared/digest.js'
import { blockingLeaves } from './blockingLeaves.js'
import { decideOn } from './decideAgain.js'
import { type CatalogueEntry, type CatalogueKind, findInCatalogue } from './findInCatalogue.js'
import { type NotReason, reasonsNot } from './reasonsNot.js'
import { type ChangeSearch, smallestChange } from './smallestChange.js'
import { isIn, rulesAbout, speaksFor } from './subjectRules.js'
import { traceFinding } from './traceFinding.js'
import { valueInWords } from './valueInWords.js'

/** A rule that would speak for it, with what keeps it from applying. */
export interface WouldSpeak {
  readonly rule: string
  readonly title: string
  readonly because: string
  readonly outcome: 'applies' | 'does-not-apply' | 'unknown'
  readonly blockedBy: readonly {
    readonly fact: string
    readonly title: string
    readonly words: string
    readonly known: boolean
  }[]
}

/** Why something of the catalogue is not in a plan, and what would bring it in. */
export interface NotThere {
  /** `<kind>/<id>`. */
  readonly subject: string
  readonly kind: CatalogueKind
  readonly title: string
  /** True when it is there after all; then there are no reasons and nothing was searched. */
  readonly inPlan: boolean
  readonly reasons: readonly NotReason[]
  readonly wouldSpeak: readonly WouldSpeak[]
  readonly search: ChangeSearch
}

export interface WhyNotInput {
  readonly assessment: unknown
  readonly plan: Plan
  readonly startOn?: CalendarDate | undefined
  readonly calendar?: Calendar | undefined
}

export interface WhyNotOptions {
  /** How often the pipeline is run again at most; 300 unless given. */
  readonly mostRuns?: number
}

/**
 * Says why an item, program, pathway, goal or tag of the catalogue is not in a plan: the rule, preference, coverage, program
 * choice, limit or missing fact that keeps it out, and the smallest change of answers that would bring it in. At
 * most two answers are changed and at most 300 runs made; what is suggested was run through the whole pipeline. It
 * never suggests another answer to a safety question, nor to what cannot change.
 *
 * @example whyNot(pack, { assessment, plan }, 'exercise/bike')
 */
export function whyNot(
  pack: Pack,
  input: WhyNotInput,
  code: string,
  { mostRuns = 300 }: WhyNotOptions = {},
): Result<NotThere> {
  const parsed = safeParseAssessment(pack, input.assessment)
  if (!parsed.ok) return parsed
  const entry = findInCatalogue(pack, code)
  if ('code' in entry) return { ok: false, problems: [entry] }
  const stray = mismatch(pack, input.plan, digestOf(parsed.value))
  if (stray !== undefined) return { ok: false, problems: [stray] }
  const run = decideOn(pack, parsed.value, input.calendar)
  const inPlan = isIn(pack, entry, run.decisions)
  const { kind, id, title } = entry
  const value: NotThere = {
    subject: `${kind}/${id}`,
    kind,
    title,
    inPlan,
    reasons: inPlan ? [] : reasonsNot(pack, run, entry),
    wouldSpeak: inPlan ? [] : wouldSpeakOf(pack, run, entry),
    search: inPlan
      ? { changes: [], runs: 0, mostRuns, mostChanges: 2, exhausted: true }
      : smallestChange(pack, run, entry, { ...input, mostRuns }),
  }
  return { ok: true, value: deepFreeze(value) }
}

function mismatch(pack: Pack, { provenance }: Plan, assessmentDigest: string): Problem | undefined {
  if (provenance.pack.digest !== pack.digest) {
    const message = `the plan was made with another pack, \`${provenance.pack.id} ${provenance.pack.version}\``
    return { code: 'plan-of-another-pack', message, pointer: '', expected: pack.digest }
  }
  if (provenance.assessmentDigest === assessmentDigest) return undefined
  const message = `the plan was made from another assessment, \`${provenance.assessmentDigest}\``
  return { code: 'plan-of-another-assessment', message, pointer: '', expected: assessmentDigest }
}

function wouldSpeakOf(pack: Pack, run: ReturnType<typeof decideOn>, entry: CatalogueEntry): WouldSpeak[] {
  const { values } = settledFacts(run.findings)
  return rulesAbout(pack, entry)
    .filter(speaksFor)
    .map(({ name, title, because }) => {
      const { outcome, trace } = traceFinding(pack, run.assessment, name)
      const facts = outcome === 'applies' ? [] : blockingLeaves(trace)
      const blockedBy = facts.map((fact) => {
        const value = values[fact] ?? ({ type: 'unknown' } as const)
        const { title: factTitle = fact, unit } = pack.facts[fact] ?? {}
        return { fact, title: factTitle, words: valueInWords(value, unit), known: isExactlyKnown(value) }
      })
      return { rule: name, title, because, outcome, blockedBy }
    })
}
