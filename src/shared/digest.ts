import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import canonicalize from 'canonicalize'

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a value, as `sha256:` and 64 hex digits.
 * The order of keys does not matter; keys whose value is undefined count as absent.
 */
export function digestOf(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`
}

/** The canonical JSON (RFC 8785) of a value: the same text for what is the same, whatever the order of keys. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null'
}
