import { Command, CommanderError } from 'commander'
import { version } from '../version.js'
import { addAuthorCommands } from './addAuthorCommands.js'
import { addExplainCommands } from './addExplainCommands.js'
import { addPlanCommand } from './addPlanCommand.js'
import { addReviseCommand } from './addReviseCommand.js'
import { addSchemaCommand } from './addSchemaCommand.js'
import { addTestCommand } from './addTestCommand.js'
import { exitCode } from './loadInput.js'
import type { Terminal } from './terminal.js'

/**
 * Runs the command line with its arguments (without `node` and the script) and returns the exit code; a promise of it
 * for a command that goes on on several cores.
 */
export function runCli(args: readonly string[], terminal: Terminal): number | Promise<number> {
  let code: number | Promise<number> = exitCode.made
  const program = new Command('planwright')
    .description('Turns an assessment into a care plan. It proposes; a clinician decides.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.writeError })
  const onAssessment = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .argument('<assessment.json>', 'the assessment, or a record in FHIR R4')
      .option('--pack <folder>', 'the rules to go by (default: the pack that is shipped)')
      .option('--start <YYYY-MM-DD>', 'the first day (default: the first open day from the assessment on)')
      .option('--as-of <YYYY-MM-DD>', 'of a record in FHIR: the day for which it is read')
      .option('--calendar <file>', 'when the centre is open (default: the calendar of the pack)')
      .option('--json', 'print JSON')
  const done = (result: number | Promise<number>): void => {
    code = result
  }
  addPlanCommand(onAssessment, terminal, done)
  addExplainCommands(onAssessment, terminal, done)
  addReviseCommand(program, terminal, done)
  addSchemaCommand(program, terminal, done)
  addTestCommand(program, terminal, done)
  addAuthorCommands(program, terminal, done)
  try {
    program.parse([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version end here too, with 0; what was typed wrongly is bad input.
    return error.exitCode === 0 ? exitCode.made : exitCode.badInput
  }
  return code
}
