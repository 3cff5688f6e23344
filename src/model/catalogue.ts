import * as z from 'zod'
import { targetSchema } from './action.js'
import { conditionSchema } from './condition.js'
import { evidenceSchema } from './evidence.js'
import { codeSchema, settableNumberSchema, textSchema } from './primitives.js'

/** Catalogue entries that are not items: what rules and assessments refer to by id. */

/** FHIR's value set: the codes a field or fact may take. */
export const valueSetSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  concepts: z.array(z.strictObject({ code: codeSchema, display: textSchema })).min(1),
})
export type ValueSet = z.infer<typeof valueSetSchema>

/** What is said of a condition: a text, with evidence of its own where that differs from the condition's. */
export const statementSchema = z.union([
  textSchema,
  z.strictObject({ text: textSchema, evidence: evidenceSchema }),
])
export type Statement = z.infer<typeof statementSchema>

const statementsSchema = z.array(statementSchema).min(1).optional()

export const clinicalConditionSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** For the patient, what it is. */
  plain: textSchema,
  /** What stands for a person of whom no condition is confirmed; at most one in a pack. */
  fallback: z.literal(true).optional(),
  /** What it looks like, and what of it changes the plan; for readers of the pack. */
  presentation: statementsSchema,
  /** Which way exercise leads. */
  direction: statementSchema.optional(),
  /** What to do first. */
  firstLine: statementsSchema,
  /** What not to do. */
  avoid: statementsSchema,
  /** For the clinician: what to check, and when to think again. */
  precautions: statementsSchema,
  /** What to expect over time. */
  course: statementSchema.optional(),
  /** When to ask somebody else. */
  escalate: z
    .array(
      z.strictObject({
        when: textSchema,
        to: codeSchema,
        withinDays: settableNumberSchema.optional(),
        evidence: evidenceSchema.optional(),
      }),
    )
    .min(1)
    .optional(),
  /** What is known of injections, other procedures and surgery; for readers of the pack. */
  procedures: statementsSchema,
  evidence: evidenceSchema,
})
export type ClinicalCondition = z.infer<typeof clinicalConditionSchema>

export const roleSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** The work it does, as a noun (`physiotherapy`). */
  discipline: textSchema,
  responsibilities: z.array(textSchema).min(1),
  /** Whether it may lead a plan; among several leads the order in the pack decides. */
  mayLead: z.boolean(),
  evidence: evidenceSchema,
})
export type Role = z.infer<typeof roleSchema>

export const measureSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  unit: z.string(),
  min: z.number(),
  max: z.number(),
  /** Smallest step of a score; targets are rounded to it. */
  grain: z.number().positive(),
  direction: z.enum(['lower-is-better', 'higher-is-better']),
  parts: z
    .array(z.strictObject({ code: codeSchema, title: textSchema, min: z.number(), max: z.number() }))
    .optional(),
  /** Change that matters to a person: the larger of points and percent of the baseline. */
  importantChange: z
    .strictObject({
      points: z.number().optional(),
      percent: z.number().optional(),
      /** For who begins below or above a score, not at it; the first that fits wins. */
      fromBaseline: z
        .array(
          z
            .strictObject({
              below: z.number().optional(),
              above: z.number().optional(),
              points: z.number().optional(),
              percent: z.number().optional(),
            })
            .refine(
              ({ points, percent }) => points !== undefined || percent !== undefined,
              'expected points or percent',
            ),
        )
        .min(1)
        .optional(),
      evidence: evidenceSchema,
    })
    .optional(),
  /** Change beyond measurement error (MDC95), points. */
  measurementErrorPoints: z.number().optional(),
  /** No target is harder than this score. */
  hardestTarget: z.number().optional(),
  /** A level that most people accept (PASS), points. */
  acceptable: z.number().optional(),
  retest: textSchema,
  minutes: z.number().positive(),
  licence: textSchema,
  evidence: evidenceSchema,
})
export type Measure = z.infer<typeof measureSchema>

/** An activity that a person's own goal is about. */
export const activitySchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  capacities: z.array(textSchema),
  evidence: evidenceSchema,
})
export type Activity = z.infer<typeof activitySchema>

export const dispositionSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** `stop`: no treatment at all; `hold`: the listed items wait; `proceed`: the plan goes ahead. */
  effect: z.enum(['stop', 'hold', 'proceed']),
  /** Hours within which somebody must act; 0 is now. Absent when there is no limit. */
  withinHours: settableNumberSchema.optional(),
  /** The role to go to when the rule names none. */
  to: codeSchema,
  /** What the patient is told, first and alone. */
  instruction: textSchema,
  /** What stays allowed meanwhile. */
  allowed: textSchema,
  /** `all`, or items and tags that wait. */
  holds: z.union([z.literal('all'), z.array(targetSchema)]),
  evidence: evidenceSchema,
})
export type Disposition = z.infer<typeof dispositionSchema>

export const adviceSchema = z.strictObject({
  id: codeSchema,
  kind: z.enum(['safety-net', 'first-appointment', 'self-management', 'coverage', 'expectation', 'work']),
  title: textSchema,
  /** Sentences to the patient. */
  text: z.array(textSchema).min(1),
  evidence: evidenceSchema,
})
export type Advice = z.infer<typeof adviceSchema>

export const reviewTemplateSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** Weeks after the plan's start; absent when the rules that ask for it say within how many days. */
  week: settableNumberSchema.optional(),
  minutes: settableNumberSchema,
  /** Measures to take besides those of the goals and of `monitor` rules. */
  measures: z.array(codeSchema),
  roles: z.array(codeSchema).min(1),
  /** What is decided then. */
  question: textSchema,
  /** What happens if goals are not on track. */
  ifOffTrack: textSchema,
  evidence: evidenceSchema,
})
export type ReviewTemplate = z.infer<typeof reviewTemplateSchema>

/** At most `max` items with a tag in a plan, or at any one time in it; the lowest limit that applies wins. */
export const itemLimitSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  tag: codeSchema,
  max: settableNumberSchema,
  /** `phase`: in any one phase, so that later phases may bring others; the whole plan when absent. */
  per: z.enum(['plan', 'phase']).optional(),
  /** Always when absent. An unknown condition counts as met: the lower number is the cautious one. */
  when: conditionSchema.optional(),
  evidence: evidenceSchema,
})
export type ItemLimit = z.infer<typeof itemLimitSchema>

/** A number that a deployment may change, within bounds, without touching a rule. */
export const settingSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  unit: z.string(),
  value: z.number(),
  min: z.number(),
  max: z.number(),
  evidence: evidenceSchema,
})
export type Setting = z.infer<typeof settingSchema>

/** A tag that items may carry, declared once. */
export const tagSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** What is said to a person who would rather have nothing but items with it. */
  notAlone: textSchema.optional(),
})
export type Tag = z.infer<typeof tagSchema>
