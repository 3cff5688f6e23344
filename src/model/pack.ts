import * as z from 'zod'
import { decisionSchema, targetSchema } from './action.js'
import { calendarSchema } from './calendar.js'
import {
  type Activity,
  type Advice,
  activitySchema,
  adviceSchema,
  type ClinicalCondition,
  clinicalConditionSchema,
  type Disposition,
  dispositionSchema,
  type ItemLimit,
  itemLimitSchema,
  type Measure,
  measureSchema,
  type ReviewTemplate,
  type Role,
  reviewTemplateSchema,
  roleSchema,
  type Setting,
  settingSchema,
  type Tag,
  tagSchema,
  type ValueSet,
  valueSetSchema,
} from './catalogue.js'
import { type NamedCondition, namedConditionSchema } from './condition.js'
import { type Disagreement, disagreementSchema } from './disagreement.js'
import { evidenceSchema, type Source, sourceSchema } from './evidence.js'
import { type FactDefinition, factDefinitionSchema } from './fact.js'
import { type GoalTemplate, goalTemplateSchema, type Trajectory, trajectorySchema } from './goalTemplate.js'
import {
  type Education,
  type Exercise,
  educationSchema,
  exerciseSchema,
  type Intervention,
  interventionSchema,
} from './items.js'
import type { TranslationOf } from './locale.js'
import type { DeclaredOperator } from './operator.js'
import { type Pathway, pathwaySchema } from './pathway.js'
import { type Payer, payerSchema } from './payer.js'
import { calendarDateSchema, codeSchema, settableNumberSchema, textSchema } from './primitives.js'
import { type Program, programSchema } from './program.js'
import { type Rule, ruleSchema } from './rule.js'
import { schedulingSchema } from './scheduling.js'
import { type Timing, timingSchema } from './timing.js'

/** `pack.json`: what the pack is, its ranked choices, its bibliography, its settings and its calendar. */
export const packManifestSchema = z.strictObject({
  $schema: z.string().optional(),
  id: codeSchema,
  title: textSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version like 1.2.3'),
  /** The format of the files; 1 for now. */
  format: z.literal(1),
  languages: z.array(z.string()).min(1),
  /** When the content was last reviewed, by which role, and when it must be again; absent when it was not. */
  reviewedOn: calendarDateSchema.optional(),
  reviewedBy: textSchema.optional(),
  reviewBy: calendarDateSchema.optional(),
  /** Shown on every plan. */
  notice: textSchema,
  /** Exclusive choices, most urgent or most preferred first. */
  choices: z.strictObject({
    disposition: z.array(codeSchema).min(1),
    program: z.array(codeSchema).min(1),
    /** Which of several items that are equally called for come first when a limit leaves no room for all. */
    items: z.array(targetSchema).min(1).optional(),
    /** What takes the place of visits that no cover is left for, best first. */
    overCoverage: z
      .array(z.enum(['group', 'virtual', 'home']))
      .min(1)
      .optional(),
    /** What may follow at a review; needed as soon as a rule decides. */
    decision: z.array(decisionSchema).min(1).optional(),
  }),
  calendar: calendarSchema,
  /** How much a goal should matter to the person, and how sure of it they should be, from 0 to 10; and what to ask else. */
  goalReadiness: z
    .strictObject({
      least: settableNumberSchema,
      importance: textSchema,
      confidence: textSchema,
      evidence: evidenceSchema,
    })
    .optional(),
  /** Rest from one day of hard strengthening to the next of the same muscles, days; two when absent. */
  hardDaysApart: settableNumberSchema.optional(),
  /** How much each soft wish weighs when days are chosen; the scheduler's own weights when absent. */
  scheduling: schedulingSchema.optional(),
  settings: z.array(settingSchema),
  bibliography: z.array(sourceSchema),
})
export type PackManifest = z.infer<typeof packManifestSchema>

/** What a module file may define, by kind. */
export const defineSchema = z.strictObject({
  facts: z.array(factDefinitionSchema).optional(),
  valueSets: z.array(valueSetSchema).optional(),
  tags: z.array(tagSchema).optional(),
  namedConditions: z.array(namedConditionSchema).optional(),
  dispositions: z.array(dispositionSchema).optional(),
  programs: z.array(programSchema).optional(),
  pathways: z.array(pathwaySchema).optional(),
  conditions: z.array(clinicalConditionSchema).optional(),
  interventions: z.array(interventionSchema).optional(),
  exercises: z.array(exerciseSchema).optional(),
  education: z.array(educationSchema).optional(),
  measures: z.array(measureSchema).optional(),
  activities: z.array(activitySchema).optional(),
  goals: z.array(goalTemplateSchema).optional(),
  trajectories: z.array(trajectorySchema).optional(),
  roles: z.array(roleSchema).optional(),
  reviews: z.array(reviewTemplateSchema).optional(),
  advice: z.array(adviceSchema).optional(),
  limits: z.array(itemLimitSchema).optional(),
  disagreements: z.array(disagreementSchema).optional(),
  payers: z.array(payerSchema).optional(),
  timings: z.array(timingSchema).optional(),
})
export type Define = z.infer<typeof defineSchema>
export type DefineKind = keyof Define

/** A module file: what something is, and the rules that speak of it. */
export const moduleSchema = z.strictObject({
  $schema: z.string().optional(),
  define: defineSchema.optional(),
  rules: z.array(ruleSchema).optional(),
})
export type ModuleFile = z.infer<typeof moduleSchema>

/**
 * A loaded pack: plain, frozen, checked data. Every reference resolves and every `{ setting }` is a number.
 * Keys stand in sorted order, so that neither the order of files nor of keys in them matters.
 */
export interface Pack {
  readonly manifest: PackManifest
  /** SHA-256 over the canonical JSON of everything below, with settings in place; `sha256:` and hex. */
  readonly digest: string
  /** Settings that a deployment overrode, by id. */
  readonly overrides: Readonly<Record<string, number>>
  /** Operators that the app added, by name; absent when there are none. Their functions stand beside the pack. */
  readonly operators?: Readonly<Record<string, DeclaredOperator>>
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly valueSets: Readonly<Record<string, ValueSet>>
  readonly tags: Readonly<Record<string, Tag>>
  readonly namedConditions: Readonly<Record<string, NamedCondition>>
  readonly dispositions: Readonly<Record<string, Disposition>>
  readonly programs: Readonly<Record<string, Program>>
  readonly pathways: Readonly<Record<string, Pathway>>
  readonly conditions: Readonly<Record<string, ClinicalCondition>>
  readonly interventions: Readonly<Record<string, Intervention>>
  readonly exercises: Readonly<Record<string, Exercise>>
  readonly education: Readonly<Record<string, Education>>
  readonly measures: Readonly<Record<string, Measure>>
  readonly activities: Readonly<Record<string, Activity>>
  readonly goals: Readonly<Record<string, GoalTemplate>>
  readonly trajectories: Readonly<Record<string, Trajectory>>
  readonly roles: Readonly<Record<string, Role>>
  readonly reviews: Readonly<Record<string, ReviewTemplate>>
  readonly advice: Readonly<Record<string, Advice>>
  readonly limits: Readonly<Record<string, ItemLimit>>
  readonly disagreements: Readonly<Record<string, Disagreement>>
  readonly payers: Readonly<Record<string, Payer>>
  readonly timings: Readonly<Record<string, Timing>>
  readonly settings: Readonly<Record<string, Setting>>
  readonly bibliography: Readonly<Record<string, Source>>
  /** Sorted by name. */
  readonly rules: readonly Rule[]
  /** Rule names such that a rule that sets a fact stands before every rule that reads it. */
  readonly evaluationOrder: readonly string[]
  /** For a rule or definition, the file it stands in: `rules/<name>` or `<kind>/<id>`. */
  readonly files: Readonly<Record<string, string>>
  /** What its texts were translated from and by whom; absent in the language that it is written in. */
  readonly translation?: TranslationOf
}
