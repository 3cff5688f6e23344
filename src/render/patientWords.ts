import type { ResolvedExerciseDose } from '../model/dose.js'
import type { TranslationOf } from '../model/locale.js'
import type { CalendarDate, Mode, WallTime, Weekday } from '../model/primitives.js'
import type { GoalPictureWords } from './goalPictureWords.js'

/**
 * The fixed words of a patient sheet, all of them: an app gives its own for another language. What is said about
 * health is not among them; it comes from the plan.
 */
export interface PatientWords {
  /** BCP 47: `en`. */
  readonly language: string
  readonly date: (date: CalendarDate) => string
  /** With its weekday, in a table. */
  readonly day: (date: CalendarDate) => string
  readonly time: (time: WallTime) => string
  readonly weekdays: (days: readonly Weekday[]) => string
  /** The day on which something begins. */
  readonly from: (date: CalendarDate) => string
  readonly list: (words: readonly string[]) => string
  /** What is said of one thing, one after the other: `Nurse; 30 minutes`. */
  readonly parts: (parts: readonly string[]) => string
  /** What goes on after its title. */
  readonly titled: (title: string, text: string) => string
  /** The sign after a title, with the space that the language sets before it. */
  readonly colon: string
  readonly quoted: (words: string) => string
  readonly dose: (dose: ResolvedExerciseDose) => string
  /** How much it is after a step, as a sentence. */
  readonly amount: (dose: ResolvedExerciseDose) => string
  readonly minutes: (minutes: number) => string
  readonly modes: Readonly<Record<Mode, string>>
  readonly title: string
  readonly made: (asOf: CalendarDate, from: CalendarDate, to: CalendarDate) => string
  readonly proposed: string
  readonly waits: string
  readonly skip: string
  readonly doNow: string
  readonly seeTo: string
  readonly see: (who: string, withinHours: number | undefined, by: CalendarDate | undefined) => string
  readonly untilThen: string
  readonly getHelp: string
  readonly always: string
  readonly whenToStop: string
  readonly stopFor: (exercises: readonly string[]) => string
  readonly thisWeek: (from: CalendarDate, to: CalendarDate) => string
  readonly visits: string
  readonly noVisits: string
  readonly atHome: string
  readonly exercises: string
  readonly howMuch: string
  readonly takeCare: string
  readonly tooHard: string
  readonly easy: string
  readonly needs: string
  readonly now: string
  readonly goOnTo: (exercise: string) => string
  readonly later: (exercises: readonly string[]) => string
  readonly inVisits: (exercises: readonly string[]) => string
  readonly goals: string
  /** Of the pictures of the goals. */
  readonly goalPicture: GoalPictureWords
  readonly ownWords: string
  readonly nextVisits: string
  readonly heads: { readonly day: string; readonly time: string; readonly who: string; readonly what: string }
  readonly moreVisits: (count: number, last: CalendarDate) => string
  readonly review: string
  readonly aboutPlan: string
  readonly notConfirmed: (condition: string) => string
  readonly goodToKnow: string
  readonly aboutText: string
  /** Says of a translation what it may be trusted for. */
  readonly translated: (translation: TranslationOf) => string
}
