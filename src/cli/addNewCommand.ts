import type { Command } from 'commander'
import { type NewThing, newCommand } from './newCommand.js'
import type { Terminal } from './terminal.js'

interface Titled {
  readonly title?: string
}

/** Adds `new`; `done` takes the exit code. */
export function addNewCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const begin = (thing: NewThing): void => done(newCommand(thing, terminal))
  const command = program
    .command('new')
    .description(
      'begin something new with an example that loads, whose cases hold, and that passes every check',
    )
  command
    .command('pack')
    .description('a pack for another region, with examples to replace')
    .argument('<folder>', 'where it is to stand; nothing may be there yet')
    .option('--title <title>', 'what it is called (default: the name of the folder in words)')
    .action((folder: string, options: Titled) => begin({ kind: 'pack', folder, ...options }))
  command
    .command('intervention')
    .description('an item of the catalogue with a rule for it, a rule against it, and their cases')
    .argument('<pack>', 'the folder of the pack')
    .argument('<id>', 'its name, as `walking-class`')
    .option('--title <title>', 'what it is called (default: its name in words)')
    .option('--role <role>', 'who gives it (default: who leads the program that ranks first)')
    .action((folder: string, id: string, options: Titled & { readonly role?: string }) =>
      begin({ kind: 'intervention', folder, id, ...options }),
    )
  command
    .command('module')
    .description('a file for a subject: a question, advice for those who say yes, and their cases')
    .argument('<pack>', 'the folder of the pack')
    .argument('<path>', 'where in the pack, as `conditions/stiff-neck`')
    .option('--title <title>', 'what the subject is called (default: its name in words)')
    .action((folder: string, path: string, options: Titled) =>
      begin({ kind: 'module', folder, path, ...options }),
    )
  addRuleAndCase(command, begin)
}

function addRuleAndCase(command: Command, begin: (thing: NewThing) => void): void {
  command
    .command('rule')
    .description('a rule at the end of a file, with a question of its own and its cases')
    .argument('<file>', 'the file of the pack, as `my-pack/interventions/taping.json`')
    .argument('<name>', 'its name, as `taping.skin`')
    .option(
      '--for <item>',
      'what it is about, as `intervention/taping` (default: the first item of the file)',
    )
    .action((file: string, name: string, options: { readonly for?: string }) =>
      begin({ kind: 'rule', file, name, ...(options.for === undefined ? {} : { about: options.for }) }),
    )
  command
    .command('case')
    .description('a case at the end of a file: what a rule comes to today for somebody no case is about')
    .argument('<file>', 'the file, as `my-pack/interventions/taping.cases.json`')
    .option('--name <sentence>', 'what it shows')
    .option('--rule <name>', 'the rule (default: any of the file beside)')
    .option('--base <name>', 'the base assessment that it starts from (default: any)')
    .option('--change <json>', 'how the person differs from the base')
    .action((file: string, options: Omit<NewThing & { kind: 'case' }, 'kind' | 'file'>) =>
      begin({ kind: 'case', file, ...options }),
    )
}
