import type { Command } from 'commander'
import { askCommand } from './askCommand.js'
import type { InputOptions } from './loadInput.js'
import type { Terminal } from './terminal.js'
import { whyCommand } from './whyCommand.js'
import { whyNotCommand } from './whyNotCommand.js'

/** Adds `why`, `why-not` and `ask`. `command` makes a command about an assessment, `done` takes the exit code. */
export function addExplainCommands(
  command: (name: string, description: string) => Command,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  command('why', 'say why something is in the plan: rules, facts, dose, dates, target')
    .argument('<item>', 'an item as <kind>/<id>, session/<id>, goal/<id>, pathway/<id> or program')
    .action((file: string, item: string, options: InputOptions) =>
      done(whyCommand(file, item, options, terminal)),
    )
  command('why-not', 'say why something is not in the plan, and what would bring it in')
    .argument('<item>', 'an item, program, pathway, goal or tag of the catalogue, as <kind>/<id>')
    .action((file: string, item: string, options: InputOptions) =>
      done(whyNotCommand(file, item, options, terminal)),
    )
  command('ask', 'list the questions whose answers would change the plan, first what matters most').action(
    (file: string, options: InputOptions) => done(askCommand(file, options, terminal)),
  )
}
