import type { Pack } from '../../model/pack.js'
import type { ChosenCase, Shown } from './chosenCase.js'
import type { Need } from './needsOf.js'

/**
 * As few of the people as show the same: whoever shows most comes first, and who shows nothing more is left out. Nothing
 * but the order of what is given decides between equals.
 */
export function chooseFew(
  pack: Pack,
  found: readonly ChosenCase[],
  needs: readonly Need[],
): readonly ChosenCase[] {
  const byRule = needsByRule(needs)
  const shown = found.map((one) => shownBy(rulesBeside(pack, one), byRule, one))
  const open = new Set(needs)
  const chosen: ChosenCase[] = []
  for (;;) {
    const gains = shown.map((shows) => shows.filter(({ need }) => open.has(need)))
    const most = gains.reduce((longest, { length }) => Math.max(longest, length), 0)
    if (most === 0) return chosen
    const at = gains.findIndex(({ length }) => length === most)
    const shows = gains[at] as readonly Shown[]
    for (const { need } of shows) open.delete(need)
    chosen.push({ ...(found[at] as ChosenCase), shows })
  }
}

/** The rules that a case may name: those of its file, and those for which it was found. */
export function rulesBeside(
  pack: Pack,
  { file, shows }: Pick<ChosenCase, 'file' | 'shows'>,
): readonly string[] {
  const own = pack.rules.filter((rule) => rule.file === file).map(({ name }) => name)
  return [...new Set([...shows.map(({ rule }) => rule), ...own])]
}

function needsByRule(needs: readonly Need[]): ReadonlyMap<string, readonly Need[]> {
  const byRule = new Map<string, Need[]>()
  for (const need of needs)
    for (const rule of need.rules) {
      const known = byRule.get(rule)
      if (known === undefined) byRule.set(rule, [need])
      else known.push(need)
    }
  return byRule
}

/** Each need once, in the first of the rules in which it shows. */
function shownBy(
  rules: readonly string[],
  byRule: ReadonlyMap<string, readonly Need[]>,
  { values }: ChosenCase,
): readonly Shown[] {
  const shown = new Map<Need, Shown>()
  for (const rule of rules)
    for (const need of byRule.get(rule) ?? [])
      if (!shown.has(need) && need.isShownBy(rule, values)) shown.set(need, { need, rule })
  return [...shown.values()]
}
