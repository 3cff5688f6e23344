import ts from 'typescript'
import { expect, test } from 'vitest'
import { lineOf, offences, readSource, type Source, sourcesIn } from './sources.js'

/**
 * Every name that `planwright` exports, types included, in the order of the alphabet. Adding one here is a
 * promise to users; taking one away is a breaking change.
 */
const publicNames = [
  'Assessment',
  'AssessmentOf',
  'AssessmentError',
  'Calendar',
  'CalendarDate',
  'Capacity',
  'CareDecisions',
  'CitedFact',
  'CitedRule',
  'CustomOperator',
  'Evidence',
  'ExplainOptions',
  'Explanation',
  'FactValue',
  'Facts',
  'Finding',
  'Findings',
  'GoalMeasurement',
  'GoalProgress',
  'GoalStatus',
  'Holiday',
  'HomePattern',
  'ItemFit',
  'Locale',
  'NotChecked',
  'NotThere',
  'OpenCalendar',
  'OpenQuestionsOptions',
  'OperatorError',
  'Override',
  'Pack',
  'PackCodes',
  'PackError',
  'Plan',
  'PlanAdvice',
  'PlanChange',
  'PlanCheck',
  'PlanCourse',
  'PlanDisagreement',
  'PlanDisposition',
  'PlanEducation',
  'PlanExercise',
  'PlanGoal',
  'PlanHistory',
  'PlanIntervention',
  'PlanItemHeld',
  'PlanItemSetAside',
  'PlanLimit',
  'PlanMilestone',
  'PlanOption',
  'PlanOptions',
  'PlanPhase',
  'PlanProgram',
  'PlanProvenance',
  'PlanQuestion',
  'PlanReview',
  'PlanReviewDecision',
  'PlanStatus',
  'PlanTeamMember',
  'PlanTriage',
  'PlanUncovered',
  'PlanUnscheduled',
  'PlanWish',
  'Problem',
  'Progress',
  'RankedQuestion',
  'Result',
  'Revision',
  'RevisionInput',
  'RevisionOptions',
  'Rule',
  'Schedule',
  'Session',
  'Source',
  'Transition',
  'TranslationError',
  'TranslationOf',
  'Unscheduled',
  'WallTime',
  'Weekday',
  'WhyNotInput',
  'WhyNotOptions',
  'applyChanges',
  'assemblePlan',
  'checkPlan',
  'decideCare',
  'deriveFacts',
  'evaluateRules',
  'explain',
  'explainText',
  'generatePlan',
  'listHolidays',
  'loadLocale',
  'loadPack',
  'ontarioHolidays',
  'openQuestions',
  'openQuestionsText',
  'packInLanguage',
  'parseAssessment',
  'progressOf',
  'revisePlan',
  'safeGeneratePlan',
  'safeLoadLocale',
  'safeLoadPack',
  'safeParseAssessment',
  'safeParseCalendar',
  'safeParseProgress',
  'safeRevisePlan',
  'scheduleCare',
  'settledFacts',
  'whyNot',
  'whyNotText',
]

/** The same for `planwright/fhir`. */
const fhirNames = [
  'CdsAction',
  'CdsCallOptions',
  'CdsCard',
  'CdsHooksOptions',
  'CdsHooksService',
  'CdsLink',
  'CdsResponse',
  'CdsService',
  'CdsSource',
  'CdsSuggestion',
  'OperationOutcome',
  'cdsHooksService',
  'ActivityDefinition',
  'AnswerOption',
  'AssessmentBundle',
  'AssessmentResource',
  'AssessmentToFhirOptions',
  'BundleEntry',
  'Coding',
  'Codings',
  'DefinitionBundle',
  'DefinitionOptions',
  'EnableWhen',
  'FactLibrary',
  'FhirDefinition',
  'FhirOptions',
  'FhirPathFacts',
  'FhirResource',
  'FormAnswers',
  'FormOptions',
  'FromFhir',
  'FromFhirOptions',
  'PlanDefinition',
  'JsonSchema',
  'JsonSchemaForm',
  'PlanResource',
  'Questionnaire',
  'QuestionnaireItem',
  'QuestionnaireOptions',
  'R5Resource',
  'R5TransactionBundle',
  'RecordEntry',
  'RecordLeft',
  'RecordUsed',
  'Reference',
  'TransactionBundle',
  'answersToAssessment',
  'assessmentToFhir',
  'fromFhir',
  'factsForFhirPath',
  'safeParseCodings',
  'toFhirBundle',
  'toFhirDefinitions',
  'toFhirQuestionnaire',
  'toFhirRevisionBundle',
  'toJsonSchemaForm',
  'toR5Bundle',
]

const sources = sourcesIn('src')

test('src/index.ts exports just the public names', () => {
  expect(exportedNames(readSource('src/index.ts')).sort()).toEqual([...publicNames].sort())
})

test('src/fhir/index.ts exports just the names of planwright/fhir', () => {
  expect(exportedNames(readSource('src/fhir/index.ts')).sort()).toEqual([...fhirNames].sort())
})

test('the only classes are the errors', () => {
  const elsewhere = sources.filter((source) => source.path !== 'src/errors.ts')
  const classes = elsewhere.flatMap((source) =>
    offences(source, (node) => (ts.isClassLike(node) ? `class ${node.name?.text ?? ''}` : undefined)),
  )
  expect(classes).toEqual([])
})

test('every exported function has a docstring', () => {
  expect(sources.flatMap(undocumentedFunctions)).toEqual([])
})

/** `export *` is reported as a name of its own, so it never passes: the public names are written out by hand. */
function exportedNames({ syntax }: Source): string[] {
  return syntax.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement
      if (!exportClause || !ts.isNamedExports(exportClause)) return [statement.getText()]
      return exportClause.elements.map((element) => element.name.text)
    }
    return isExported(statement) ? declaredNames(statement) : []
  })
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText())
  const { name } = statement as ts.DeclarationStatement
  return [name?.getText() ?? 'default']
}

/** Of an overloaded function one signature with a docstring is enough. */
function undocumentedFunctions(source: Source): string[] {
  const functions = source.syntax.statements.filter(isExported).filter(declaresFunction)
  const documented = new Set(functions.filter(hasDocstring).flatMap(declaredNames))
  return functions
    .filter((statement) => !declaredNames(statement).every((name) => documented.has(name)))
    .map((statement) => `${source.path}:${lineOf(source, statement)} ${declaredNames(statement).join()}`)
}

function declaresFunction(statement: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(statement)) return true
  if (!ts.isVariableStatement(statement)) return false
  const values = statement.declarationList.declarations.map((declaration) => declaration.initializer)
  return values.some((value) => value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)))
}

function hasDocstring(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc)
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false
}
