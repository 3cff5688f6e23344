import { listInWords } from '../shared/listInWords.js'
import type { OutcomeChange } from './outcomesOf.js'
import type { RankedQuestion } from './rankedQuestion.js'
import { answerInWords, codeInWords } from './valueInWords.js'

const mostNamed = 4

/**
 * Questions as plain text, numbered in their order, each with what it could change.
 *
 * @example openQuestionsText(questions) // '1. Do you have a fever …? (fever, safety)\n   …'
 */
export function openQuestionsText(questions: readonly RankedQuestion[]): string {
  if (questions.length === 0) return 'No missing answer would change the plan.\n'
  return questions.map((question, index) => questionLines(question, index + 1)).join('')
}

function questionLines(question: RankedQuestion, number: number): string {
  const { fact, gate, couldBring, after, unit } = question
  const head = `${number}. ${question.question} (${fact}${gate ? ', safety' : ''})`
  const worst = question.answers.find(({ changes }) => changes.some((change) => brings(change, couldBring)))
  const answer = worst === undefined ? '' : `, with the answer '${answerInWords(worst.answer, unit)}'`
  const lines = [
    ...(after.length === 0 ? [] : [`ask first: ${listInWords(after)}`]),
    ...(couldBring === undefined ? [] : [`could bring: ${codeInWords(couldBring)}${answer}`]),
    `could change: ${decidesInWords(question.decides)}`,
  ]
  return `${head}\n${lines.map((line) => `   ${line}\n`).join('')}`
}

function brings({ subject, to }: OutcomeChange, disposition: string | undefined): boolean {
  return subject === 'triage' && disposition !== undefined && to.includes(codeInWords(disposition))
}

function decidesInWords(decides: readonly string[]): string {
  const named = decides.map((subject) => (subject === 'gates' ? 'whether the plan is provisional' : subject))
  const first = ['triage', 'program', 'whether the plan is provisional'].filter((name) =>
    named.includes(name),
  )
  const ordered = [...first, ...named.filter((name) => !first.includes(name))]
  if (ordered.length <= mostNamed) return listInWords(ordered)
  return `${ordered.slice(0, mostNamed).join(', ')} and ${ordered.length - mostNamed} more`
}
