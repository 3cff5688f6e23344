import type { Command } from 'commander'
import { type PlanCommandOptions, planCommand } from './planCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `plan`. `command` makes a command about an assessment, `done` takes the exit code. */
export function addPlanCommand(
  command: (name: string, description: string) => Command,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  command('plan', 'make a plan from an assessment and print it')
    .option('--out <folder>', 'write the plan there: JSON, Markdown, pages, a picture, a calendar')
    .option('--ics <file>', 'write the visits and reviews there, for a calendar to import')
    .option('--fhir <file>', 'write the plan there as a FHIR R4 transaction, for a server to take')
    .option(
      '--patient <reference>',
      'with --fhir: whose plan it is, as Patient/123 (default: by its own name)',
    )
    .option(
      '--recorded <instant>',
      "with --fhir: when it is recorded (default: the start of the plan's own day)",
    )
    .option('--record <file>', 'of a record in FHIR: write there what became of each part of it')
    .option('--language <tag>', 'the language of the plan, as fr (default: that of the pack)')
    .option('--page', 'print only the first page, without the grounds')
    .option('--no-color', 'print without colours')
    .action((file: string, options: PlanCommandOptions & { color: boolean }) =>
      done(planCommand(file, options, { ...terminal, color: terminal.color && options.color })),
    )
}
