import { factsOfCondition } from '../logic/factsOfCondition.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { optional } from '../shared/optional.js'
import type { Run } from './decideAgain.js'
import { factsBelow } from './protectedFacts.js'
import type { RankedQuestion } from './rankedQuestion.js'
import { codeInWords } from './valueInWords.js'

type Unranked = Omit<RankedQuestion, 'gate' | 'couldBring' | 'after'>

/** Puts questions in the order in which to ask them. */
export function rankQuestions(pack: Pack, run: Run, questions: readonly Unranked[]): RankedQuestion[] {
  const gates = new Map(run.decisions.triage.openGates.map((gate) => [gate, closureBelow(pack, [gate])]))
  const asked = new Set(questions.map(({ fact }) => fact))
  const placed = questions.map((question) => {
    // A derived gate is answered by what it is derived from.
    const own = [...gates].filter(([, below]) => below.has(question.fact)).map(([gate]) => gate)
    const urgency = urgencyOf(pack, run, question)
    const couldBring = pack.manifest.choices.disposition[urgency]
    const after = own.flatMap((gate) => gatesBefore(pack, gate)).filter((fact) => asked.has(fact))
    return {
      urgency,
      question: {
        ...question,
        gate: own.length > 0,
        ...optional('couldBring', couldBring),
        after: [...new Set(after)].filter((fact) => fact !== question.fact).sort(compareText),
      },
    }
  })
  const ranked = placed.sort(
    (one, other) =>
      Number(other.question.gate) - Number(one.question.gate) ||
      (one.question.gate ? one.urgency - other.urgency : 0) ||
      other.question.decides.length - one.question.decides.length ||
      compareText(one.question.fact, other.question.fact),
  )
  return followUpsLast(ranked.map(({ question }) => question))
}

/** Facts with everything that they are derived from, on all levels. */
function closureBelow(pack: Pack, facts: readonly string[]): ReadonlySet<string> {
  const reached = new Set(facts)
  // A set grows while it is walked.
  for (const fact of reached) for (const source of factsBelow(pack, fact)) reached.add(source)
  return reached
}

/** What decides whether a gate stands at all. */
function gatesBefore(pack: Pack, gate: string): readonly string[] {
  const declared = pack.facts[gate]?.gate
  if (typeof declared !== 'object') return []
  const below = closureBelow(pack, factsOfCondition(declared.when, pack))
  // A fact that its own condition reads does not wait for itself.
  return below.has(gate) ? [...below].filter((fact) => fact !== gate) : [...below]
}

/** Place in the pack's ranking of the most urgent disposition that an answer, alone or with others, could bring. */
function urgencyOf(pack: Pack, { decisions }: Run, { fact, answers }: Unranked): number {
  const ranking = pack.manifest.choices.disposition
  const possible = decisions.triage.possible
    .filter(({ missing }) => missing.includes(fact))
    .map(({ disposition }) => ranking.indexOf(disposition))
  const triage = answers.flatMap(({ changes }) => changes.filter(({ subject }) => subject === 'triage'))
  const brought = ranking.findIndex((disposition) =>
    triage.some(({ to, from }) => {
      const words = codeInWords(disposition)
      return hasWord(to, words) && !hasWord(from, words)
    }),
  )
  const places = [...possible, brought].filter((place) => place >= 0)
  return places.length === 0 ? ranking.length : Math.min(...places)
}

function hasWord(listed: string, words: string): boolean {
  return listed.split(/, | and /).includes(words)
}

/** Takes a question only when those before it are taken; where they wait for each other the rank decides. */
function followUpsLast(ranked: readonly RankedQuestion[]): RankedQuestion[] {
  const left = [...ranked]
  const taken: RankedQuestion[] = []
  while (left.length > 0) {
    const ready = left.findIndex(({ after }) => after.every((fact) => !left.some((one) => one.fact === fact)))
    taken.push(...left.splice(Math.max(ready, 0), 1))
  }
  return taken
}
