import type { Command } from 'commander'
import { addCheckCommand } from './addCheckCommand.js'
import { addNewCommand } from './addNewCommand.js'
import { type CohortCommandOptions, cohortCommand } from './cohortCommand.js'
import { type CoverageOptions, coverageCommand } from './coverageCommand.js'
import { type ImpactCommandOptions, impactCommand } from './impactCommand.js'
import { type MutateCommandOptions, mutateCommand } from './mutateCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `coverage`, `mutate`, `check`, `new`, `cohort` and `impact`, for people who write rules; `done` takes the exit code. */
export function addAuthorCommands(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('coverage')
    .description('say what the cases of a pack show of its rules, and what no case shows')
    .argument('<pack>', 'the folder of the pack')
    .option('--json', 'print JSON')
    .option('--write-missing <folder>', 'write the missing cases there, for somebody to confirm')
    .action((folder: string, options: CoverageOptions) => done(coverageCommand(folder, options, terminal)))
  program
    .command('mutate')
    .description('make every small mistake in the rules, and report those that no case notices')
    .argument('<pack>', 'the folder of the pack')
    .argument('[words...]', 'only rules and named conditions whose name has one of these')
    .option('--json', 'print JSON')
    .action((folder: string, words: string[], options: MutateCommandOptions) =>
      done(mutateCommand(folder, words, options, terminal)),
    )
  addCheckCommand(program, terminal, done)
  addNewCommand(program, terminal, done)
  program
    .command('cohort')
    .description('make people who do not exist, one a line as JSON, as the pack says they are spread')
    .argument('<pack>', 'the folder of the pack')
    .requiredOption('--size <n>', 'how many people')
    .requiredOption('--seed <n>', 'the same people for the same seed')
    .option('--from <n>', 'the number of the first, to make them in parts (default: 1)')
    .option('--date <YYYY-MM-DD>', 'the day on which they are assessed (default: 2026-01-05)')
    .option('--out <file>', 'write them there')
    .action((folder: string, options: CohortCommandOptions) => done(cohortCommand(folder, options, terminal)))
  program
    .command('impact')
    .description('say what a change of rules does to the plans of a cohort')
    .argument('<before>', 'the folder of the pack before the change')
    .argument('<after>', 'the folder of the pack after it')
    .requiredOption('--cohort <file>', 'assessments, one a line as JSON')
    .option('--json', 'print JSON')
    .action((before: string, after: string, options: ImpactCommandOptions) =>
      done(impactCommand({ before, after }, options, terminal)),
    )
}
