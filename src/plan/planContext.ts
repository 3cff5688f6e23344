import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Findings } from '../model/finding.js'
import type { Education, Exercise, Intervention, ItemKind } from '../model/items.js'
import type { Pack } from '../model/pack.js'
import type { RecordedCourse } from '../model/planCourse.js'
import type { Schedule } from '../model/schedule.js'
import { languageOf } from '../shared/languageOf.js'
import type { PlanWords } from './words/planWords.js'
import { planWordsIn } from './words/planWordsIn.js'

export { optional } from '../shared/optional.js'

/** Everything a plan is put together from: what the stages before it returned. */
export interface PlanContext {
  readonly pack: Pack
  readonly assessment: Assessment
  /** At a revision: the one that the first plan was made from. */
  readonly assessed?: Assessment | undefined
  readonly findings: Findings
  readonly decisions: CareDecisions
  readonly schedule: Schedule
  /** When the centre is open; the pack's own calendar when absent. */
  readonly calendar?: Calendar
  /** At a revision: the way since the plan was first made. */
  readonly course?: RecordedCourse | undefined
}

/** An item of the catalogue, whatever its kind; absent when the pack has none of that id. */
export function catalogueItem(
  pack: Pack,
  kind: ItemKind,
  id: string,
): Intervention | Exercise | Education | undefined {
  if (kind === 'exercise') return pack.exercises[id]
  return kind === 'education' ? pack.education[id] : pack.interventions[id]
}

/** The words for sentences in the language of a pack. */
export function wordsOf(pack: Pack): PlanWords {
  return planWordsIn(languageOf(pack))
}

/** The title of an item, or its id when the pack does not know it. */
export function itemTitle(pack: Pack, kind: ItemKind, id: string): string {
  return catalogueItem(pack, kind, id)?.title ?? id
}

/**
 * The titles of facts, joined for a sentence: `pregnancy, age and bone density`. A long list gives the first few
 * and a count, since nobody reads it; the plan holds all of them as facts beside the sentence.
 */
export function factTitles(pack: Pack, facts: readonly string[]): string {
  const titles = facts.map((fact) => pack.facts[fact]?.title ?? fact)
  const words = wordsOf(pack)
  if (titles.length <= mostInSentence) return words.list(titles)
  return words.fewOf(titles.slice(0, namedOfMany), titles.length - namedOfMany)
}

const mostInSentence = 8
const namedOfMany = 6

/** Strings once each, in code-unit order. */
export function sortedOnce(texts: Iterable<string>): string[] {
  const once = [...new Set(texts)]
  return once.length < 2 ? once : once.sort()
}
