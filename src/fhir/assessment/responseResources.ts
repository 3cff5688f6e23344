import { noneOfThese } from '../../forms/formQuestion.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { questionnaireOf } from '../codeSystemOf.js'
import { type Target, targetOf } from '../read/targetOf.js'
import type { AssessmentContext, MadeOfAssessment } from './assessmentContext.js'
import { groupFields } from './groupFields.js'
import { type Leaf, leavesOf } from './leavesOf.js'
import { hasMeasure } from './measureResources.js'

/** What has no resource of its own, as answers to the pack's Questionnaire: one response for each day of them. */
export function responseResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, system } = context
  const days = new Map<CalendarDate, object[]>()
  const add = (day: CalendarDate, items: object[]): void => {
    if (items.length > 0) days.set(day, [...(days.get(day) ?? []), ...items])
  }
  const links = linksOf(pack)
  for (const leaf of [...leavesOf(assessment), ...entryLeaves(context)]) {
    const isPain = leaf.path.startsWith('pain.')
    const day = (isPain ? assessment.pain?.on : undefined) ?? assessment.assessedOn
    add(day, itemsFor(context, links, leaf))
  }
  for (const [code, entry] of Object.entries(assessment.findings ?? {})) {
    const { value, on } = typeof entry === 'object' ? entry : { value: entry, on: assessment.assessedOn }
    add(on, itemsFor(context, links, { path: `findings.${code}`, value }))
  }
  return [...days].map(([authored, item]) => ({
    key: `response/${authored}`,
    resource: {
      resourceType: 'QuestionnaireResponse',
      questionnaire: questionnaireOf(pack, system),
      status: 'completed',
      subject,
      authored,
      item,
    },
  }))
}

/** Fields of entries that their resources have no place for. */
function entryLeaves(context: AssessmentContext): Leaf[] {
  const { conditions = [], goals = [] } = context.assessment
  return [
    ...conditions.map(({ code, primary }) => ({ path: `conditions.${code}.primary`, value: primary })),
    ...goals.flatMap(({ activity, baseline, target, importance, confidence }) => [
      { path: `goals.${activity}.baseline`, value: baseline },
      { path: `goals.${activity}.target`, value: hasMeasure(context, activity) ? undefined : target },
      { path: `goals.${activity}.importance`, value: importance },
      { path: `goals.${activity}.confidence`, value: confidence },
    ]),
  ].filter(({ value }) => value !== undefined)
}

/** The fact that a path answers; the first by the order of the pack. */
function linksOf(pack: Pack): (path: string) => string {
  const links = new Map<string, string>()
  for (const { id, obtain } of Object.values(pack.facts)) {
    const path =
      obtain.from === 'assessment'
        ? obtain.path
        : obtain.from === 'finding'
          ? `findings.${obtain.code ?? id}`
          : obtain.from === 'age'
            ? 'patient.ageYears'
            : undefined
    if (path !== undefined && !links.has(path)) links.set(path, id)
  }
  return (path) => links.get(path) ?? path
}

function itemsFor(
  context: AssessmentContext,
  links: (path: string) => string,
  { path, value }: Leaf,
): object[] {
  const linkId = links(path)
  const target = targetOf(context.pack, linkId)
  if (target === undefined) return []
  const none = { valueCoding: context.own(noneOfThese.code, noneOfThese.display) }
  if (Array.isArray(value) && value.length === 0) return [{ linkId, answer: [none] }]
  if (target.kind === 'groups')
    return (value as readonly Readonly<Record<string, unknown>>[]).map((entry) =>
      groupOf(context, target, linkId, entry),
    )
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const type = target.kind === 'value' ? target.type : 'code'
  return [{ linkId, answer: values.map((one) => answerOf(context, type, one)) }]
}

function groupOf(
  context: AssessmentContext,
  { path }: Extract<Target, { kind: 'groups' }>,
  linkId: string,
  entry: Readonly<Record<string, unknown>>,
): object {
  const types: Readonly<Record<string, 'code' | 'time' | 'date'>> = groupFields[path]
  const item = Object.entries(entry).flatMap(([name, value]) => {
    const type = types[name]
    return type === undefined || value === undefined
      ? []
      : [{ linkId: `${linkId}.${name}`, answer: [answerOf(context, type, value)] }]
  })
  return { linkId, item }
}

function answerOf(
  { own, assessment }: AssessmentContext,
  type: Extract<Target, { kind: 'value' }>['type'] | 'time',
  value: unknown,
): object {
  if (type === 'boolean') return { valueBoolean: value }
  if (type === 'number') return { valueDecimal: value }
  if (type === 'time') return { valueTime: `${String(value)}:00` }
  if (type === 'text') return { valueString: value }
  if (type === 'code') return { valueCoding: own(String(value)) }
  if (typeof value === 'string') return { valueDate: value }
  const { about, unit } = value as { about: number; unit: string }
  return { valueString: `about ${about} ${unit} before ${assessment.assessedOn}` }
}
