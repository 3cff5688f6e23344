import { relative } from 'node:path'
import { planCommand } from './planCommand.js'
import { shippedPath } from './shippedPath.js'
import type { Terminal } from './terminal.js'

const fixture = 'fixtures/assessments/sciatica-eight-weeks.json'

export interface DemoOptions {
  /** The assessment to plan for. */
  readonly assessment?: string
  readonly out?: string
}

/** Makes the plan of one made-up person, says what it did, and where to look next. Returns the exit code. */
export function runDemo(
  terminal: Terminal,
  { assessment = shippedPath(fixture), out = 'planwright-demo' }: DemoOptions = {},
): number {
  const shown = relative('.', assessment)
  terminal.write(`planwright read the assessment ${shown}, checked every answer in it,\n`)
  terminal.write('asked all rules of the pack, and made this proposal. The person is made up.\n\n')
  const code = planCommand(assessment, { out }, terminal)
  if (code !== 0) return code
  terminal.write(
    [
      '',
      'What to look at next:',
      `  ${out}/timeline.svg   the same plan as a picture; open it in a browser`,
      `  ${out}/plan.html      for the clinician, to read or to print; plan.md says the same`,
      `  ${out}/patient.html   for the patient to take home`,
      `  ${out}/calendar.ics   the visits and reviews; open it with a calendar`,
      `  ${out}/plan.json      what an app gets, with every rule and source it rests on`,
      `  ${shown}   take an answer away, make the plan again, and see what it asks:`,
      `  npx tsx src/cli/main.ts plan ${shown}`,
      '',
    ].join('\n'),
  )
  return code
}
