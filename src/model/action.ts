import * as z from 'zod'
import { literalSchema } from './condition.js'
import { doseBoundSchema, exerciseDoseSchema, sessionDoseSchema } from './dose.js'
import { codeSchema, settableNumberSchema, textSchema } from './primitives.js'
import { stages } from './program.js'

/** What an action is about: one item, or every item with a tag. Exactly one key is given. */
const targetFields = {
  intervention: codeSchema.optional(),
  exercise: codeSchema.optional(),
  education: codeSchema.optional(),
  tag: codeSchema.optional(),
} as const

/** Only in these programs; everywhere when absent. */
const programsField = { programs: z.array(codeSchema).min(1).optional() } as const

function oneTarget(params: {
  intervention?: unknown
  exercise?: unknown
  education?: unknown
  tag?: unknown
}) {
  return (
    [params.intervention, params.exercise, params.education, params.tag].filter((key) => key !== undefined)
      .length === 1
  )
}
const oneTargetMessage = 'expected exactly one of intervention, exercise, education, tag'

export const targetSchema = z.strictObject(targetFields).refine(oneTarget, oneTargetMessage)
export type Target = z.infer<typeof targetSchema>

/** What an item may be matched to, the closest match first; `general` when a rule says nothing. */
export const fits = ['examination', 'goal', 'general'] as const
export type Fit = (typeof fits)[number]

const forParams = z
  .strictObject({
    ...targetFields,
    ...programsField,
    /** Phases of the program in which it is given; all when absent. */
    phases: z.array(codeSchema).min(1).optional(),
    /** The same by stage, in every program; phases of either kind count. */
    stages: z.array(z.enum(stages)).min(1).optional(),
    /** Replaces quantities of the item's own dose. */
    sessionDose: sessionDoseSchema.partial().optional(),
    exerciseDose: exerciseDoseSchema.partial().optional(),
    /** What it was matched to; decides which of several items keeps its place when a limit leaves no room for all. */
    fit: z.enum(fits).optional(),
  })
  .refine(oneTarget, oneTargetMessage)

const againstParams = z
  .strictObject({ ...targetFields, ...programsField })
  .refine(oneTarget, oneTargetMessage)

const courseParams = z
  .strictObject({ program: codeSchema.optional(), pathway: codeSchema.optional() })
  .refine(
    ({ program, pathway }) => (program === undefined) !== (pathway === undefined),
    'expected exactly one of program, pathway',
  )

export const classifyParams = z.strictObject({ fact: z.string(), value: literalSchema })

export const triageParams = z.strictObject({
  disposition: codeSchema,
  /** The role that must see the person. */
  to: codeSchema.optional(),
  /** Hours within which; may shorten the disposition's own limit, never lengthen it. */
  withinHours: settableNumberSchema.optional(),
  /** What the person is told for this reason, in place of what its disposition says. */
  instruction: textSchema.optional(),
  /** What this reason still allows meanwhile, in place of what its disposition says. */
  allowed: textSchema.optional(),
  /** Items or tags held besides those of the disposition. */
  holds: z.array(targetSchema).optional(),
})

/** What may follow at a review. A pack ranks them in `choices.decision`. */
export const decisionSchema = z.enum([
  'stop',
  'continue',
  'progress',
  'regress',
  'modify',
  'escalate',
  'step-down',
  'discharge',
])
export type Decision = z.infer<typeof decisionSchema>

const aboutOne = 'expected at most one of goal, measure, intervention, exercise, education, tag'

/** About the whole plan, or about one goal, measure, item or tag. */
export const decideParams = z
  .strictObject({
    decision: decisionSchema,
    /** With `regress` of the plan: the phase before is done again, the first one from its beginning. */
    phase: z.literal('before').optional(),
    goal: codeSchema.optional(),
    measure: codeSchema.optional(),
    ...targetFields,
  })
  .refine(
    ({ decision: _, phase: __, ...about }) =>
      Object.values(about).filter((id) => id !== undefined).length <= 1,
    aboutOne,
  )

/** Every action by its `event.type`, with the shape of its `event.params`. */
export const actionParamsSchemas = {
  classify: classifyParams,
  triage: triageParams,
  offer: courseParams,
  'rule-out': courseParams,
  recommend: forParams,
  consider: forParams,
  contraindicate: againstParams,
  'not-recommended': againstParams,
  caution: z
    .strictObject({
      ...targetFields,
      ...programsField,
      /** What to check or watch, for the clinician. */
      check: textSchema,
    })
    .refine(oneTarget, oneTargetMessage),
  adjust: z
    .strictObject({
      ...targetFields,
      ...programsField,
      perWeek: doseBoundSchema.optional(),
      minutes: doseBoundSchema.optional(),
      maxSessions: doseBoundSchema.optional(),
      daysPerWeek: doseBoundSchema.optional(),
      timesPerDay: doseBoundSchema.optional(),
      sets: doseBoundSchema.optional(),
      reps: doseBoundSchema.optional(),
      holdSeconds: doseBoundSchema.optional(),
    })
    .refine(oneTarget, oneTargetMessage),
  involve: z.strictObject({
    role: codeSchema,
    as: z.enum(['lead', 'member']),
    for: textSchema,
    ...programsField,
  }),
  'set-goal': z.strictObject({ goal: codeSchema }),
  monitor: z.strictObject({ measure: codeSchema, everyWeeks: settableNumberSchema }),
  review: z.strictObject({
    review: codeSchema,
    ...programsField,
    /** At the latest so many days from the day of the plan or review; where another review lies within them, that is it. */
    withinDays: settableNumberSchema.optional(),
    /** Not before so many days. */
    fromDays: settableNumberSchema.optional(),
    /** The days are counted from this date instead. */
    since: z.string().optional(),
  }),
  decide: decideParams,
  advise: z.strictObject({ advice: codeSchema, ...programsField }),
} as const

export type ActionType = keyof typeof actionParamsSchemas
export const actionTypes = Object.keys(actionParamsSchemas) as ActionType[]

export type ActionParams = { [T in ActionType]: z.infer<(typeof actionParamsSchemas)[T]> }

/** What a rule says: a tagged union over `type`. */
export type Action = { [T in ActionType]: { readonly type: T; readonly params: ActionParams[T] } }[ActionType]
