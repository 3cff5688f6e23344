/** For people who write and test rules: `planwright/authoring`. */
export type { CaseFailure, CaseReport, CaseResult, RuleState } from './caseReport.js'
export { runCases } from './runCases.js'
