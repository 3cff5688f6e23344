import type { Command } from 'commander'
import { addCheckCommand } from './addCheckCommand.js'
import { addDocsCommand } from './addDocsCommand.js'
import { addImpactCommands } from './addImpactCommands.js'
import { addLocaleCommand } from './addLocaleCommand.js'
import { addNewCommand } from './addNewCommand.js'
import { type CoverageOptions, coverageCommand } from './coverageCommand.js'
import { type MutateCommandOptions, mutateCommand } from './mutateCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `coverage`, `mutate`, `check`, `docs`, `new`, `locale`, `cohort` and `impact`, for people who write rules; `done` takes the exit code. */
export function addAuthorCommands(
  program: Command,
  terminal: Terminal,
  done: (code: number | Promise<number>) => void,
): void {
  program
    .command('coverage')
    .description('say what the cases of a pack show of its rules, and what no case shows')
    .argument('<pack>', 'the folder of the pack')
    .option('--json', 'print JSON')
    .option('--html <file>', 'write the same there as one page')
    .option('--write-missing <folder>', 'write the missing cases there, for somebody to confirm')
    .action((folder: string, options: CoverageOptions) => done(coverageCommand(folder, options, terminal)))
  program
    .command('mutate')
    .description('make every small mistake in the rules, and report those that no case notices')
    .argument('<pack>', 'the folder of the pack')
    .argument('[words...]', 'only rules and named conditions whose name has one of these')
    .option('--json', 'print JSON')
    .option('--write-missing <folder>', 'write cases there that notice them, for somebody to confirm')
    .action((folder: string, words: string[], options: MutateCommandOptions) =>
      done(mutateCommand(folder, words, options, terminal)),
    )
  addCheckCommand(program, terminal, done)
  addDocsCommand(program, terminal, done)
  addNewCommand(program, terminal, done)
  addLocaleCommand(program, terminal, done)
  addImpactCommands(program, terminal, done)
}
