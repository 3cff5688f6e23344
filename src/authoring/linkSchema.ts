/**
 * The text of a JSON file with `$schema` as its first key, leading to an address; everything else stays as it is
 * written. A text that is no object, or has no key, is left alone.
 *
 * @example linkSchema('{ "rules": [] }', '../.schema/module.schema.json') // '{ "$schema": "../.schema/…", "rules": [] }'
 */
export function linkSchema(text: string, address: string): string {
  const link = `"$schema": ${JSON.stringify(address)}`
  const given = /^(\s*\{\s*)"\$schema"\s*:\s*"(?:[^"\\]|\\.)*"/
  if (given.test(text)) return text.replace(given, (_, before: string) => `${before}${link}`)
  // Before the first key, with the white space that stands before it.
  return text.replace(
    /^(\s*\{)(\s*)(?=")/,
    (_, brace: string, space: string) => `${brace}${space}${link},${space || ' '}`,
  )
}
