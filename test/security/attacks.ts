/** Texts that do harm where a library evaluates, interpolates, looks up or matches what it reads. */
export const canary = 'planwrightCanary'
const fire = `globalThis.${canary}=true`

export const attackTexts: readonly string[] = [
  // Scripts, as JSONPath libraries and template engines run them.
  `$..[?(${fire})]`,
  `$[(${fire})]`,
  `$.constructor.constructor('${fire}')()`,
  `\${${fire}}`,
  `{{constructor.constructor('${fire}')()}}`,
  `<%= ${fire} %>`,
  `<script>${fire}</script>`,
  `javascript:${fire}`,
  `');${fire};//`,
  `(() => { ${fire} })()`,
  `data:text/javascript,${fire}`,
  // Names that every object has.
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'constructor.prototype.polluted',
  '__proto__.polluted',
  'settings.__proto__',
  // Texts that make a backtracking pattern go on for ever.
  `${'a-'.repeat(20_000)}!`,
  `${'a'.repeat(50_000)}!`,
  `${'1.'.repeat(20_000)}x`,
  `${'not:'.repeat(20_000)}equal`,
  `${'2026-01-01'.repeat(5_000)}`,
  `${' '.repeat(50_000)}x`,
  // Numbers as texts, and characters that hide others.
  'NaN',
  'Infinity',
  '1e400',
  '-0',
  '\u202Egnp.exe',
  'a\u0000b',
  '\u2066hidden\u2069',
  '\u200B',
  '*',
  '',
]

/** Values of other kinds, for every position. */
export const attackValues: readonly unknown[] = [
  { fact: '__proto__' },
  { setting: 'constructor' },
  { path: `$..[?(${fire})]` },
  [[[[]]]],
  -0,
  1e308,
  true,
]

/** What must be the same after an attack as before it. */
export function innocence(): unknown {
  return {
    canary: canary in globalThis,
    object: Reflect.ownKeys(Object.prototype),
    array: Reflect.ownKeys(Array.prototype),
    text: Reflect.ownKeys(String.prototype),
    number: Reflect.ownKeys(Number.prototype),
    function: Reflect.ownKeys(Function.prototype),
    polluted: ({} as Record<string, unknown>).polluted,
  }
}

/** Every place in a JSON value that `wanted` wants, as paths. */
export function placesIn(
  value: unknown,
  wanted: (part: unknown) => boolean,
  path: readonly string[] = [],
): string[][] {
  const here = wanted(value) ? [[...path]] : []
  if (typeof value !== 'object' || value === null) return here
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, wanted, [...path, key]))
  return [...here, ...inside]
}

/** A copy of a JSON value with something else at one place. */
export function replacedAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return other
  if (Array.isArray(value)) {
    return value.map((part, index) => (String(index) === step ? replacedAt(part, rest, other) : part))
  }
  const entries = Object.entries(value as object)
  return Object.fromEntries(
    entries.map(([key, part]) => [key, key === step ? replacedAt(part, rest, other) : part]),
  )
}
