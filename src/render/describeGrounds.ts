import type { CitedRule, Plan } from '../model/plan.js'
import { addTo } from '../shared/addTo.js'
import { type Depth, type Entry, list, paragraph, type Section } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'

/** What to tell the person: the safety net first. */
export function describeAdvice(plan: Plan): Section {
  const safety = plan.advice.filter(({ kind }) => kind === 'safety-net')
  const others = plan.advice.filter(({ kind }) => kind !== 'safety-net')
  return {
    title: 'Safety net and advice',
    blocks: list(
      [...safety, ...others].map(({ kind, title, text }) => ({
        title: kind === 'safety-net' ? `Safety net: ${title}` : title,
        text: text.join(' '),
        details: [],
      })),
    ),
  }
}

/** The rules behind what is in the plan; what is left out needs nobody's confirmation. */
function rulesInForce(plan: Plan): string[] {
  const parts: readonly { readonly rules: readonly string[] }[] = [
    ...plan.triage.dispositions,
    ...(plan.program ? [plan.program] : []),
    ...plan.pathways,
    ...plan.interventions,
    ...plan.education,
    ...plan.exercises,
    ...plan.goals,
    ...plan.reviews,
    ...plan.team,
    ...plan.advice,
  ]
  return [...new Set(parts.flatMap(({ rules }) => rules))].sort()
}

/** The rules in force that rest on no evidence, or on little. */
export function rulesToConfirm(plan: Plan): CitedRule[] {
  return rulesInForce(plan)
    .flatMap((name) => plan.rules[name] ?? [])
    .filter(({ toConfirm }) => toConfirm)
}

/** What rests on no evidence, or on little, and is for a clinician to confirm. */
export function describeConfirming(plan: Plan): Section {
  const rules = rulesToConfirm(plan)
  const byBasis = new Map<string, CitedRule[]>()
  for (const rule of rules) {
    const basis = evidenceInWords(rule)
    addTo(byBasis, basis, rule)
  }
  const entries = [...byBasis].sort().map(
    ([basis, group]): Entry => ({
      title: basis,
      text: group.map(({ title }) => title).join('; '),
      details: [],
    }),
  )
  const faults = plan.faults.map(({ message }): Entry => ({ title: message, tone: 'warn', details: [] }))
  return { title: 'For a clinician to confirm', blocks: list([...faults, ...entries]) }
}

const readInWords = { read: '', partly: ' (read in part)', recalled: ' (recalled, not read)' } as const

/** The names of what is behind the plan itself; what is behind left-out items is only counted. */
function sourceNames(plan: Plan): string {
  const items = [...plan.interventions, ...plan.education, ...plan.exercises]
  const inForce = new Set([
    ...rulesInForce(plan).flatMap((name) => plan.rules[name]?.sources ?? []),
    ...plan.conditions.flatMap(({ evidence }) => evidence.sources),
    ...items.flatMap(({ evidence }) => evidence.sources),
    ...plan.goals.flatMap(({ target }) => target?.evidence.sources ?? []),
  ])
  const all = Object.values(plan.sources)
  const named = all.filter(({ id }) => inForce.has(id))
  const rest = all.length - named.length
  const names = named.map((source) => `${source.id}${readInWords[source.read]}`)
  return [...names, ...(rest > 0 ? [`and ${rest} more behind what was left out`] : [])].join(', ')
}

/** The bibliography of what is cited; what was only recalled says so. In brief the names are enough. */
export function describeSources(plan: Plan, depth: Depth): Section {
  const sources = Object.values(plan.sources)
  if (depth === 'brief') return { title: 'Sources', blocks: paragraph(sourceNames(plan), 'quiet') }
  const entries = sources.map((source): Entry => {
    const address = source.address === undefined ? '' : ` ${source.address}`
    return { title: source.id, text: `${source.citation}${readInWords[source.read]}${address}`, details: [] }
  })
  return { title: 'Sources', blocks: list(entries) }
}

const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12)

/** What made the plan, so that it can be made again. */
export function describeProvenance(plan: Plan): Section {
  const { pack, library, assessmentDigest, settings, operators = {} } = plan.provenance
  const changed = Object.entries(settings).map(([id, value]) => `${id} ${value}`)
  const overridden = changed.length === 0 ? '' : ` Settings changed: ${changed.join(', ')}.`
  const added = Object.entries(operators).map(([name, version]) => `${name} ${version}`)
  const extended = added.length === 0 ? '' : ` Operators added to the rules: ${added.join(', ')}.`
  const text =
    `Plan ${plan.id}. Pack ${pack.id} ${pack.version} (${shortDigest(pack.digest)}), ` +
    `${library.name} ${library.version}, assessment ${shortDigest(assessmentDigest)}.${overridden}${extended}`
  return { title: 'Provenance', blocks: paragraph(text, 'quiet') }
}
