import type { Mode, Weekday } from '../../model/primitives.js'

export type Way = 'group' | 'virtual' | 'home'
/** What the rules would have made of what a person will not have. */
export type Verdict = 'recommended' | 'considered' | 'unsure' | 'not'
type Text = string

/** Everything that a plan says in sentences of its own, in one language: a word that is missing does not compile. */
export interface PlanWords {
  readonly language: string
  readonly date: (date: string) => Text
  readonly number: (number: number) => Text
  readonly list: (words: readonly Text[], last?: 'and' | 'or') => Text
  /** The first of many, and how many more there are. */
  readonly fewOf: (words: readonly Text[], more: number) => Text
  readonly mode: (mode: Mode) => Text
  readonly weekday: (day: Weekday) => Text
  readonly rulesDisagree: (fact: Text, values: readonly string[], rules: readonly string[]) => Text
  readonly goals: GoalWords
  readonly items: ItemWords
  readonly programs: ProgramWords
  readonly pathways: { readonly open: (facts: Text) => Text; readonly declined: Text }
  readonly triage: TriageWords
  readonly fit: FitWords
  readonly wishes: WishWords
  readonly instead: Readonly<Record<Way, Text>>
}

export interface GoalWords {
  readonly neverMeasured: Text
  readonly measuredAt: (visit: 'assessment' | 'review', date: string) => Text
  readonly toAnswer: (facts: Text) => Text
  readonly noBranch: Text
  readonly alreadyBest: Text
  readonly noBaseline: (measure: Text, when: Text) => Text
  readonly nothingServes: Text
  readonly notInPlan: (held: Text, setAside: Text) => Text
}

export interface ItemWords {
  readonly notCleared: (facts: Text) => Text
  readonly maybeOfUse: (facts: Text) => Text
  readonly doseImpossible: (why: Text) => Text
  readonly excluded: Text
  readonly notCovered: Text
  readonly notIndicated: Text
  readonly clinicianExcluded: Text
  readonly notPartOf: (program: Text) => Text
  readonly noProgramChosen: Text
  readonly anotherChosen: Text
  readonly waitsForTriage: Text
  readonly waitsFor: (titles: readonly Text[]) => Text
  readonly held: (waits: Text, facts: Text) => Text
  readonly declined: (standIn: Text | undefined) => Text
  readonly steppedOn: (next: Text | undefined) => Text
  readonly limitReached: Text
  readonly overLimit: (limit: Text, max: number) => Text
}

export interface ProgramWords {
  readonly over: Text
  readonly none: Text
  readonly rankedLower: Text
  readonly otherRuns: Text
  readonly ruledOut: (rules: Text) => Text
  readonly mayBeRuledOut: (facts: Text) => Text
  readonly mayFit: (facts: Text) => Text
  readonly clinicianExcluded: Text
  readonly declined: Text
  readonly tooFewDays: (days: number) => Text
  readonly tooShortDays: (days: number, minutes: number) => Text
  readonly notIndicated: Text
}

export interface TriageWords {
  readonly see: (
    title: Text,
    who: Text,
    withinHours: number | undefined,
    day: { readonly by?: string; readonly seenOn?: string },
    asOf: string,
  ) => Text
  readonly held: Text
  readonly stopped: (referral: Text) => Text
  readonly holds: (referral: Text) => Text
  readonly proceeds: (referral: Text) => Text
  readonly clear: Text
  readonly toCheck: (titles: readonly Text[]) => Text
  /** `facts` are named while they are few. */
  readonly incomplete: (open: number, facts: Text | undefined) => Text
  readonly notRuledOut: (title: Text, others: number) => Text
  readonly treatmentWaits: Text
  readonly foundSoFar: (referral: Text) => Text
}

export interface FitWords {
  readonly none: Text
  readonly all: (wanted: number) => Text
  readonly some: (placed: number, wanted: number, percent: number, home: number, isBad: boolean) => Text
  readonly late: (days: number, by: string, constraint: string | undefined) => Text
  readonly notAsUsual: (group: number, virtual: number) => Text
}

export interface WishWords {
  readonly prefer: (title: Text) => Text
  readonly decline: (title: Text) => Text
  readonly oneKind: (title: Text) => Text
  readonly oneKindReason: (notAlone: Text) => Text
  readonly isProgram: Text
  readonly notInPlan: Text
  readonly waits: (why: Text) => Text
  readonly conflict: Text
  readonly noPlaceFor: (visits: number, help: Text) => Text
  readonly inPlan: (titles: readonly Text[]) => Text
  readonly leftOut: (
    verdict: Verdict,
    instead: { readonly title: Text; readonly isNew: boolean } | undefined,
  ) => Text
  readonly leftOutMany: (missed: readonly MissedItem[], unsure: Text, not: Text) => Text
  readonly maxVisits: (visits: number) => Text
  readonly maxMinutes: (minutes: number) => Text
  readonly available: (never: boolean) => Text
  readonly meetsOnly: (modes: readonly Mode[], not: readonly Mode[]) => Text
  readonly ratherOn: (days: readonly Weekday[]) => Text
  readonly ratherFrom: (windows: readonly { readonly from: string; readonly to: string }[]) => Text
  readonly every: (what: 'days' | 'times') => Text
  readonly someOf: (what: 'days' | 'times', fitting: number, all: number) => Text
  readonly keepsAll: Text
  readonly keepsBut: (visits: number, help: Text) => Text
  readonly noVisits: (first: Text, help: Text) => Text
  readonly onlyOtherWays: (modes: readonly Mode[], titles: Text, waiting: number) => Text
}

/** What would be given and is not wanted, and what takes its place. */
export interface MissedItem {
  readonly title: Text
  readonly verdict: 'recommended' | 'considered'
  readonly instead?: { readonly title: Text; readonly isNew: boolean }
}
