import { whyNot, whyNotText } from '../index.js'
import { type InputOptions, loadInput, printAnswer, refuse } from './loadInput.js'
import type { Terminal } from './terminal.js'

/** Says why something is not in the plan of an assessment and what would bring it in. Returns the exit code. */
export function whyNotCommand(file: string, item: string, options: InputOptions, terminal: Terminal): number {
  const input = loadInput(file, options)
  if ('problems' in input) return refuse(input.problems, terminal)
  const { pack, assessment, plan, calendar } = input
  const why = whyNot(pack, { assessment, plan, startOn: options.start, calendar }, item)
  if (!why.ok) return refuse(why.problems, terminal)
  return printAnswer(why.value, whyNotText(why.value), options.json, terminal)
}
