import { reportProblem } from '../assessment/reportProblem.js'
import { isAnswerable } from '../explain/answerFact.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'
import type { JsonPath } from '../shared/jsonPointer.js'

/** The facts that the pack has a question for and an assessment has a place for, those of one subject together. */
export function allQuestions(pack: Pack): readonly FactDefinition[] {
  const file = ({ id }: FactDefinition): string => pack.files[`facts/${id}`] ?? ''
  return Object.values(pack.facts)
    .filter((definition) => definition.question !== undefined && hasPlace(definition))
    .sort((left, right) => compareText(file(left), file(right)) || compareText(left.id, right.id))
}

/** The facts of some questions, each once. */
export function questionsChosen(
  pack: Pack,
  questions: readonly { readonly fact: string }[],
): Result<readonly FactDefinition[]> {
  const chosen = questions.map(({ fact }) => askableFact(pack, fact))
  const [first, ...others] = chosen.flatMap((found, place) =>
    found === undefined ? [notAskable(pack, questions[place]?.fact ?? '', ['questions', place, 'fact'])] : [],
  )
  if (first !== undefined) return { ok: false, problems: [first, ...others] }
  return { ok: true, value: [...new Set(chosen.filter((found) => found !== undefined))] }
}

/** The fact that is asked for when somebody wants to know a fact: which operation it was is told by their list. */
export function askableFact({ facts }: Pack, fact: string): FactDefinition | undefined {
  const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined
  if (definition === undefined || hasPlace(definition)) return definition
  return isOfSurgery(definition)
    ? Object.values(facts).find(({ obtain }) => 'path' in obtain && obtain.path === 'history.surgeries.code')
    : undefined
}

function hasPlace(definition: FactDefinition): boolean {
  return isAnswerable(definition) && !isOfSurgery(definition)
}

function isOfSurgery({ obtain }: FactDefinition): boolean {
  return obtain.from === 'surgery' && obtain.field === 'code'
}

/** A name that is of no fact that a form could ask for. */
export function notAskable(pack: Pack, fact: string, path: JsonPath): Problem {
  const among = allQuestions(pack).map(({ id }) => id)
  const expected = 'a fact that somebody can be asked for'
  return reportProblem({
    code: 'unknown-code',
    path,
    message: `\`${fact}\` is not ${expected}`,
    value: fact,
    expected,
    near: { name: fact, among },
  })
}
