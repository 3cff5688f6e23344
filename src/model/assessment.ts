import * as z from 'zod'
import {
  conditionEntrySchema,
  coverageSchema,
  goalEntrySchema,
  historySchema,
  lifestyleSchema,
  measureEntrySchema,
  painSchema,
  patientSchema,
  preferencesSchema,
  referralSchema,
  workSchema,
} from './assessmentSections.js'
import { codeSetSchema, findingEntrySchema } from './codeSet.js'
import { calendarDateSchema, codeSchema } from './primitives.js'

/**
 * What is known of one person on one day.
 *
 * An absent field is unknown; an empty list is 'none'. Nothing is coerced or filled in.
 * The shape is the core's; every code in it is checked against the pack by `parseAssessment`.
 * It has no place for a name or an address. `id` is opaque and names the plan.
 */
export const assessmentSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'expected 1 to 64 letters, digits, . _ -'),
  assessedOn: calendarDateSchema,
  patient: patientSchema.optional(),
  referral: referralSchema.optional(),
  /** A complete list: a condition not in it is absent. At most one is primary. */
  conditions: z.array(conditionEntrySchema).optional(),
  pain: painSchema.optional(),
  /** By the code of a finding that the pack declares. */
  findings: z.record(codeSchema, findingEntrySchema).optional(),
  measures: z.array(measureEntrySchema).optional(),
  goals: z.array(goalEntrySchema).optional(),
  history: historySchema.optional(),
  comorbidities: codeSetSchema.optional(),
  medications: codeSetSchema.optional(),
  psychosocial: codeSetSchema.optional(),
  work: workSchema.optional(),
  lifestyle: lifestyleSchema.optional(),
  preferences: preferencesSchema.optional(),
  coverage: coverageSchema.optional(),
})
export type Assessment = z.infer<typeof assessmentSchema>

/**
 * Which value set or part of the catalogue each code of the assessment comes from.
 * `*` stands for every element of a list, `{}` for every key of a map.
 */
export const assessmentCodeBindings = {
  'conditions.*.code': { catalogue: 'conditions' },
  'pain.dominantSite': { valueSet: 'pain-site' },
  'pain.aggravatedBy': { valueSet: 'pain-factor' },
  'pain.easedBy': { valueSet: 'pain-factor' },
  'pain.tolerancesMinutes.{}': { valueSet: 'tolerance' },
  'findings.{}': { facts: 'finding' },
  'measures.*.measure': { catalogue: 'measures' },
  'goals.*.activity': { catalogue: 'activities' },
  'history.surgeries.*.code': { valueSet: 'surgery' },
  'history.treatments.*.intervention': { catalogue: 'interventions' },
  comorbidities: { valueSet: 'comorbidity' },
  medications: { valueSet: 'medication' },
  psychosocial: { valueSet: 'psychosocial-factor' },
  'work.status': { valueSet: 'work-status' },
  'work.demand': { valueSet: 'work-demand' },
  'work.claim': { valueSet: 'work-claim' },
  'lifestyle.factors': { valueSet: 'lifestyle-factor' },
  'preferences.prefer': { catalogue: 'items' },
  'preferences.decline': { catalogue: 'items' },
  'referral.by': { catalogue: 'roles' },
  'coverage.payers': { valueSet: 'payer' },
  'coverage.limits.*.discipline': { catalogue: 'roles' },
  'coverage.limits.*.payer': { valueSet: 'payer' },
  'coverage.preAuthorisations.*.item': { catalogue: 'items' },
} as const
