/** For people who write and test rules: `planwright/authoring`. */
export { type CaseGap, caseGaps } from './caseGaps.js'
export type {
  BeatReport,
  CaseFailure,
  CaseReport,
  CaseResult,
  DecidingRule,
  Reach,
  ReachReport,
  RuleState,
  ThresholdReport,
} from './caseReport.js'
export type { DecidingLeaf } from './decidingLeaves.js'
export { runCases } from './runCases.js'
export { type TestedCase, type TestPackOptions, type TestReport, testPack } from './testPack.js'
