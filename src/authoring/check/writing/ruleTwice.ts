import type { Condition } from '../../../model/condition.js'
import type { Rule } from '../../../model/rule.js'
import { canonicalJson } from '../../../shared/digest.js'
import type { Check } from '../check.js'
import { placeOf } from '../placesOf.js'

/** A rule that says the same under the same condition as another; only the words differ. */
export const ruleTwice: Check = {
  id: 'rule-twice',
  severity: 'warning',
  title: 'Two rules that say the same',
  finds: 'all',
  find: ({ pack, files }) => {
    const seen = new Map<string, Rule>()
    return pack.rules.flatMap((rule) => {
      const form = canonicalJson([sorted(rule.conditions), unordered(rule.event)])
      const first = seen.get(form)
      if (first === undefined) {
        seen.set(form, rule)
        return []
      }
      return [
        {
          check: ruleTwice.id,
          severity: ruleTwice.severity,
          ...placeOf(files, `rules/${rule.name}`, 'name'),
          message: `\`${rule.name}\` has the condition and the action of \`${first.name}\`: whoever changes one forgets the other`,
          help: 'keep one of them, with the sources of both',
          related: [{ ...placeOf(files, `rules/${first.name}`), message: first.title }],
        },
      ]
    })
  },
}

/** A condition in a form that conditions share which differ only in order, repetition and needless groups. */
function sorted(condition: Condition): unknown {
  if ('not' in condition) return { not: sorted(condition.not) }
  if ('all' in condition) return grouped('all', condition.all)
  if ('any' in condition) return grouped('any', condition.any)
  return unordered(condition)
}

function grouped(kind: 'all' | 'any', parts: readonly Condition[]): unknown {
  const forms = parts.map(sorted).flatMap((form) => innerOf(kind, form) ?? [form])
  const [only, ...more] = [...new Map(forms.map((form) => [canonicalJson(form), form])).entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, form]) => form)
  return more.length === 0 ? only : { [kind]: [only, ...more] }
}

function innerOf(kind: string, form: unknown): readonly unknown[] | undefined {
  return (form as Readonly<Record<string, readonly unknown[] | undefined>>)[kind]
}

/** Lists of names mean the same in any order, in actions as in comparisons. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(unordered).sort((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unordered(part)]))
}
