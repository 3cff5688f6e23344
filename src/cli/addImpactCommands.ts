import type { Command } from 'commander'
import { type CohortCommandOptions, cohortCommand } from './cohortCommand.js'
import { type ImpactCommandOptions, impactCommand } from './impactCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `cohort` and `impact`, for people who change rules; `done` takes the exit code. */
export function addImpactCommands(
  program: Command,
  terminal: Terminal,
  done: (code: number | Promise<number>) => void,
): void {
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
    .option('--workers <n>', 'how many cores to use (default: all)')
    .option('--json', 'print JSON')
    .option('--html <file>', 'write a page with charts there too')
    .action((before: string, after: string, options: ImpactCommandOptions) =>
      done(impactCommand({ before, after }, options, terminal)),
    )
}
