import type { Command } from 'commander'
import { type DocsCommandOptions, docsCommand } from './docsCommand.js'
import { type FhirDefinitionsOptions, fhirDefinitionsCommand } from './fhirDefinitionsCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `docs` and `fhir-definitions`; `done` takes the exit code. */
export function addDocsCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('docs')
    .description('write a pack as pages to browse, for clinicians who do not read JSON')
    .argument('<pack>', 'the folder of the pack')
    .requiredOption('--out <folder>', 'where to write them: a new or empty folder, or an earlier site')
    .action((folder: string, options: DocsCommandOptions) => done(docsCommand(folder, options, terminal)))
  program
    .command('fhir-definitions')
    .description('write a pack as FHIR R4 definitions, with its conditions in FHIRPath')
    .argument('<pack>', 'the folder of the pack')
    .requiredOption('--out <file>', 'the file to write them to, one Bundle')
    .option('--canonical <address>', 'the base address of the definitions, as https://clinic.example/fhir')
    .action((folder: string, options: FhirDefinitionsOptions) =>
      done(fhirDefinitionsCommand(folder, options, terminal)),
    )
}
