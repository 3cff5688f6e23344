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
export { applyFixes } from './check/applyFixes.js'
export type { Check, CheckInput, DescribedCheck, Sureness } from './check/check.js'
export { type CheckPackOptions, type CheckReport, checkPack, type RanCheck } from './check/checkPack.js'
export { checks, describedChecks } from './check/checks.js'
export type { Edit, Finding, FindingPlace, Fix, Severity } from './check/finding.js'
export { type PlacedFinding, placedFindings } from './check/placedFindings.js'
export { type SarifOptions, sarifOf } from './check/sarifOf.js'
export { witnessFiles } from './check/witnessFiles.js'
export { cohortFile, readCohortFile } from './cohort/readCohortFile.js'
export { type SyntheticCohortOptions, syntheticCohort } from './cohort/syntheticCohort.js'
export {
  type CohortImpactOptions,
  cohortImpact,
  type ImpactReport,
  impactReport,
  mostShown,
  partsOf,
} from './cohortImpact.js'
export type { DecidingLeaf } from './decidingLeaves.js'
export { findDifference } from './exact/findDifference.js'
export {
  type FoundFacts,
  findFacts,
  type Search,
  type SearchOptions,
  type Wanted,
} from './exact/findFacts.js'
export { findWitness, type Witness } from './exact/writeWitness.js'
export {
  addTallies,
  type CohortPart,
  type ConcernedPerson,
  emptyTally,
  type ImpactExample,
  type ImpactTally,
  type RefusedLine,
  type TwoPacks,
  tallyPart,
} from './impactTally.js'
export { killMutants, type MutationReport, type Survivor } from './killMutants.js'
export { type LeafReport, leafCoverage } from './leafCoverage.js'
export { linkSchema } from './linkSchema.js'
export { type LocaleFiles, localeFiles } from './locale/localeFiles.js'
export {
  type LocaleState,
  localeState,
  type TranslatedText,
  type TranslationState,
} from './locale/localeState.js'
export { missingFiles } from './missing/missingFiles.js'
export { type MissingCases, type MissingOptions, type MissingShown, missingCases } from './missingCases.js'
export { type Mutant, type MutantKind, mutantsOf } from './mutantsOf.js'
export {
  type MutateOptions,
  mutatePack,
  type PackMutation,
  type SettledSurvivor,
  textOfMutant,
} from './mutatePack.js'
export type { HeldCase } from './outcomeOfCase.js'
export {
  type CoverageOptions,
  type OpenLeaf,
  type PackCoverage,
  packCoverage,
  type Share,
} from './packCoverage.js'
export { type ImpactChange, type PlanImpact, planImpact, type SafetyConcern } from './planImpact.js'
export type { RowReport } from './rowCoverage.js'
export { type CaseRun, holdCases, runAndHold, runCases } from './runCases.js'
export { nameProblems } from './scaffold/nameProblems.js'
export { type NewCaseOptions, newCase } from './scaffold/newCase.js'
export { type NewInterventionOptions, newIntervention } from './scaffold/newIntervention.js'
export { type NewModuleOptions, newModule } from './scaffold/newModule.js'
export { type NewPackOptions, newPack } from './scaffold/newPack.js'
export { type NewRuleOptions, newRule } from './scaffold/newRule.js'
export type { Scaffold, Scaffolded } from './scaffold/scaffold.js'
export { type Tried, tryChange } from './scaffold/tryChange.js'
export { wordsOf } from './scaffold/wordsOf.js'
export { killSoftened, type SoftenedRule, type SofteningReport } from './soften/killSoftened.js'
export { softenedCases } from './soften/softenedCases.js'
export { type TestedCase, type TestPackOptions, type TestReport, testPack } from './testPack.js'
export { schemaFileOf, type VocabularySchemas, vocabularySchemas } from './vocabularySchemas.js'
