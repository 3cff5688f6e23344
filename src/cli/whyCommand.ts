import { explain, explainText } from '../index.js'
import { type InputOptions, loadInput, printAnswer, refuse } from './loadInput.js'
import type { Terminal } from './terminal.js'

/** Says why something is in the plan of an assessment, and returns the exit code. */
export function whyCommand(file: string, item: string, options: InputOptions, terminal: Terminal): number {
  const input = loadInput(file, options)
  if ('problems' in input) return refuse(input.problems, terminal)
  const why = explain(input.plan, item, { pack: input.pack })
  if (!why.ok) return refuse(why.problems, terminal)
  return printAnswer(why.value, explainText(why.value), options.json, terminal)
}
