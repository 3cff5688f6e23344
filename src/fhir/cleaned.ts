/** A string of FHIR has no control characters but tab and line breaks; a person's own words may. */
export function cleaned<T>(json: T): T {
  return JSON.parse(JSON.stringify(json), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '') : value,
  ) as T
}
