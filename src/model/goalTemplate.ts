import * as z from 'zod'
import { targetSchema } from './action.js'
import { conditionSchema } from './condition.js'
import { evidenceSchema } from './evidence.js'
import { codeSchema, settableNumberSchema, textSchema } from './primitives.js'
import { stages } from './program.js'

/**
 * How a target is computed from a baseline. Points and percents are sizes of improvement, always positive;
 * the measure's direction says which way. The result is kept within the measure's range and rounded to its
 * grain toward the harder side.
 */
export const targetFormulaSchema = z.discriminatedUnion('kind', [
  /** The larger of so many points and so many percent of the baseline. */
  z.strictObject({
    kind: z.literal('improve'),
    points: settableNumberSchema.optional(),
    percent: settableNumberSchema.optional(),
  }),
  /** At least this level. */
  z.strictObject({ kind: z.literal('reach'), value: settableNumberSchema }),
  /** Stay where it is. */
  z.strictObject({ kind: z.literal('maintain') }),
  /** The target the person named; skipped when none was named. */
  z.strictObject({ kind: z.literal('patients-own') }),
])
export type TargetFormula = z.infer<typeof targetFormulaSchema>

/** One entry of a ranked list; the first that fits the baseline wins. */
export const targetBranchSchema = z.strictObject({
  title: textSchema,
  /** Bounds on the baseline, both included; any baseline when absent. */
  baselineFrom: settableNumberSchema.optional(),
  baselineTo: settableNumberSchema.optional(),
  when: conditionSchema.optional(),
  formula: targetFormulaSchema,
  evidence: evidenceSchema,
})
export type TargetBranch = z.infer<typeof targetBranchSchema>

/** Share of the planned change to expect after so many weeks. */
export const trajectorySchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  points: z.array(z.strictObject({ week: z.number().min(0), share: z.number().min(0).max(1) })).min(1),
  /** When a goal is behind; a missed milestone is when absent. */
  behind: z
    .strictObject({
      /** Less than so many percent of the change that is planned by then. */
      belowPercent: settableNumberSchema,
      /** At so many checkpoints in a row, where a change is within measurement error. */
      checkpoints: settableNumberSchema,
      evidence: evidenceSchema,
    })
    .optional(),
  evidence: evidenceSchema,
})
export type Trajectory = z.infer<typeof trajectorySchema>

export const goalTemplateSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** A sentence to the patient; `{baseline}`, `{target}`, `{unit}`, `{due}` and `{words}` are filled in. */
  statement: textSchema,
  /** The sentence for a target that is the baseline itself; `statement` when absent. */
  maintainStatement: textSchema.optional(),
  measure: codeSchema,
  part: codeSchema.optional(),
  /** A number fact on the measure's scale that gives the baseline when no score of the measure is recorded. */
  baselineFact: z.string().optional(),
  /** For a person's own goal: the activity; baseline, target and words then come from the person's entry. */
  activity: codeSchema.optional(),
  targets: z.array(targetBranchSchema).min(1),
  /** Weeks to the due date, the end of a stage of the program (of the program when it has none), or its end. */
  due: z.union([
    z.literal('program-end'),
    z.strictObject({ weeks: settableNumberSchema }),
    z.strictObject({ stage: z.enum(stages) }),
  ]),
  trajectory: codeSchema,
  /** Steps on the way in words, the easiest first: examples, which the clinician sets with the person. */
  ladder: z.strictObject({ steps: z.array(textSchema).min(1), evidence: evidenceSchema }).optional(),
  /** Items and tags that serve it. */
  servedBy: z.array(targetSchema).min(1),
  evidence: evidenceSchema,
})
export type GoalTemplate = z.infer<typeof goalTemplateSchema>
