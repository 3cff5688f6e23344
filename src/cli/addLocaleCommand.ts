import { type Command, Option } from 'commander'
import { type LocaleCommandOptions, localeCommand } from './localeCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `locale`; `done` takes the exit code. */
export function addLocaleCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('locale')
    .description('say what of a pack is not translated into a language, or is stale')
    .argument('<pack>', 'the folder of the pack')
    .argument('<language>', 'its tag, as fr-CA')
    .option(
      '--write-missing',
      'write what is missing into locales/<language>, each text with its original beside it',
    )
    .addOption(
      new Option(
        '--covers <reader>',
        'what is to be translated: what patients read, or what clinicians read too',
      ).choices(['patient', 'clinician']),
    )
    .option('--json', 'print what is open as JSON')
    .action((folder: string, language: string, options: LocaleCommandOptions) =>
      done(localeCommand(folder, language, options, terminal)),
    )
}
