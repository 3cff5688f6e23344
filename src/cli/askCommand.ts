import { openQuestions, openQuestionsText } from '../index.js'
import { type InputOptions, loadInput, printAnswer, refuse } from './loadInput.js'
import type { Terminal } from './terminal.js'

/** Lists the questions whose answers would change the plan of an assessment. Returns the exit code. */
export function askCommand(file: string, options: InputOptions, terminal: Terminal): number {
  const input = loadInput(file, options)
  if ('problems' in input) return refuse(input.problems, terminal)
  const questions = openQuestions(input.pack, input.assessment, { calendar: input.calendar })
  if (!questions.ok) return refuse(questions.problems, terminal)
  return printAnswer(questions.value, openQuestionsText(questions.value), options.json, terminal)
}
