import type { Override, Progress } from '../model/progress.js'
import { compareText } from '../shared/compareText.js'

/** The decisions that stand. */
export interface StandingOverrides {
  /** All of them, in the order in which they were decided. */
  readonly standing: readonly Override[]
  /** Those about items and programs; those about sessions are locks. */
  readonly all: readonly Override[]
  /** Sessions that a clinician locked, by id. */
  readonly lockedSessions: ReadonlySet<string>
}

/**
 * The clinicians' decisions that stand after all reviews: of two about one thing the later one, until it is lifted.
 * A change of dose and an inclusion of one item stand together.
 */
export function overridesInForce(record: readonly Progress[]): StandingOverrides {
  const standing = new Map<string, Override>()
  for (const override of inTime(record)) {
    const { target, action } = override
    if (action === 'lift')
      for (const key of [...standing.keys()]) if (isAbout(key, target)) standing.delete(key)
    if (action === 'lift') continue
    if (action === 'unlock') {
      standing.delete(keyOf(target, 'lock'))
      continue
    }
    for (const other of replacedBy[action] ?? []) standing.delete(keyOf(target, other))
    standing.set(keyOf(target, action), override)
  }
  const decided = [...standing.values()]
  const locks = decided.filter(({ action, target }) => action === 'lock' && target.startsWith(sessionPrefix))
  return {
    standing: decided,
    all: decided.filter((one) => !locks.includes(one)),
    lockedSessions: new Set(locks.map(({ target }) => target.slice(sessionPrefix.length))),
  }
}

/** By the day of each; those of one day as they were told. */
function inTime(record: readonly Progress[]): Override[] {
  return record
    .flatMap(({ overrides = [] }) => overrides)
    .sort((left, right) => compareText(left.on, right.on))
}

const sessionPrefix = 'session/'

/** What a decision takes the place of, about the same thing. */
const replacedBy: Readonly<Record<string, readonly Override['action'][]>> = {
  include: ['exclude', 'include'],
  exclude: ['include', 'exclude', 'change-dose', 'accept', 'lock'],
  'change-dose': ['change-dose', 'exclude'],
  accept: ['accept'],
  lock: ['lock'],
}

const keyOf = (target: string, action: Override['action']): string => `${action} ${target}`

const isAbout = (key: string, target: string): boolean => key.slice(key.indexOf(' ') + 1) === target
