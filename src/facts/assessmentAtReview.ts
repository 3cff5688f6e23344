import type { Assessment } from '../model/assessment.js'
import type { FindingEntry } from '../model/codeSet.js'
import type { Pack } from '../model/pack.js'
import type { Progress } from '../model/progress.js'
import { oncePer } from '../shared/oncePer.js'

/**
 * The assessment as it stands at a review. What the progress says anew wins; findings and measures stand beside
 * those there were. Answers to gates have expired: a screen of weeks ago says nothing about today.
 */
export function assessmentAtReview(pack: Pack, assessment: Assessment, progress: Progress): Assessment {
  const { conditions, pain, preferences, coverage, work } = progress
  const renewed = { conditions, pain, preferences, coverage, work }
  return {
    ...assessment,
    ...Object.fromEntries(Object.entries(renewed).filter(([, section]) => section !== undefined)),
    measures: [
      ...(assessment.measures ?? []).filter(({ measure }) => !expiring(pack).measures.has(measure)),
      ...expiredParts(pack, assessment),
      ...(progress.measures ?? []),
    ],
    findings: { ...lastingFindings(pack, assessment), ...datedFindings(progress) },
  }
}

/** Findings and measures' parts that answer a gate. */
const expiring = oncePer((pack: Pack) => {
  const gates = Object.values(pack.facts).filter(({ gate }) => gate !== undefined)
  const measures = new Map<string, Set<string | undefined>>()
  const findings = new Set<string>()
  for (const { id, obtain } of gates) {
    if (obtain.from === 'finding') findings.add(obtain.code ?? id)
    if (obtain.from === 'measure') {
      measures.set(obtain.measure, (measures.get(obtain.measure) ?? new Set()).add(obtain.part))
    }
  }
  return { findings, measures }
})

function lastingFindings(pack: Pack, { findings = {} }: Assessment): Record<string, FindingEntry> {
  const { findings: gates } = expiring(pack)
  return Object.fromEntries(Object.entries(findings).filter(([code]) => !gates.has(code)))
}

/** The baseline's scores stay, since change is reckoned from them; what answered the gate in them goes. */
function expiredParts(pack: Pack, { measures = [] }: Assessment) {
  const { measures: gates } = expiring(pack)
  return measures.flatMap(({ score, parts, ...entry }) => {
    const expired = gates.get(entry.measure)
    if (expired === undefined) return []
    const lasting = Object.entries(parts ?? {}).filter(([part]) => !expired.has(part))
    return [
      {
        ...entry,
        ...(score === undefined || expired.has(undefined) ? {} : { score }),
        parts: Object.fromEntries(lasting),
      },
    ]
  })
}

/** A finding without a date was made at the review, not at the assessment. */
function datedFindings({ findings = {}, reviewedOn }: Progress): Record<string, FindingEntry> {
  return Object.fromEntries(
    Object.entries(findings).map(([code, entry]) => [
      code,
      typeof entry === 'object' ? entry : { value: entry, on: reviewedOn },
    ]),
  )
}
