import { isAnswerable } from '../../explain/answerFact.js'
import { codesOfFact } from '../../explain/conceptsOfFact.js'
import { rangeOfFact } from '../../explain/rangeOfFact.js'
import { type CohortFile, type Draw, type DrawKind, drawKinds } from '../../model/cohort.js'
import type { Evidence } from '../../model/evidence.js'
import type { FactDefinition, FactType } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { type PackDocument, type Place, within } from '../../pack/packDocument.js'
import { oneOf, quote, reportProblem } from '../../pack/reportProblem.js'
import { factsOfDraw } from './factsOfDraw.js'

const kindsOfType: Readonly<Record<FactType, readonly DrawKind[]>> = {
  boolean: ['yes'],
  code: ['shares'],
  codes: ['each'],
  number: ['bands', 'bell'],
  date: ['bands', 'bell'],
}

/** Everything in a cohort's file that the pack does not have, that does not fit its fact, or comes too late. */
export function checkCohort(pack: Pack, document: PackDocument, cohort: CohortFile): Problem[] {
  const root: Place = { document, path: [] }
  const drawn = new Set<string>()
  const ofDraws = cohort.draws.flatMap((draw, index) => {
    const place = within(root, 'draws', index)
    const problems = [...checkDraw(pack, draw, place), ...checkEarlier(draw, drawn, place)]
    for (const fact of factsOfDraw(draw)) drawn.add(fact)
    return problems
  })
  const unasked = (cohort.unasked ?? []).flatMap((fact, index) =>
    checkFact(pack, fact, within(root, 'unasked', index)),
  )
  const { screening, others } = cohort
  const rests = [
    { evidence: cohort.evidence, place: root },
    { evidence: screening.evidence, place: within(root, 'screening') },
    { evidence: others.evidence, place: within(root, 'others') },
  ]
  const evidence = rests.flatMap((one) => checkEvidence(pack, one.evidence, one.place))
  return [...evidence, ...unasked, ...ofDraws]
}

function checkFact(pack: Pack, fact: string, place: Place, on?: 'key'): Problem[] {
  const definition = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined
  if (definition === undefined) {
    const near = { name: fact, among: Object.keys(pack.facts) }
    const message = `there is no fact ${quote(fact)}`
    return [reportProblem(place, { code: 'unknown-fact', message, near, value: fact, ...(on ? { on } : {}) })]
  }
  if (isAnswerable(definition)) return []
  const message = `${quote(fact)} follows from other facts, and nobody answers it`
  return [
    reportProblem(place, { code: 'fact-type', message, expected: 'a fact that a person can be asked for' }),
  ]
}

function checkDraw(pack: Pack, draw: Draw, place: Place): Problem[] {
  const evidence = checkEvidence(pack, draw.evidence, place)
  const ofFacts = factsOfDraw(draw).flatMap((fact) => {
    const at = draw.fact === undefined ? within(place, 'yes', fact) : within(place, 'fact')
    const unusable = checkFact(pack, fact, at, draw.fact === undefined ? 'key' : undefined)
    const definition = pack.facts[fact]
    if (unusable.length > 0 || definition === undefined) return unusable
    const wrongKind = checkKind(draw, definition, place)
    return wrongKind.length > 0 ? wrongKind : checkValues(pack, draw, definition, place)
  })
  return [...ofFacts, ...checkWhen(pack, draw, place), ...evidence]
}

function checkKind(draw: Draw, { id, type }: FactDefinition, place: Place): Problem[] {
  const given = (Object.keys(drawKinds) as DrawKind[]).find((kind) => kind in draw) as DrawKind
  const fitting = kindsOfType[type]
  if (fitting.includes(given)) return []
  const message = `${quote(id)} is of the type \`${type}\`, which is not drawn by \`${given}\``
  const expected = oneOf(fitting, 'a way to draw')
  return [reportProblem(within(place, given), { code: 'value-type', message, expected, on: 'key' })]
}

function checkValues(pack: Pack, draw: Draw, definition: FactDefinition, place: Place): Problem[] {
  const named = (kind: 'shares' | 'each') =>
    Object.keys(draw[kind] ?? {}).flatMap((code) =>
      checkCode(pack, definition, code, within(place, kind, code), 'key'),
    )
  const { min, max } = rangeOfFact(pack, definition)
  const bands = (draw.bands ?? []).flatMap(({ from, to }, index) => {
    const at = within(place, 'bands', index)
    if (from > to) {
      const message = `the band ends at \`${to}\`, before it begins at \`${from}\``
      return [reportProblem(at, { code: 'range-reversed', message })]
    }
    if (from >= (min ?? from) && to <= (max ?? to)) return []
    const message = `${from} to ${to} goes beyond the range of ${quote(definition.id)}`
    const expected = `from ${min ?? 'anything'} to ${max ?? 'anything'}`
    return [reportProblem(at, { code: 'value-out-of-range', message, expected })]
  })
  return [...named('shares'), ...named('each'), ...bands]
}

function checkWhen(pack: Pack, draw: Draw, place: Place): Problem[] {
  return Object.entries(draw.when ?? {}).flatMap(([fact, wanted]) => {
    const at = within(place, 'when', fact)
    const asked = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined
    const codes = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : []
    // That a fact does not exist is told with those that are not drawn before.
    if (asked === undefined) return []
    const fits =
      codes.length > 0 ? ['code', 'codes'] : typeof wanted === 'boolean' ? ['boolean'] : ['number', 'date']
    if (!fits.includes(asked.type)) {
      const message = `${quote(wanted)} is nothing that ${quote(fact)}, of the type \`${asked.type}\`, can be`
      return [reportProblem(at, { code: 'value-type', message })]
    }
    return codes.flatMap((code) => checkCode(pack, asked, code, at))
  })
}

function checkCode(pack: Pack, fact: FactDefinition, code: string, place: Place, on?: 'key'): Problem[] {
  const codes = codesOfFact(pack, fact)
  if (codes.includes(code)) return []
  const message = `${quote(fact.id)} has no code ${quote(code)}`
  const near = { name: code, among: codes }
  const expected = oneOf(codes, `a code of ${quote(fact.id)}`)
  return [
    reportProblem(place, {
      code: 'unknown-code',
      message,
      expected,
      near,
      ...(on ? { on, value: code } : {}),
    }),
  ]
}

function checkEarlier(draw: Draw, drawn: ReadonlySet<string>, place: Place): Problem[] {
  const read = [
    ...Object.keys(draw.when ?? {}).map((fact) => ({ fact, at: within(place, 'when', fact) })),
    ...Object.keys(draw.bell?.plus ?? {}).map((fact) => ({ fact, at: within(place, 'bell', 'plus', fact) })),
  ]
  return read
    .filter(({ fact }) => !drawn.has(fact))
    .map(({ fact, at }) =>
      reportProblem(at, {
        code: 'unknown-fact',
        message: `no draw before this one draws ${quote(fact)}`,
        near: { name: fact, among: drawn },
        on: 'key',
        value: fact,
      }),
    )
}

function checkEvidence({ bibliography }: Pack, evidence: Evidence | undefined, place: Place): Problem[] {
  if (evidence === undefined) return []
  const { basis, sources } = evidence
  const needsSource = basis !== 'convention' && basis !== 'default'
  const at = within(place, 'evidence', 'sources')
  if (needsSource && sources.length === 0) {
    const message = `the basis \`${basis}\` has no source`
    return [reportProblem(at, { code: 'missing-sources', message })]
  }
  return sources
    .filter((source) => !Object.hasOwn(bibliography, source))
    .map((source) => {
      const message = `there is no source ${quote(source)} in the bibliography`
      const near = { name: source, among: Object.keys(bibliography) }
      return reportProblem(at, { code: 'unknown-source', message, value: source, near })
    })
}
