import * as z from 'zod'
import { codeSetSchema, roughDateSchema } from './codeSet.js'
import { moneySchema } from './payer.js'
import {
  calendarDateSchema,
  codeSchema,
  dailyWindowSchema,
  modeSchema,
  textSchema,
  weekdaySchema,
  weeklyWindowSchema,
} from './primitives.js'

/** The sections of an assessment. Pain ratings are 0 (none) to 10 (worst imaginable). */
const painRating = z.number().min(0).max(10)

export const patientSchema = z.strictObject({
  /** Completed years on the day of the assessment; give this or `birthDate`. */
  ageYears: z.int().min(0).max(120).optional(),
  birthDate: calendarDateSchema.optional(),
  sex: z.enum(['female', 'male', 'other']).optional(),
  /** `postpartum` is the first 12 months after a birth. */
  pregnancy: z.enum(['not-pregnant', 'possible', 'pregnant', 'postpartum']).optional(),
  /** BCP 47 tags, best first (`fr-CA`). */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)).optional(),
  interpreterNeeded: z.boolean().optional(),
})

export const referralSchema = z.strictObject({
  referredOn: calendarDateSchema.optional(),
  by: codeSchema.optional(),
  reason: textSchema.optional(),
})

export const conditionEntrySchema = z.strictObject({
  code: codeSchema,
  primary: z.boolean().optional(),
  /** When this episode began. */
  onset: roughDateSchema.optional(),
  side: z.enum(['left', 'right', 'both', 'central']).optional(),
  /** FHIR's verification status: a working label, or confirmed. */
  verification: z.enum(['provisional', 'confirmed']).optional(),
})
export type ConditionEntry = z.infer<typeof conditionEntrySchema>

export const painSchema = z.strictObject({
  /** The day it was asked, where that is not the day of the assessment or review it is part of. */
  on: calendarDateSchema.optional(),
  current: painRating.optional(),
  average: painRating.optional(),
  worst: painRating.optional(),
  dominantSite: codeSchema.optional(),
  constancy: z.enum(['constant', 'intermittent']).optional(),
  aggravatedBy: codeSetSchema.optional(),
  easedBy: codeSetSchema.optional(),
  irritability: z.enum(['low', 'moderate', 'high']).optional(),
  /** Minutes until the person has to change, by posture or activity. */
  tolerancesMinutes: z.record(codeSchema, z.number().min(0).max(1440)).optional(),
})

export const measureEntrySchema = z.strictObject({
  measure: codeSchema,
  /** Which of the person's own goals it is about, by its activity or in the person's words: several may share a measure. */
  goal: textSchema.optional(),
  /** The total, in the instrument's own unit. */
  score: z.number().optional(),
  /** Single items or subscales by code. */
  parts: z.record(codeSchema, z.number()).optional(),
  on: calendarDateSchema,
})
export type MeasureEntry = z.infer<typeof measureEntrySchema>

export const goalEntrySchema = z.strictObject({
  activity: codeSchema,
  /** The person's own words. */
  words: textSchema,
  /** What the person can do now and wants to reach, in the unit of the activity's measure. */
  baseline: z.number().optional(),
  target: z.number().optional(),
  /** 0 not at all to 10 completely. */
  importance: painRating.optional(),
  confidence: painRating.optional(),
})
export type GoalEntry = z.infer<typeof goalEntrySchema>

/** What came of a treatment. */
export const treatmentOutcomeSchema = z.enum(['better', 'no-change', 'worse'])

export const historySchema = z.strictObject({
  surgeries: z
    .array(z.strictObject({ code: codeSchema, on: roughDateSchema.optional(), note: textSchema.optional() }))
    .optional(),
  treatments: z
    .array(
      z.strictObject({
        intervention: codeSchema,
        from: calendarDateSchema.optional(),
        to: calendarDateSchema.optional(),
        outcome: treatmentOutcomeSchema.optional(),
      }),
    )
    .optional(),
  /** Earlier episodes of the same trouble in the last 12 months. */
  episodesInLastYear: z.int().min(0).max(60).optional(),
})

export const workSchema = z.strictObject({
  status: codeSchema.optional(),
  demand: codeSchema.optional(),
  offSince: calendarDateSchema.optional(),
  claim: codeSchema.optional(),
})

export const lifestyleSchema = z.strictObject({
  factors: codeSetSchema.optional(),
  /** Minutes of at least moderate activity in a usual week. */
  activeMinutesPerWeek: z.number().min(0).max(10080).optional(),
  heightCm: z.number().min(50).max(250).optional(),
  weightKg: z.number().min(20).max(400).optional(),
})

export const preferencesSchema = z.strictObject({
  /** Ids of items or tags of the pack that the person would rather have, or will not have. */
  prefer: z.array(codeSchema).optional(),
  decline: z.array(codeSchema).optional(),
  /** Ways of meeting that the person can use; any when absent. */
  modes: z.array(modeSchema).min(1).optional(),
  maxVisitsPerWeek: z.int().min(0).max(14).optional(),
  /** The most minutes of visits and reviews on one day, all of them together. */
  maxMinutesPerDay: z.int().min(1).max(1440).optional(),
  /** When the person can come; any opening hour when absent. */
  availability: z.array(weeklyWindowSchema).optional(),
  /** Days and times of day that suit best; the plan keeps to them where it can. */
  preferredWeekdays: z.array(weekdaySchema).optional(),
  preferredTimes: z.array(dailyWindowSchema).optional(),
})

/**
 * What is left of somebody's cover for one role: of one payer, or of all together when it names none. Those of several
 * payers add up, in the order in which they are asked; one that names none bounds the whole.
 */
export const coverageLimitSchema = z
  .strictObject({
    discipline: codeSchema,
    /** Whose it is: one of `payers`. */
    payer: codeSchema.optional(),
    /** Visits that are still covered. */
    visits: z.int().min(0).optional(),
    /** Money that is still there; it limits visits where it is known what one costs. */
    amount: moneySchema.optional(),
    /** What one visit costs. */
    unitCost: moneySchema.optional(),
    /** The ways of giving that count against it, where the payer says so; all of them when absent. */
    modes: z.array(modeSchema).min(1).optional(),
    /** The last day on which it pays. */
    until: calendarDateSchema.optional(),
  })
  .refine(({ visits, amount }) => visits !== undefined || amount !== undefined, 'expected visits or amount')
  .refine(
    ({ amount, unitCost }) => !amount || !unitCost || amount.currency === unitCost.currency,
    'expected amount and unitCost in one currency',
  )
export type CoverageLimit = z.infer<typeof coverageLimitSchema>

export const coverageSchema = z.strictObject({
  payers: z.array(codeSchema).optional(),
  limits: z.array(coverageLimitSchema).optional(),
  preAuthorisations: z
    .array(
      z.strictObject({
        item: codeSchema,
        status: z.enum(['required', 'requested', 'approved', 'refused']),
        on: calendarDateSchema.optional(),
      }),
    )
    .optional(),
})
