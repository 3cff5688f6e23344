import { addDays } from '../calendar/calendarDay.js'
import type { Plan, PlanAdvice, PlanDisposition } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import { type Block, detail, list, type PlanDocument, paragraph, type Section } from './document.js'
import { describeOwnExercises, describeWhenToStop, type SheetWeek } from './patientExercises.js'
import { describeNextVisits, describeWeek } from './patientVisits.js'
import type { PatientWords } from './patientWords.js'

const daysOfWeek = 7

/**
 * A plan as its patient reads it: what to do at once, when to get help and when to stop first of all; then this week,
 * the exercises, the goals in the patient's own words, the next visits. It uses the texts for patients that the plan
 * has, and says nothing about health by itself. `on` is the first day of the week that it is for.
 */
export function describePatientSheet(plan: Plan, words: PatientWords, on?: CalendarDate): PlanDocument {
  const from = on ?? (plan.asOf > plan.startOn ? plan.asOf : plan.startOn)
  const week: SheetWeek = { from, to: addDays(from, daysOfWeek - 1) }
  const isStopped = plan.triage.state === 'stop'
  const rest = [
    describeWeek(plan, words, week),
    describeOwnExercises(plan, words, week),
    describeOwnGoals(plan, words),
    describeNextVisits(plan, words, week),
    describeAbout(plan, words),
    describeAdvice(plan, words),
  ]
  const sections = [
    describeAtOnce(plan, words),
    describeHelp(plan, words),
    describeToSee(plan, words),
    ...(isStopped ? [] : [describeWhenToStop(plan, words, week), ...rest]),
  ]
  return {
    title: words.title,
    tone: 'strong',
    colon: words.colon,
    opening: isStopped ? [] : opening(plan, words),
    sections: [...sections, describeTranslation(plan, words)].filter(({ blocks }) => blocks.length > 0),
  }
}

function opening({ asOf, startOn, endOn, status, triage }: Plan, words: PatientWords): Block[] {
  return [
    ...paragraph(words.made(asOf, startOn, endOn)),
    ...(status === 'proposed' || status === 'draft' ? paragraph(words.proposed) : []),
    ...(triage.treatmentWaits ? paragraph(words.waits, 'warn') : []),
  ]
}

/** A stop goes before everything, and the gravest speaks alone: two orders at once are none. */
function describeAtOnce({ triage }: Plan, words: PatientWords): Section {
  const stop = triage.dispositions.filter(({ effect }) => effect === 'stop').slice(0, 1)
  return { title: words.doNow, tone: 'danger', blocks: dispositionBlocks(stop, words) }
}

/** Nobody is told that the plan may start where it is stopped or waits. */
function describeToSee({ triage }: Plan, words: PatientWords): Section {
  const certain = triage.dispositions.filter((disposition) => disposition.certain)
  const holds = certain.filter(({ effect }) => effect === 'hold')
  const isWaiting = triage.treatmentWaits || holds.length > 0
  const others = isWaiting ? holds : certain
  const blocks = triage.state === 'stop' ? [] : dispositionBlocks(others, words)
  return { title: words.seeTo, tone: 'warn', blocks }
}

function dispositionBlocks(dispositions: readonly PlanDisposition[], words: PatientWords): Block[] {
  return dispositions.flatMap(
    ({ title, instruction, allowed, effect, to, withinHours, by, seenOn }): Block[] => [
      { kind: 'heading', text: title },
      ...paragraph(instruction),
      // Whoever has been seen is not sent again.
      ...paragraph(seenOn === undefined ? words.see(to.title, withinHours, by) : '', 'strong'),
      // Otherwise the instruction says what may go on, and this is said to clinicians.
      ...(effect === 'stop' ? paragraph(words.titled(words.untilThen, allowed)) : []),
    ],
  )
}

function describeHelp({ advice }: Plan, words: PatientWords): Section {
  const nets = advice.filter(({ kind }) => kind === 'safety-net')
  const general = nets.filter(({ title }) => title === words.getHelp)
  const special = nets.filter(({ title }) => title !== words.getHelp)
  // What this person has to watch for goes before what everybody is told.
  const titled = special.length === 0 ? general : general.map((one) => ({ ...one, title: words.always }))
  return {
    title: words.getHelp,
    tone: 'danger',
    blocks: adviceBlocks([...special, ...titled], words.getHelp),
  }
}

/** Each text on a line of its own; a title that the section has already is not said twice. */
function adviceBlocks(advice: readonly PlanAdvice[], said: string): Block[] {
  return advice.flatMap(({ title, text }): Block[] => [
    ...(title === said ? [] : [{ kind: 'heading', text: title } as const]),
    ...text.flatMap((line) => paragraph(line)),
  ])
}

/** Nothing may look more certain than it is, and a translation that nobody confirmed is not. */
function describeTranslation({ translation }: Plan, words: PatientWords): Section {
  return { title: words.aboutText, blocks: translation ? paragraph(words.translated(translation)) : [] }
}

function describeOwnGoals({ goals }: Plan, words: PatientWords): Section {
  const entries = goals
    .toSorted((left, right) => (right.importance ?? -1) - (left.importance ?? -1))
    .map(({ statement, words: own }) => ({
      title: statement,
      details: own === undefined || statement.includes(own) ? [] : detail(words.ownWords, words.quoted(own)),
    }))
  return { title: words.goals, shows: 'goals', blocks: list(entries) }
}

function describeAbout({ program, conditions }: Plan, words: PatientWords): Section {
  const named = conditions.filter(({ status }) => status !== 'fallback')
  const entries = [
    ...(named.length > 0 ? named : conditions).map(({ title, plain, status }) => ({
      title: status === 'working' ? words.notConfirmed(title) : title,
      text: plain,
      details: [],
    })),
    ...(program === undefined ? [] : [{ title: program.title, text: program.plain, details: [] }]),
  ]
  return { title: words.aboutPlan, blocks: list(entries) }
}

function describeAdvice({ advice, education }: Plan, words: PatientWords): Section {
  const others = advice.filter(({ kind }) => kind !== 'safety-net')
  const topics = education.filter(({ waits, keyMessages }) => !waits && keyMessages.length > 0)
  return {
    title: words.goodToKnow,
    blocks: [
      ...adviceBlocks(others, words.goodToKnow),
      ...topics.flatMap(({ title, keyMessages }): Block[] => [
        { kind: 'heading', text: title },
        { kind: 'points', texts: keyMessages },
      ]),
    ],
  }
}
