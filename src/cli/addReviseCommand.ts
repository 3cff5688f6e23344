import type { Command } from 'commander'
import { type ReviseCommandOptions, reviseCommand } from './reviseCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `revise`; `done` takes the exit code. */
export function addReviseCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('revise')
    .description('revise a plan after a review, and print what changes and why')
    .argument('<plan.json>', 'the plan that runs, as `plan --out` or `revise --out` wrote it')
    .argument('<assessment.json>', 'the assessment that the first plan was made from')
    .argument('<progress.json>', 'what happened since, as of the review')
    .option('--pack <folder>', 'the rules to go by (default: the pack that is shipped)')
    .option('--calendar <file>', 'when the centre is open (default: the calendar of the pack)')
    .option('--language <tag>', 'the language of the plan, as fr (default: that of the plan that runs)')
    .option('--json', 'print the new plan and its changes as JSON')
    .option(
      '--out <folder>',
      'write the new plan there as `plan` does, and what changed as changes.json, changes.md and changes.ics',
    )
    .option('--no-color', 'print without colours')
    .action(
      (
        plan: string,
        assessment: string,
        progress: string,
        options: ReviseCommandOptions & { color: boolean },
      ) => {
        const shown = { ...terminal, color: terminal.color && options.color }
        done(reviseCommand({ plan, assessment, progress }, options, shown))
      },
    )
}
