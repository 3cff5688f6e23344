import type { ImpactReport } from '../authoring/index.js'
import { kindCounted, rowsOfExample } from './impactWords.js'

/** What a change does to a cohort, for a terminal: safety first. */
export function impactText({ people, changed, concerned, refused, ...lists }: ImpactReport): string {
  const concerns = lists.concerns.flatMap(({ line, id, concerns: found }) =>
    found.map(({ code, says }) => `line ${line}, ${id}: ${code}: ${says}`),
  )
  const examples = lists.examples.map((example) => {
    const rows = rowsOfExample(example).map(({ what, how }) => `${what}: ${how}`)
    return `line ${example.line}, ${example.id}: ${rows.join('; ')}`
  })
  const counted = (name: string, count: number) => `${String(count).padStart(7)}  ${name}`
  return [
    ...section(`Safety first: ${concerned} of ${people} people to look at`, concerns),
    ...section(
      `${changed} of ${people} plans change`,
      lists.kinds.map((one) => counted(kindCounted(one.kind), one.people)),
    ),
    ...section(
      'By rule that came or went',
      lists.rules.map((one) => counted(one.rule, one.people)),
    ),
    ...section('Most changed', examples),
    ...section(
      `${refused} lines refused`,
      lists.refusals.map(({ line, reason }) => `line ${line}: ${reason}`),
    ),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] => [
  title,
  ...lines.map((line) => `  ${line}`),
]
