import { type Command, Option } from 'commander'
import { type CheckCommandOptions, checkCommand } from './checkCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `check`; `done` takes the exit code. */
export function addCheckCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('check')
    .description('look through a pack for what it should not hold although it loads')
    .argument('<pack>', 'the folder of the pack')
    .option('--on <YYYY-MM-DD>', 'the day by which content is overdue (default: today)')
    .option('--fix', 'mend what is safe to mend')
    .option('--write-witnesses <folder>', 'write the people who show a finding there, one a file')
    .addOption(
      new Option('--fail-on <severity>', 'the least finding for which the exit code is 1')
        .choices(['error', 'warning', 'suggestion'])
        .default('warning'),
    )
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'),
    )
    .action((folder: string, options: CheckCommandOptions) => done(checkCommand(folder, options, terminal)))
}
