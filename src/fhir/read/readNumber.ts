import type { CodeTable } from './codeTable.js'
import { at, isThere, numberAt, type Spot, textAt } from './spot.js'

const ucum = 'http://unitsofmeasure.org'

/** Units of one kind that are so many of another, exactly by their definition. */
const exactly: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  cm: { m: 100, mm: 0.1, '[in_i]': 2.54 },
  m: { cm: 0.01, mm: 0.001, km: 1000 },
  km: { m: 0.001 },
  kg: { g: 0.001, '[lb_av]': 0.45359237 },
  s: { min: 60, h: 3600 },
  min: { s: 1 / 60, h: 60 },
  h: { min: 1 / 60 },
}

export type Counted =
  | { readonly value: number; readonly note?: string }
  /** Why the number can't be taken. */
  | { readonly why: string }

/**
 * The number of a value, in the unit in which it is wanted, by the codes of that unit. Only a unit that is exactly so many
 * of the wanted one is converted, and that is said.
 *
 * @param choice the value, by its type: `valueQuantity`, `valueInteger`, `valueDecimal`
 */
export function readNumber(
  choice: Spot,
  unit: string,
  { unitCodes, system }: Pick<CodeTable, 'unitCodes' | 'system'>,
): Counted {
  const codes = unitCodes(unit)
  if (typeof choice.value === 'number') return isCount(codes) ? { value: choice.value } : noUnit(unit, codes)
  const value = numberAt(choice, 'value')
  if (value === undefined) return { why: 'it has no number' }
  if (isThere(choice, 'comparator'))
    return { why: `it is only a bound: ${textAt(choice, 'comparator') ?? ''}${value}` }
  const code = textAt(choice, 'code')
  if (code === undefined) {
    const written = textAt(choice, 'unit')
    return written === undefined && isCount(codes) ? { value } : noUnit(unit, codes, written)
  }
  if (textAt(choice, 'system') === system && code === `unit/${unit}`) return { value }
  if (textAt(choice, 'system') !== ucum) return { why: `its unit \`${code}\` is not one of UCUM (${ucum})` }
  if (codes.includes(code) || (code === '1' && isCount(codes))) return { value }
  return converted(value, code, codes) ?? { why: `its unit is \`${code}\`; ${wanted(unit, codes)}` }
}

/** UCUM writes what is only counted in braces: `{score}`. Such a number needs no unit. */
function isCount([first = '']: readonly string[]): boolean {
  return first.startsWith('{')
}

function converted(value: number, from: string, codes: readonly string[]): Counted | undefined {
  const to = codes.find((code) => Object.hasOwn(exactly, code) && Object.hasOwn(exactly[code] ?? {}, from))
  const factor = to === undefined ? undefined : exactly[to]?.[from]
  if (factor === undefined) return undefined
  // Takes away what binary fractions add.
  return { value: Number((value * factor).toPrecision(12)), note: `converted from ${value} ${from}` }
}

function noUnit(unit: string, codes: readonly string[], written?: string): Counted {
  const said = written === undefined ? 'it says no unit' : `its unit \`${written}\` has no code`
  return { why: `${said}; ${wanted(unit, codes)}` }
}

function wanted(unit: string, codes: readonly string[]): string {
  return codes.length === 0 ? `no code is known for ${unit}` : `expected ${codes.join(' or ')} (${unit})`
}

/** The value of a choice (`value[x]`) and its type; undefined where none is there, or several are. */
export function choiceAt(spot: Spot, name: string): { type: string; choice: Spot } | undefined {
  if (typeof spot.value !== 'object' || spot.value === null) return undefined
  const keys = Object.keys(spot.value).filter(
    (key) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)),
  )
  const [key, ...others] = keys
  return key === undefined || others.length > 0
    ? undefined
    : { type: key.slice(name.length), choice: at(spot, key) }
}
