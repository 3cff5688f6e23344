/**
 * The lists of a plan whose entries have keys, and how an entry is called in a change. What is not here is compared
 * and replaced as a whole, so that a field that is added to the plan one day is not lost.
 */
type Entry = Readonly<Record<string, unknown>>

export interface KeyedList {
  /** Unique within the list. */
  readonly key: (entry: Entry) => string
  readonly subject: (entry: Entry) => string
}

const of = (entry: Entry, key: string): string => String(entry[key])

const byId = (kind: string): KeyedList => ({
  key: (entry) => of(entry, 'id'),
  subject: (entry) => `${kind}/${of(entry, 'id')}`,
})

/** An item that is out is called as it would be if it were in. */
const out: KeyedList = {
  key: (entry) => `${of(entry, 'kind')}/${of(entry, 'id')}`,
  subject: (entry) => `${of(entry, 'kind')}/${of(entry, 'id')}`,
}

export const keyedLists: Readonly<Record<string, KeyedList>> = {
  conditions: byId('condition'),
  pathways: byId('pathway'),
  team: { key: (entry) => of(entry, 'role'), subject: (entry) => `role/${of(entry, 'role')}` },
  interventions: byId('intervention'),
  education: byId('education'),
  exercises: byId('exercise'),
  goals: byId('goal'),
  sessions: byId('session'),
  reviews: byId('review'),
  advice: byId('advice'),
  disagreements: byId('disagreement'),
  coverage: byId('payer'),
  home: {
    key: (entry) => `${of(entry, 'exercise')} from ${of(entry, 'from')}`,
    subject: (entry) => `exercise/${of(entry, 'exercise')}`,
  },
  held: out,
  setAside: out,
  questions: { key: (entry) => of(entry, 'fact'), subject: (entry) => `question/${of(entry, 'fact')}` },
}

/** Maps from name to what the plan copies of it. */
export const keyedMaps: ReadonlySet<string> = new Set(['rules', 'facts', 'sources'])

/** Whether a value is a list of entries that no two have one key. */
export function isKeyed({ key }: KeyedList, value: unknown): value is readonly Entry[] {
  return Array.isArray(value) && new Set(value.map(key)).size === value.length
}
