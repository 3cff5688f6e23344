/** For people who write and test rules: `planwright/authoring`. */
export { type CaseGap, caseGaps } from './caseGaps.js'
export type {
  BeatReport,
  CaseFailure,
  CaseReport,
  CaseResult,
  Reach,
  ReachReport,
  RuleState,
  ThresholdReport,
} from './caseReport.js'
export { runCases } from './runCases.js'
