import type { Condition, NamedCondition } from '../model/condition.js'

/** Calls `visit` for a condition and every condition in it. */
export function visitCondition(
  condition: Condition,
  path: readonly (string | number)[],
  visit: (condition: Condition, path: readonly (string | number)[]) => void,
): void {
  visit(condition, path)
  if ('not' in condition) visitCondition(condition.not, [...path, 'not'], visit)
  for (const group of ['all', 'any'] as const) {
    const parts = (condition as Partial<Record<typeof group, readonly Condition[]>>)[group] ?? []
    for (const [index, part] of parts.entries()) visitCondition(part, [...path, group, index], visit)
  }
}

/** The names of the conditions that a condition refers to itself. */
export function conditionsIn(condition: Condition): string[] {
  const names: string[] = []
  visitCondition(condition, [], (part) => {
    if ('condition' in part) names.push(part.condition)
  })
  return names
}

/** The facts that a condition asks about, through named conditions too. Circles and unknown names end there. */
export function factsRead(
  condition: Condition,
  named: (name: string) => NamedCondition | undefined,
): ReadonlySet<string> {
  const facts = new Set<string>()
  const seen = new Set<string>()
  const open: Condition[] = [condition]
  for (let next = open.pop(); next; next = open.pop()) {
    visitCondition(next, [], (part) => {
      if ('fact' in part) {
        facts.add(part.fact)
        if (typeof part.value === 'object' && 'fact' in part.value) facts.add(part.value.fact)
      } else if ('condition' in part && !seen.has(part.condition)) {
        seen.add(part.condition)
        const reference = named(part.condition)
        if (reference) open.push(reference.conditions)
      }
    })
  }
  return facts
}
