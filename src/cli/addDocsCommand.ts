import type { Command } from 'commander'
import { type DocsCommandOptions, docsCommand } from './docsCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `docs`; `done` takes the exit code. */
export function addDocsCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('docs')
    .description('write a pack as pages to browse, for clinicians who do not read JSON')
    .argument('<pack>', 'the folder of the pack')
    .requiredOption('--out <folder>', 'where to write them: a new or empty folder, or an earlier site')
    .action((folder: string, options: DocsCommandOptions) => done(docsCommand(folder, options, terminal)))
}
