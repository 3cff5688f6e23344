import type { Command } from 'commander'
import { newCommand } from './newCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `new`; `done` takes the exit code. */
export function addNewCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const command = program
    .command('new')
    .description('begin something new with an example that loads, holds its cases and passes every check')
  command
    .command('pack')
    .description('a pack for another region, with examples to replace')
    .argument('<folder>', 'where it is to stand; nothing may be there yet')
    .option('--title <title>', 'what it is called (default: the name of the folder in words)')
    .action((folder: string, options: { title?: string }) =>
      done(newCommand(folder, { kind: 'pack', ...options }, terminal)),
    )
}
