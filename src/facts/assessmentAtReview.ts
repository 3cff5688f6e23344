import type { Assessment } from '../model/assessment.js'
import type { MeasureEntry } from '../model/assessmentSections.js'
import type { FindingEntry } from '../model/codeSet.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import { type Progress, surgeryValueSet } from '../model/progress.js'
import { oncePer } from '../shared/oncePer.js'

/**
 * The assessment as it stands at a review. What the progress says anew wins; findings and measures stand beside
 * those there were. Answers to gates have expired: a screen of weeks ago says nothing about today. One of the same
 * day still holds. With `screenStands` all hold until they are answered anew: what stopped a plan does not go away
 * because nobody asked again.
 */
export function assessmentAtReview(
  pack: Pack,
  assessment: Assessment,
  progress: Progress,
  screenStands = false,
): Assessment {
  const { conditions, pain, preferences, coverage, work, reviewedOn } = progress
  const { findings } = assessment
  // Pain that is not asked about again stays as old as it was.
  const asked = pain && { ...pain, on: pain.on ?? reviewedOn }
  const renewed = { conditions, pain: asked, preferences, coverage, work }
  return {
    ...assessment,
    ...Object.fromEntries(Object.entries(renewed).filter(([, section]) => section !== undefined)),
    measures: [
      ...(assessment.measures ?? []).map((entry) =>
        screenStands || entry.on >= reviewedOn ? entry : expired(pack, entry),
      ),
      ...(progress.measures ?? []),
    ],
    ...history(pack, assessment, progress),
    findings: {
      ...(screenStands ? findings : lastingFindings(pack, assessment, reviewedOn)),
      ...datedFindings(progress),
    },
  }
}

/**
 * What was done since joins the history, once however often it is told: an operation is one whatever was known
 * before; another treatment joins the list of those that were tried only where there is one, since a list is complete.
 */
function history(
  pack: Pack,
  { history: known }: Assessment,
  { procedures = [] }: Progress,
): Pick<Assessment, 'history'> {
  if (procedures.length === 0) return {}
  const operations = new Set((pack.valueSets[surgeryValueSet]?.concepts ?? []).map(({ code }) => code))
  const isKnown = (code: string, on: CalendarDate) =>
    known?.surgeries?.some((one) => one.code === code && one.on === on) ||
    known?.treatments?.some((one) => one.intervention === code && one.from === on)
  const fresh = procedures.filter(({ code, on }) => !isKnown(code, on))
  const done = fresh.filter(({ code }) => operations.has(code))
  const surgeries = [...(known?.surgeries ?? []), ...done]
  const treatments = known?.treatments && [
    ...known.treatments,
    ...fresh
      .filter(({ code }) => pack.interventions[code] !== undefined)
      .map(({ code, on }) => ({ intervention: code, from: on })),
  ]
  return {
    history: {
      ...known,
      ...(surgeries.length === 0 ? {} : { surgeries }),
      ...(treatments === undefined ? {} : { treatments }),
    },
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

function lastingFindings(
  pack: Pack,
  { findings = {}, assessedOn }: Assessment,
  today: CalendarDate,
): Record<string, FindingEntry> {
  const { findings: gates } = expiring(pack)
  const dayOf = (entry: FindingEntry) => (typeof entry === 'object' ? entry.on : assessedOn)
  return Object.fromEntries(
    Object.entries(findings).filter(([code, entry]) => !gates.has(code) || dayOf(entry) >= today),
  )
}

/** The baseline's scores stay, since change is reckoned from them; what answered the gate in them goes. */
function expired(pack: Pack, entry: MeasureEntry): MeasureEntry {
  const gates = expiring(pack).measures.get(entry.measure)
  if (gates === undefined) return entry
  const { score, parts, ...rest } = entry
  return {
    ...rest,
    ...(score === undefined || gates.has(undefined) ? {} : { score }),
    parts: Object.fromEntries(Object.entries(parts ?? {}).filter(([part]) => !gates.has(part))),
  }
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
