import { match, P } from 'ts-pattern'
import { countedFromProgress, type FactDefinition, type FactType, type Obtain } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { assessmentField, assessmentPaths } from './assessmentField.js'
import { checkBands } from './checkBands.js'
import { checkEventCodes } from './checkEventCodes.js'
import { checkFixed } from './checkFixed.js'
import { checkLiteral } from './checkLiteral.js'
import { checkPart } from './checkPart.js'
import { checkProcedure } from './checkProcedure.js'
import { checkSectionAge } from './checkSectionAge.js'
import { checkTreatment } from './checkTreatment.js'
import { boundValueSet, factCodes } from './factCodes.js'
import { derivedFrom, factSources, isSetByRules } from './factSources.js'
import { checkFactName, findFact } from './findFact.js'
import { type Place, within } from './packDocument.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { checkReference, soundValue, type Vocabulary } from './vocabulary.js'

/** Checks a fact whose shape is sound: that it can be obtained that way, and what it can be worth. */
export function checkFact(vocabulary: Vocabulary, fact: FactDefinition, place: Place): Problem[] {
  return [
    ...checkName(fact, place),
    ...checkObtain(vocabulary, fact, within(place, 'obtain')),
    ...checkCodes(vocabulary, fact, place),
    ...checkOtherwise(vocabulary, fact, place),
    ...checkFixed(fact, place),
    ...checkNotOverRules(vocabulary, fact, within(place, 'obtain')),
  ]
}

function checkName({ id, min, max }: FactDefinition, place: Place): Problem[] {
  const problems: Problem[] = []
  if (id.startsWith('settings.')) {
    const message = `the name ${quote(id)} belongs to a setting`
    problems.push(
      reportProblem(within(place, 'id'), {
        code: 'reserved-id',
        message,
        expected: 'a name without `settings.`',
      }),
    )
  }
  if (min !== undefined && max !== undefined && min > max) {
    const message = `\`min\` ${quote(min)} is above \`max\` ${quote(max)}`
    problems.push(
      reportProblem(within(place, 'min'), { code: 'range-reversed', message, expected: `at most ${max}` }),
    )
  }
  return problems
}

function checkObtain(vocabulary: Vocabulary, fact: FactDefinition, place: Place): Problem[] {
  const { obtain } = fact
  const names = factSources(fact).flatMap((source) =>
    checkFactName(vocabulary, source.fact, within(place, ...source.path)),
  )
  const needs = factSources(fact).flatMap((source) => {
    const found = findFact(vocabulary, source.fact)
    const wanted = found && sourceType(obtain, fact)
    if (!found || wanted === undefined || found.type === wanted) return []
    const message = `a fact from \`${obtain.from}\` needs one of type ${wanted}, and ${quote(found.id)} is of type ${found.type}`
    return [
      reportProblem(within(place, ...source.path), {
        code: 'fact-type',
        message,
        expected: `a fact of type ${wanted}`,
      }),
    ]
  })
  return [...names, ...needs, ...checkType(fact, place), ...checkDetails(vocabulary, fact, place)]
}

/** The type of the facts that a fact is made of. */
function sourceType({ from }: Obtain, fact: FactDefinition): FactType | undefined {
  if (from === 'first-known') return fact.type
  return from === 'member' ? 'codes' : from === 'elapsed' ? 'date' : 'number'
}

function checkType(fact: FactDefinition, place: Place): Problem[] {
  const given = givenTypes(fact.obtain)
  if (given.length === 0 || given.includes(fact.type)) return []
  const message = `${quote(fact.id)} is of type ${fact.type}, and \`${fact.obtain.from}\` gives ${given.join(' or ')}`
  return [
    reportProblem(
      { ...place, path: [...place.path.slice(0, -1), 'type'] },
      {
        code: 'fact-type',
        message,
        expected: given.length === 1 ? `\`${given[0]}\`` : `one of ${given.join(', ')}`,
      },
    ),
  ]
}

/** The types that a way of obtaining gives; empty when it gives any, or when its own path is wrong. */
function givenTypes(obtain: Obtain): readonly FactType[] {
  return match(obtain)
    .with({ from: 'assessment' }, ({ path }) => {
      const field = assessmentField(path)
      return field ? [field.type] : []
    })
    .with({ from: 'finding' }, (): FactType[] => ['boolean', 'number', 'code'])
    .with({ from: 'condition', field: 'onset' }, { from: 'surgery', field: 'on' }, (): FactType[] => ['date'])
    .with({ from: 'course', field: 'program' }, (): FactType[] => ['code'])
    .with({ from: 'course' }, { from: 'procedure' }, (): FactType[] => ['date'])
    .with({ from: 'condition' }, { from: 'surgery' }, { from: 'bands' }, (): FactType[] => ['code'])
    .with({ from: 'treatment', field: 'outcome' }, (): FactType[] => ['code'])
    .with(
      { from: 'measure' },
      { from: 'treatment' },
      { from: 'age' },
      { from: P.union(...countedFromProgress) },
      { from: 'count' },
      { from: 'ratio' },
      { from: 'elapsed' },
      (): FactType[] => ['number'],
    )
    .with({ from: 'member' }, (): FactType[] => ['boolean'])
    .with({ from: 'dispositions' }, (): FactType[] => ['codes'])
    .with({ from: 'first-known' }, { from: 'rules' }, () => [])
    .exhaustive()
}

function checkDetails(vocabulary: Vocabulary, fact: FactDefinition, place: Place): Problem[] {
  const { obtain } = fact
  if (obtain.from === 'assessment') {
    return [...checkPath(fact, obtain.path, place), ...checkSectionAge(vocabulary, fact, obtain, place)]
  }
  if (obtain.from === 'bands') return checkBands(vocabulary, fact, obtain.bands, within(place, 'bands'))
  if (obtain.from === 'member') {
    const set = findFact(vocabulary, obtain.of)
    return set?.type === 'codes' ? checkLiteral(vocabulary, set, obtain.code, within(place, 'code')) : []
  }
  if (obtain.from === 'condition' && obtain.which !== 'primary') {
    return checkReference(vocabulary, 'conditions', obtain.which, within(place, 'which'))
  }
  if (obtain.from === 'surgery') return checkSurgery(vocabulary, obtain.code ?? [], within(place, 'code'))
  if (obtain.from === 'treatment') return checkTreatment(vocabulary, obtain, place)
  if (obtain.from === 'events') return checkEventCodes(vocabulary, obtain.codes ?? [], within(place, 'codes'))
  if (obtain.from === 'procedure') {
    return checkProcedure(vocabulary, obtain.codes ?? [], within(place, 'codes'))
  }
  if (obtain.from === 'sessions-done' && obtain.item !== undefined) {
    return checkReference(vocabulary, 'items', obtain.item, within(place, 'item'))
  }
  if (obtain.from !== 'measure' && obtain.from !== 'change' && obtain.from !== 'consecutive') return []
  return [
    ...checkReference(vocabulary, 'measures', obtain.measure, within(place, 'measure')),
    ...checkPart(vocabulary, obtain.measure, obtain.part, within(place, 'part')),
  ]
}

/** A fact that is the code of an operation, so that the codes named elsewhere can be checked against it. */
const operation: FactDefinition = {
  id: 'history.surgeries.code',
  title: 'Operation',
  type: 'code',
  obtain: { from: 'surgery', field: 'code' },
}

function checkSurgery(vocabulary: Vocabulary, codes: string | readonly string[], place: Place): Problem[] {
  if (typeof codes === 'string') return checkLiteral(vocabulary, operation, codes, place)
  return codes.flatMap((code, index) => checkLiteral(vocabulary, operation, code, within(place, index)))
}

function checkPath(fact: FactDefinition, path: string, place: Place): Problem[] {
  const field = assessmentField(path)
  if (!field) {
    return [
      reportProblem(within(place, 'path'), {
        code: 'unknown-path',
        message: `the assessment has no field ${quote(path)} that a fact can be read from`,
        expected: 'a field of the assessment, such as `pain.current`',
        near: { name: path, among: assessmentPaths() },
      }),
    ]
  }
  const bound = boundValueSet(field)
  const isMap = field.pattern.endsWith('{}')
  if (isMap || bound === undefined || fact.valueSet === undefined || fact.valueSet === bound) return []
  const message = `the codes of ${quote(path)} come from ${quote(bound)}, not from ${quote(fact.valueSet)}`
  const at = { ...place, path: [...place.path.slice(0, -1), 'valueSet'] }
  return [reportProblem(at, { code: 'value-set-mismatch', message, expected: `\`${bound}\`` })]
}

function checkCodes(vocabulary: Vocabulary, fact: FactDefinition, place: Place): Problem[] {
  if (fact.valueSet !== undefined)
    return checkReference(vocabulary, 'valueSets', fact.valueSet, within(place, 'valueSet'))
  const needs = fact.type === 'code' || fact.type === 'codes'
  const says = fact.obtain.from !== 'finding' && fact.obtain.from !== 'rules'
  if (!needs || says || factCodes(vocabulary, fact)) return []
  const message = `${quote(fact.id)} does not say which codes it can take`
  return [
    reportProblem(place, {
      code: 'missing-value-set',
      message,
      expected: '`valueSet`: the id of a value set',
      value: absent,
    }),
  ]
}

function checkOtherwise(vocabulary: Vocabulary, fact: FactDefinition, place: Place): Problem[] {
  const { otherwise, obtain } = fact
  if (otherwise === undefined) {
    if (obtain.from !== 'rules') return []
    const message = `${quote(fact.id)} is set by rules and does not say what it is worth when none applies`
    return [
      reportProblem(place, {
        code: 'missing-otherwise',
        message,
        expected: '`otherwise`: a value, or `unknown`',
        value: absent,
      }),
    ]
  }
  const at = within(place, 'otherwise')
  if (obtain.from !== 'rules') {
    const message = `${quote(fact.id)} is not set by rules and needs no \`otherwise\``
    return [reportProblem(at, { code: 'needless-otherwise', message, expected: 'no `otherwise`', on: 'key' })]
  }
  if (otherwise === 'unknown') return []
  if (Array.isArray(otherwise) !== (fact.type === 'codes')) {
    const expected = fact.type === 'codes' ? 'a list of codes, or `unknown`' : 'one value, or `unknown`'
    const message = `${quote(otherwise)} does not fit ${quote(fact.id)}, which is of type ${fact.type}`
    return [reportProblem(at, { code: 'value-type', message, expected })]
  }
  if (!Array.isArray(otherwise)) return checkLiteral(vocabulary, fact, otherwise, at)
  return otherwise.flatMap((code, index) => checkLiteral(vocabulary, fact, code, within(at, index)))
}

/** Facts are derived before rules run, so none can be made of what rules set. */
function checkNotOverRules(vocabulary: Vocabulary, fact: FactDefinition, place: Place): Problem[] {
  const sources = derivedFrom(fact, (name) => soundValue(vocabulary, 'namedConditions', name))
  return [...new Set(sources)].flatMap((name) => {
    const source = soundValue<FactDefinition>(vocabulary, 'facts', name)
    if (!source || !isSetByRules(source)) return []
    const message = `a fact derived from ${quote(name)}, which rules set, is not supported yet`
    return [reportProblem(place, { code: 'not-yet-supported', message, expected: 'facts that no rule sets' })]
  })
}
