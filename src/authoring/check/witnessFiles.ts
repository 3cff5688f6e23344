import type { Finding } from './finding.js'

/**
 * The witnesses of findings as the texts of files by name: somebody's assessment where there is one, so that other
 * commands can read it; else what is known of some facts.
 *
 * @example
 * const place = { file: 'risk.json', pointer: '/rules/0' }
 * const witness = { facts: { 'pain.current': 8 } }
 * const finding = { check: 'rules-contradict', severity: 'error', ...place, message: 'both apply', witness }
 * expect(Object.keys(witnessFiles([finding]))).toEqual(['rules-contradict-1.json'])
 */
export function witnessFiles(findings: readonly Finding[]): Readonly<Record<string, string>> {
  const counts = new Map<string, number>()
  return Object.fromEntries(
    findings.flatMap(({ check, witness }) => {
      if (witness === undefined) return []
      const count = (counts.get(check) ?? 0) + 1
      counts.set(check, count)
      const content = witness.assessment ?? { facts: witness.facts ?? {} }
      return [[`${check}-${count}.json`, `${JSON.stringify(content, null, 2)}\n`]]
    }),
  )
}
