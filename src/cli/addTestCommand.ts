import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { shippedFolder } from './shippedPath.js'
import type { Terminal } from './terminal.js'
import { type TestCommandOptions, testCommand } from './testCommand.js'
import { watchTests } from './watchTests.js'

/** Adds `test`; `done` takes the exit code. */
export function addTestCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('test')
    .description('run the cases that stand beside the rules of a pack')
    .argument('[pack]', 'the folder of the pack (default: the pack that is shipped)')
    .option('--filter <word>', 'only cases with the word in their file, their name or a rule they name')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--watch', 'run again what an edit touches, until stopped')
    .action((folder: string | undefined, options: TestCommandOptions & { watch?: boolean }) => {
      // The package comes without the files of its pack, and cases stand beside rules: the folder one is in may hold some.
      const pack = folder ?? shippedFolder() ?? '.'
      done(testCommand(pack, options, terminal))
      if (options.watch && existsSync(pack)) watchTests(pack, terminal)
    })
}
