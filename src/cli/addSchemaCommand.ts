import type { Command } from 'commander'
import { type SchemaCommandOptions, schemaCommand } from './schemaCommand.js'
import type { Terminal } from './terminal.js'

/** Adds `schema`; `done` takes the exit code. */
export function addSchemaCommand(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('schema')
    .description("write JSON Schemas by which an editor completes and checks a pack's files")
    .argument('<pack>', 'the folder of the pack, which may be broken')
    .option('--out <folder>', 'where to write them (default: .schema in the pack)')
    .option('--link', 'let the `$schema` of every file of the pack lead to its schema')
    .option('--check', 'write nothing, and fail when what is there is not up to date')
    .action((pack: string, options: SchemaCommandOptions) => done(schemaCommand(pack, options, terminal)))
}
