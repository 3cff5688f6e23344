import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import canonicalize from 'canonicalize'
import { compareText } from './compareText.js'

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a value, as `sha256:` and 64 hex digits.
 * The order of keys does not matter; keys whose value is undefined count as absent.
 */
export function digestOf(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`
}

/**
 * As `digestOf`, of an object most of which was in another before: the text of what is frozen, two levels down, is
 * kept for as long as that lives.
 */
export function digestOfShared(value: object): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(keptJson(value, 2))))}`
}

const keptTexts = new WeakMap<object, string>()

function keptJson(value: unknown, levels: number): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value)
  if (levels > 0) return joinedJson(value, (part) => keptJson(part, levels - 1))
  const kept = keptTexts.get(value)
  if (kept !== undefined) return kept
  const text = canonicalJson(value)
  if (Object.isFrozen(value)) keptTexts.set(value, text)
  return text
}

function joinedJson(value: object, textOf: (part: unknown) => string): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  const given = Object.entries(value).filter(([, part]) => part !== undefined)
  const members = given
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, part]) => `${JSON.stringify(key)}:${textOf(part)}`)
  return `{${members.join(',')}}`
}

/** The canonical JSON (RFC 8785) of a value: the same text for what is the same, whatever the order of keys. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null'
}
