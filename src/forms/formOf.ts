import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { decideOn } from '../explain/decideAgain.js'
import { settledFacts } from '../logic/settledFacts.js'
import type { FactDefinition, Facts } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { Result } from '../model/problem.js'
import { optional } from '../shared/optional.js'
import { askedOf } from './askedOf.js'
import { questionsRead } from './askedWhen.js'
import { type FormQuestion, type FormSection, type SectionId, sectionTitles } from './formQuestion.js'
import { questionOf } from './questionOf.js'
import { allQuestions, questionsChosen } from './questionsChosen.js'
import { sectionOf } from './sectionOf.js'

/** Which questions a form asks. */
export interface FormOptions {
  /**
   * The questions of a plan (`plan.questions`) or of `openQuestions`, or facts by their ids as `{ fact }`; every
   * question of the pack when absent.
   */
  readonly questions?: readonly { readonly fact: string }[] | undefined
  /** The assessment that is asked about: what it answers already decides which follow-ups are still to be asked. */
  readonly assessment?: unknown
}

/** The questions of a form in their sections, each after those that bring it up. */
export function formOf(pack: Pack, { questions, assessment }: FormOptions): Result<readonly FormSection[]> {
  const known = assessment === undefined ? undefined : safeParseAssessment(pack, assessment)
  if (known?.ok === false) return known
  const facts = known && settledFacts(decideOn(pack, known.value).findings)
  if (questions === undefined) return { ok: true, value: sectionsFor(pack, allQuestions(pack), facts) }
  const chosen = questionsChosen(pack, questions)
  return chosen.ok ? { ok: true, value: sectionsFor(pack, chosen.value, facts) } : chosen
}

function sectionsFor(
  pack: Pack,
  definitions: readonly FactDefinition[],
  facts: Facts | undefined,
): readonly FormSection[] {
  const context = { pack, facts, asked: new Set(definitions.map(({ id }) => id)) }
  const questions = definitions.flatMap((definition) => {
    const when = askedOf(context, definition)
    if (when === false) return []
    return [
      {
        ...questionOf(pack, definition, facts?.values[definition.id]),
        ...optional('when', when === true ? undefined : when),
      },
    ]
  })
  return inSections(questions, pack)
}

function inSections(questions: readonly FormQuestion[], pack: Pack): readonly FormSection[] {
  const ids = Object.keys(sectionTitles) as SectionId[]
  const safety = decidingSafety(questions, pack)
  const idOf = ({ fact }: FormQuestion): SectionId =>
    safety.has(fact) ? 'safety' : sectionOf((pack.facts[fact] as FactDefinition).obtain)
  return ids.flatMap((id) => {
    const own = questions.filter((question) => idOf(question) === id)
    return own.length === 0 ? [] : [{ id, title: sectionTitles[id], questions: followUpsLast(own) }]
  })
}

/** The gates, and whatever brings one of them up. */
function decidingSafety(questions: readonly FormQuestion[], pack: Pack): ReadonlySet<string> {
  const found = new Set(questions.flatMap(({ fact }) => (pack.facts[fact]?.gate === undefined ? [] : [fact])))
  const byFact = new Map(questions.map((question) => [question.fact, question]))
  // A set grows while it is walked.
  for (const fact of found) {
    const when = byFact.get(fact)?.when
    for (const read of when === undefined ? [] : questionsRead(when)) found.add(read)
  }
  return found
}

/** Takes a question only when those that bring it up are taken; where they wait for each other the order decides. */
function followUpsLast(questions: readonly FormQuestion[]): readonly FormQuestion[] {
  const left = [...questions]
  const taken: FormQuestion[] = []
  const waits = ({ when }: FormQuestion) =>
    when !== undefined && questionsRead(when).some((read) => left.some(({ fact }) => fact === read))
  while (left.length > 0) {
    const ready = left.findIndex((question) => !waits(question))
    taken.push(...left.splice(Math.max(ready, 0), 1))
  }
  return taken
}
