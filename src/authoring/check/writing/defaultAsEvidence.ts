import type { Evidence } from '../../../model/evidence.js'
import type { Pack } from '../../../model/pack.js'
import { type JsonPath, jsonPointer } from '../../../shared/jsonPointer.js'
import type { Check } from '../check.js'
import { objectsIn } from '../evidenceIn.js'
import type { Finding } from '../finding.js'
import { placesOf, type Written } from '../placesOf.js'

/** A number out of a setting that is nothing but a default, in a place whose evidence is a guideline or a study. */
export const defaultAsEvidence: Check = {
  id: 'default-as-evidence',
  severity: 'warning',
  title: 'A default printed as evidence',
  finds: 'all',
  find: ({ pack, files }) =>
    [...placesOf(files)].flatMap(([name, written]) =>
      numbersOf(name, written).flatMap((number) => findingsOf(pack, written, number)),
    ),
}

/** A setting in a place, what is printed as its ground, and where a ground of its own could be said. */
interface NumberAt {
  readonly setting: string
  readonly path: JsonPath
  readonly evidence: Evidence
  readonly mend: string
}

/** Only where a number can have a ground of its own: in rules, in doses, in bands and in reasons to ask somebody else. */
function numbersOf(name: string, { value }: Written): readonly NumberAt[] {
  const [kind] = name.split('/')
  if (kind === 'rules') return ruleNumbers(value)
  if (kind === 'interventions' || kind === 'exercises' || kind === 'education') {
    const evidence = (value.doseEvidence ?? value.evidence) as Evidence
    return settingsIn(value.dose, ['dose']).map((at) => ({
      ...{ ...at, evidence },
      mend: 'say in `doseEvidence` what the dose rests on',
    }))
  }
  // An evidence of its own is there for what is said, and leaves no other place for the number's.
  if (kind === 'conditions')
    return listNumbers(value.evidence, value.escalate, ['escalate']).filter(isBorrowed(value.evidence))
  const obtain = value.obtain as { readonly bands?: unknown } | undefined
  return kind === 'facts' ? listNumbers(value.evidence, obtain?.bands, ['obtain', 'bands']) : []
}

function ruleNumbers(rule: Written['value']): readonly NumberAt[] {
  const { params } = rule.event as { readonly params: Readonly<Record<string, unknown>> }
  const numbers = (rule.numbers ?? {}) as Readonly<Record<string, Evidence>>
  return Object.entries(params).flatMap(([key, value]) =>
    settingsIn(value, ['event', 'params', key]).map((at) => ({
      ...at,
      evidence: numbers[key] ?? (rule as unknown as Evidence),
      mend: `say under \`numbers\` what \`${key}\` rests on`,
    })),
  )
}

function listNumbers(outer: unknown, list: unknown, path: JsonPath): readonly NumberAt[] {
  if (!Array.isArray(list) || outer === undefined) return []
  return list.flatMap((one, index) =>
    settingsIn(one, [...path, index]).map((at) => ({
      ...at,
      evidence: (one.evidence ?? outer) as Evidence,
      mend: 'give it an `evidence` of its own',
    })),
  )
}

function isBorrowed(outer: unknown) {
  return ({ evidence }: NumberAt): boolean => evidence === outer
}

function settingsIn(value: unknown, path: JsonPath) {
  return objectsIn(value, path).flatMap(({ object: { setting }, path: at }) =>
    typeof setting === 'string' ? [{ setting, path: at }] : [],
  )
}

const noEvidence = ['default', 'convention']

function findingsOf(pack: Pack, { file, pointer }: Written, number: NumberAt): readonly Finding[] {
  const { setting, path, evidence, mend } = number
  const own = pack.settings[setting]
  if (own === undefined || !noEvidence.includes(own.evidence.basis) || noEvidence.includes(evidence.basis))
    return []
  return [
    {
      check: defaultAsEvidence.id,
      severity: defaultAsEvidence.severity,
      file,
      pointer: `${pointer}${jsonPointer(path)}`,
      message: `the setting \`${setting}\` is a ${own.evidence.basis}, but is printed as resting on a basis of \`${evidence.basis}\` (${evidence.sources.join(', ')})`,
      help: mend,
    },
  ]
}
