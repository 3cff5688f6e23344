import { expect, test } from 'vitest'
import * as z from 'zod'
import { checkPack } from '../../../src/authoring/check/checkPack.js'
import { checks, describedChecks } from '../../../src/authoring/check/checks.js'
import { sarifOf } from '../../../src/authoring/check/sarifOf.js'
import { loadPack } from '../../../src/index.js'
import type { CalendarDate } from '../../../src/model/primitives.js'
import { checkedPack } from '../../support/checkedPack.js'
import { printDocuments } from '../../support/smallPack.js'

/** As much of SARIF 2.1.0 as is written, key by key as the standard has it; any other key is refused. */
const message = z.strictObject({ text: z.string().min(1) })
const level = z.enum(['none', 'note', 'warning', 'error'])
const location = z.strictObject({
  message: message.optional(),
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({
      uri: z.string().refine((uri) => URL.canParse(uri, 'file:///') && decodeURI(uri) !== ''),
    }),
    region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
  }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() })),
})
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              // Where it is absent, nothing; where it is there, a whole address.
              helpUri: z.url().optional(),
              help: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level,
          message,
          locations: z.array(location),
          relatedLocations: z.array(location.required({ message: true })).optional(),
          suppressions: z
            .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }))
            .optional(),
        }),
      ),
    }),
  ),
})

const fact = { title: 'A fact', type: 'boolean', obtain: { from: 'finding' } }
const files = printDocuments({
  ...checkedPack,
  'odd name.json': {
    define: {
      facts: [
        { id: 'swelling', ...fact },
        { id: 'redness', ...fact },
      ],
    },
  },
  'checks.suppressions.json': {
    suppressions: [
      { check: 'fact-never-read', about: 'facts/redness', because: 'Kept for an audit.' },
      { check: 'rule-shadowed', about: 'rules/basic.offer', because: 'It was so once.' },
    ],
  },
})
const report = checkPack({ pack: loadPack(files), files, on: '2026-11-25' as CalendarDate }, { checks })
const printed = JSON.parse(
  JSON.stringify(
    sarifOf(report, { files, checks: describedChecks, folder: 'rules/my knee', version: '1.0.0' }),
  ),
)

test('has the shape of SARIF 2.1.0', () => {
  expect(sarif.safeParse(printed).error?.issues ?? []).toEqual([])
})

test('names of each result the check, where it stands and how grave it is', () => {
  const [{ results, tool }] = sarif.parse(printed).runs as [z.infer<typeof sarif>['runs'][number]]
  expect(results.map(({ ruleId }) => ruleId)).toEqual([
    'suppression-unused',
    'fact-never-read',
    'fact-never-read',
  ])
  for (const { ruleId, ruleIndex, level: grave } of results) {
    expect(tool.driver.rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level: grave } })
  }
  expect(results[1]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
    'rules/my%20knee/odd%20name.json',
  )
  expect(results.map(({ suppressions = [] }) => suppressions.length)).toEqual([0, 0, 1])
})
