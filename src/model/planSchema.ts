import * as z from 'zod'
import { basisSchema, confidenceSchema } from './evidence.js'
import { calendarDateSchema, modeSchema, wallTimeSchema, weekdaySchema } from './primitives.js'

/**
 * The shape that the checks of a plan rely on. It is loose: a plan may carry more, so that a later format or a
 * vendor's plan is judged by its meaning and not by what it adds.
 */
const text = z.string()
const texts = z.array(text)
const sentence = text.regex(/\S/, 'expected some text')
const date = calendarDateSchema

const evidence = z.looseObject({ basis: basisSchema, confidence: confidenceSchema, sources: texts })

const disposition = z.looseObject({
  id: text,
  effect: z.enum(['stop', 'hold', 'proceed']),
  to: z.looseObject({ role: text }),
  by: date.optional(),
  rules: texts,
  missing: texts,
})

const statement = z.looseObject({ text: sentence, evidence: evidence.optional() })
const condition = z.looseObject({
  id: text,
  title: sentence,
  direction: statement.optional(),
  course: statement.optional(),
  firstLine: z.array(statement),
  avoid: z.array(statement),
  precautions: z.array(statement),
  escalate: z.array(z.looseObject({ when: sentence, evidence: evidence.optional() })),
  evidence,
})

const alternatives = z.array(z.looseObject({ id: text, reason: sentence, rules: texts }))
const program = z.looseObject({
  id: text,
  title: sentence,
  phases: z.array(z.looseObject({ id: text, from: date, to: date })),
  rules: texts,
  alternatives,
  meetings: z.array(z.looseObject({ evidence })),
  evidence,
})

const item = {
  id: text,
  title: sentence,
  strength: z.enum(['recommend', 'consider']),
  phases: texts,
  doseChanges: z.array(z.looseObject({ rules: texts })),
  checks: z.array(z.looseObject({ check: sentence, rule: text })),
  serves: texts,
  servesOther: text.optional(),
  rules: texts,
  evidence,
  doseEvidence: evidence.optional(),
}
const dose = z.looseObject({ maxSessions: z.number().optional(), daysApart: z.number().optional() })
const visited = { discipline: text, dose: dose.optional(), sessions: z.int().min(0) }

const intervention = z.looseObject({
  ...item,
  ...visited,
  category: z.enum(['assessment', 'education', 'treatment', 'coordination']),
  benefits: z.array(sentence),
  risks: z.array(sentence),
  directions: z.array(z.looseObject({ source: text })),
})
const comparator = z.enum(['at-most', 'at-least'])

const goal = z.looseObject({
  id: text,
  statement: sentence,
  measure: z.looseObject({ id: text, title: sentence }),
  direction: z.enum(['lower-is-better', 'higher-is-better']),
  baseline: z.looseObject({ score: z.number(), on: date }).optional(),
  target: z.looseObject({ score: z.number(), comparator, evidence }).optional(),
  noTarget: sentence.optional(),
  due: date,
  milestones: z.array(z.looseObject({ review: text, date, score: z.number() })),
  servedBy: texts,
  unservedBecause: sentence.optional(),
  sessions: texts.optional(),
  rules: texts,
})

const session = z.looseObject({
  id: text,
  series: text,
  ordinal: z.int().min(1),
  date,
  start: wallTimeSchema,
  minutes: z.number().positive(),
  discipline: text,
  mode: modeSchema,
  category: z.enum(['assessment', 'education', 'treatment', 'coordination', 'review']),
  items: texts,
  phase: text,
  window: z.looseObject({ earliest: date, latest: date }),
  substituted: texts.optional(),
})

const review = z.looseObject({
  id: text,
  date,
  onTrack: z.array(z.looseObject({ goal: text, score: z.number(), comparator })),
  rules: texts,
})
const aside = { kind: text, id: text, title: sentence, reason: sentence, reasonCode: text, rules: texts }
const rule = z.looseObject({
  title: sentence,
  because: sentence,
  basis: basisSchema,
  confidence: confidenceSchema,
  sources: texts,
  numbers: z.record(text, evidence).optional(),
})

const count = z.int().min(0)

export const planSchema = z.looseObject({
  format: z.number(),
  id: text,
  subject: text,
  status: z.enum(['draft', 'proposed', 'accepted', 'superseded', 'stopped', 'completed']),
  notice: sentence,
  asOf: date,
  startOn: date,
  endOn: date,
  zone: text,
  provisional: z.boolean(),
  triage: z.looseObject({
    state: z.enum(['stop', 'hold', 'provisional', 'clear']),
    summary: sentence,
    treatmentWaits: z.boolean(),
    dispositions: z.array(disposition),
    possible: z.array(disposition),
    openGates: texts,
  }),
  conditions: z.array(condition),
  program: program.optional(),
  noProgram: z.looseObject({ reason: sentence, alternatives }).optional(),
  pathways: z.array(z.looseObject({ id: text, missing: texts, rules: texts, evidence })),
  team: z.array(z.looseObject({ role: text, rules: texts })),
  interventions: z.array(intervention),
  education: z.array(z.looseObject({ ...item, ...visited })),
  exercises: z.array(z.looseObject(item)),
  goals: z.array(goal),
  sessions: z.array(session),
  home: z.array(z.looseObject({ exercise: text, from: date, to: date, weekdays: z.array(weekdaySchema) })),
  reviews: z.array(review),
  unscheduled: z.array(z.looseObject({ series: text, items: texts, wouldHelp: text })),
  fit: z.looseObject({
    wanted: count,
    placed: count,
    percent: z.number().min(0).max(100),
    says: sentence,
    firstVisit: z.looseObject({ by: date }).optional(),
    items: z.array(
      z.looseObject({ item: text, wanted: count, placed: count, instead: z.record(text, count).optional() }),
    ),
  }),
  timings: z.array(z.looseObject({ timing: text, title: sentence, evidence })).optional(),
  held: z.array(z.looseObject({ ...aside, missing: texts })),
  setAside: z.array(z.looseObject({ ...aside, instead: text.optional() })),
  wishes: z
    .array(
      z.looseObject({
        kind: text,
        title: sentence,
        outcome: z.enum(['honoured', 'partly', 'not-honoured', 'to-ask']),
        reason: sentence,
      }),
    )
    .optional(),
  questions: z.array(z.looseObject({ fact: text, question: sentence, gate: z.boolean(), rules: texts })),
  advice: z.array(z.looseObject({ id: text, kind: text, rules: texts })),
  disagreements: z.array(
    z.looseObject({
      id: text,
      about: texts,
      positions: z.array(z.looseObject({ source: text })),
      evidence,
    }),
  ),
  coverage: z.array(
    z.looseObject({ id: text, missing: texts, covers: z.array(z.looseObject({ of: text })), evidence }),
  ),
  uncovered: z.array(z.looseObject({ items: texts, visits: z.int().min(1) })).optional(),
  limits: z
    .array(
      z.looseObject({
        discipline: text,
        planned: count,
        covered: count.optional(),
        elsewhere: count.optional(),
        beyond: count.optional(),
        uncounted: count.optional(),
        after: count.optional(),
      }),
    )
    .optional(),
  course: z.looseObject({ history: z.looseObject({ sessions: z.array(session) }) }).optional(),
  faults: z.array(z.looseObject({ code: text, message: sentence })),
  rules: z.record(text, rule),
  facts: z.record(text, z.looseObject({ title: sentence, value: z.looseObject({}) })),
  sources: z.record(text, z.looseObject({ citation: sentence })),
  provenance: z.looseObject({
    pack: z.looseObject({ id: sentence, version: sentence, digest: sentence }),
    settings: z.record(text, z.number()),
    library: z.looseObject({ name: sentence, version: sentence }),
    assessmentDigest: sentence,
  }),
})
