#!/usr/bin/env node
import { runCli } from './runCli.js'
import { processTerminal } from './terminal.js'

// Whoever reads a few lines and closes the pipe (`| head`) has what they wanted: no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCli(process.argv.slice(2), processTerminal())
