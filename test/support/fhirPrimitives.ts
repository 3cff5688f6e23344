/** How FHIR writes its primitive types as JSON: the kind of value, and what a text must look like. */
const date = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?`
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)`

const texts: Readonly<Record<string, RegExp>> = {
  string: /\S/,
  markdown: /\S/,
  xhtml: /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">/,
  code: /^\S+(?: \S+)*$/,
  id: /^[A-Za-z0-9\-.]{1,64}$/,
  uri: /^\S+$/,
  url: /^\S+$/,
  canonical: /^\S+$/,
  oid: /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/,
  uuid: /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  base64Binary: /^[A-Za-z0-9+/\s]+={0,2}$/,
  date: new RegExp(`^${date}$`),
  dateTime: new RegExp(`^${date}$|^\\d{4}-\\d\\d-\\d\\dT${time}${zone}$`),
  instant: new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${time}${zone}$`),
  time: new RegExp(`^${time}$`),
}

const numbers: Readonly<Record<string, (value: number) => boolean>> = {
  integer: Number.isInteger,
  unsignedInt: (value) => Number.isInteger(value) && value >= 0,
  positiveInt: (value) => Number.isInteger(value) && value > 0,
  decimal: Number.isFinite,
}

/** Whether a value is one of a primitive type; undefined for a type that is none. */
export function isOfPrimitive(type: string, value: unknown): boolean | undefined {
  if (type === 'boolean') return typeof value === 'boolean'
  const ofNumber = numbers[type]
  if (ofNumber) return typeof value === 'number' && ofNumber(value)
  const text = texts[type]
  if (text === undefined) return undefined
  if (typeof value !== 'string' || !text.test(value)) return false
  if (type === 'xhtml') return !/<(?:script|iframe|object|form|input)\b|\son\w+\s*=|javascript:/i.test(value)
  return !/^(?:date|dateTime|instant)$/.test(type) || isRealDay(value)
}

function isRealDay(text: string): boolean {
  const [day = ''] = text.split('T')
  if (day.length < 10) return true
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}
