/** The public names of planwright, written out by hand: what is not here is not promised. */
export { parseAssessment } from './assessment/parseAssessment.js'
export { safeParseAssessment } from './assessment/safeParseAssessment.js'
export { safeParseCalendar } from './assessment/safeParseCalendar.js'
export { safeParseProgress } from './assessment/safeParseProgress.js'
export { listHolidays } from './calendar/listHolidays.js'
export { ontarioHolidays } from './calendar/ontarioHolidays.js'
export { decideCare } from './care/decideCare.js'
export { checkPlan } from './checkPlan.js'
export { AssessmentError, OperatorError, PackError, TranslationError } from './errors.js'
export { type ExplainOptions, explain } from './explain/explain.js'
export { explainText } from './explain/explainText.js'
export type { Explanation } from './explain/explanation.js'
export { type OpenQuestionsOptions, openQuestions } from './explain/openQuestions.js'
export { openQuestionsText } from './explain/openQuestionsText.js'
export type { RankedQuestion } from './explain/rankedQuestion.js'
export { type NotThere, type WhyNotInput, type WhyNotOptions, whyNot } from './explain/whyNot.js'
export { whyNotText } from './explain/whyNotText.js'
export { deriveFacts } from './facts/deriveFacts.js'
export { generatePlan, type PlanOptions, safeGeneratePlan } from './generatePlan.js'
export { loadLocale } from './language/loadLocale.js'
export { packInLanguage } from './language/packInLanguage.js'
export { safeLoadLocale } from './language/safeLoadLocale.js'
export { settledFacts } from './logic/settledFacts.js'
export type { Assessment } from './model/assessment.js'
export type { AssessmentOf, PackCodes } from './model/assessmentOf.js'
export type { Calendar, Capacity, Holiday, OpenCalendar } from './model/calendar.js'
export type { CareDecisions } from './model/careDecisions.js'
export type { Evidence, Source } from './model/evidence.js'
export type { Facts, FactValue } from './model/fact.js'
export type { Finding, Findings } from './model/finding.js'
export type { GoalMeasurement, GoalProgress, GoalStatus } from './model/goalProgress.js'
export type { Locale, TranslationOf } from './model/locale.js'
export type { CustomOperator } from './model/operator.js'
export type { Pack } from './model/pack.js'
export type {
  CitedFact,
  CitedRule,
  Plan,
  PlanAdvice,
  PlanDisposition,
  PlanProvenance,
  PlanQuestion,
  PlanReview,
  PlanStatus,
  PlanTriage,
} from './model/plan.js'
export type { NotChecked, PlanCheck } from './model/planCheck.js'
export type { PlanCourse, PlanHistory, PlanReviewDecision } from './model/planCourse.js'
export type { PlanGoal, PlanMilestone } from './model/planGoal.js'
export type {
  PlanDisagreement,
  PlanEducation,
  PlanExercise,
  PlanIntervention,
  PlanItemHeld,
  PlanItemSetAside,
  PlanLimit,
  PlanPhase,
  PlanProgram,
  PlanTeamMember,
  PlanUncovered,
  PlanUnscheduled,
} from './model/planParts.js'
export type { PlanOption, PlanWish } from './model/planWish.js'
export type { CalendarDate, WallTime, Weekday } from './model/primitives.js'
export type { Problem, Result } from './model/problem.js'
export type { Override, Progress, Transition } from './model/progress.js'
export type { PlanChange, Revision } from './model/revision.js'
export type { Rule } from './model/rule.js'
export type { HomePattern, ItemFit, Schedule, Session, Unscheduled } from './model/schedule.js'
export { loadPack } from './pack/loadPack.js'
export { safeLoadPack } from './pack/safeLoadPack.js'
export { assemblePlan } from './plan/assemblePlan.js'
export { progressOf } from './plan/progressOf.js'
export { type RevisionInput, type RevisionOptions, revisePlan, safeRevisePlan } from './revisePlan.js'
export { applyChanges } from './revision/applyChanges.js'
export { evaluateRules } from './rules/evaluateRules.js'
export { scheduleCare } from './schedule/scheduleCare.js'
