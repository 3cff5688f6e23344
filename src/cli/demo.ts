import { runDemo } from './runDemo.js'
import { processTerminal } from './terminal.js'

process.exitCode = runDemo(processTerminal())
