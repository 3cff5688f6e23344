import { byDayInWords } from '../../shared/byDayInWords.js'
import { dateInWords } from '../../shared/dateInWords.js'
import { listInWords } from '../../shared/listInWords.js'
import { modeInWords } from '../../shared/modeInWords.js'
import { timeLimitInWords } from '../../shared/timeLimitInWords.js'
import { englishWishes } from './englishWishes.js'
import type { FitWords, GoalWords, ItemWords, PlanWords, ProgramWords, TriageWords } from './planWords.js'

const goals: GoalWords = {
  neverMeasured: 'No visit has a date yet at which it could be measured.',
  measuredAt: (visit, date) =>
    `It is measured at ${visit === 'assessment' ? 'the assessment' : 'the first review'} on ${dateInWords(date)}.`,
  toAnswer: (facts) => `No target yet; to answer first: ${facts}.`,
  noBranch: 'No target: no formula of this goal fits the baseline; agree one together.',
  alreadyBest: 'No target: the score is already as good as it can be.',
  noBaseline: (measure, when) => `No target yet: ${measure} has no baseline. ${when}`,
  nothingServes: 'No rule recommends anything that would serve it.',
  notInPlan: (held, setAside) => {
    const parts = [held && `held: ${held}`, setAside && `set aside: ${setAside}`].filter(Boolean)
    return `What would serve it is not in the plan (${parts.join('; ')}).`
  },
}

const items: ItemWords = {
  notCleared: (facts) => `Not cleared yet; to answer first: ${facts}.`,
  maybeOfUse: (facts) => `It may be of use; to answer first: ${facts}.`,
  doseImpossible: (why) => `Its dose cannot be met: ${why}`,
  excluded: 'The rules that speak of it exclude it.',
  notCovered: 'Nobody pays for it under the coverage that was given.',
  notIndicated: 'No rule recommends it for this person.',
  clinicianExcluded: 'A clinician decided to leave it out.',
  notPartOf: (program) => `Not part of ${program}.`,
  noProgramChosen: 'a program, since none was chosen',
  anotherChosen: 'Another item was chosen.',
  waitsForTriage: 'It waits for the triage',
  waitsFor: (titles) => `It waits for: ${listInWords(titles)}`,
  held: (waits, facts) => (facts === '' ? `${waits}.` : `${waits}; to answer: ${facts}.`),
  declined: (standIn) =>
    standIn === undefined ? 'The person declined it.' : `The person declined it; ${standIn} stands in.`,
  steppedOn: (next = 'the next step') => `Its next step stands in its place: ${next}.`,
  limitReached: 'The plan already holds as many of its kind as it may.',
  overLimit: (limit, max) => `${limit}: at most ${max}; others came first.`,
}

const programs: ProgramWords = {
  over: 'The course is over. Nothing more is dated; the advice below is for the time after.',
  none: 'No program can be chosen yet, so nothing but assessment and education is planned, and no goal has a date.',
  rankedLower: 'It would fit too; the chosen program is preferred.',
  otherRuns: 'It would fit too; another program has begun.',
  ruledOut: (rules) => `Ruled out: ${rules}.`,
  mayBeRuledOut: (facts) => `It may be ruled out; to answer: ${facts}.`,
  mayFit: (facts) => `It may fit; to answer: ${facts}.`,
  clinicianExcluded: 'A clinician decided against it.',
  declined: 'The person declined it.',
  tooFewDays: (days) => `It needs ${days} days a week, more than the person can come.`,
  tooShortDays: (days, minutes) =>
    `It needs ${days} days a week of ${minutes} minutes at least, longer than the person can come.`,
  notIndicated: 'Nothing known of the person calls for it.',
}

const triage: TriageWords = {
  see: (title, who, hours, day, asOf) =>
    `${title}: see ${who} ${timeLimitInWords(hours)}${byDayInWords(day, asOf)}`,
  held: 'Care is held',
  stopped: (referral) => `${referral}. No treatment is planned.`,
  holds: (referral) => `${referral}. What it holds back waits until then.`,
  proceeds: (referral) => `${referral}. The plan goes ahead.`,
  clear: 'No red flag reported today.',
  toCheck: (titles) => `Still to check: ${listInWords(titles)}.`,
  incomplete: (open, facts) => {
    if (open === 0) return 'The screen is not complete'
    const asked = facts === undefined ? `${open} questions are open` : `to answer: ${facts}`
    return `The screen is not complete; ${asked}`
  },
  notRuledOut: (title, others) => `Not ruled out: ${title}${others > 0 ? ` and ${others} more` : ''}`,
  treatmentWaits: 'Treatment waits for the answers.',
  foundSoFar: (referral) => `Found so far: ${referral}.`,
}

const fit: FitWords = {
  none: 'No visits are planned.',
  all: (wanted) =>
    wanted === 1 ? 'The one visit has a day.' : `All ${wanted} visits and reviews have a day.`,
  some: (placed, wanted, percent, home, isBad) => {
    const became = becameOf(wanted - placed - home, home)
    const share = `${placed} of ${wanted} visits and reviews have a day${became} (${percent}%)`
    return isBad ? `This plan fits badly: ${share}.` : `${share}.`
  },
  late: (days, by, constraint) =>
    `The first visit is ${days === 1 ? '1 day' : `${days} days`} later than it should be (by ${by}): ${whyLate(constraint)}.`,
  notAsUsual: (group, virtual) => {
    const ways = [
      ...(group > 0 ? [`${group} in a group`] : []),
      ...(virtual > 0 ? [`${virtual} by video or phone`] : []),
    ]
    return `For want of cover, ${listInWords(ways)}, not in the usual way.`
  },
}

/** What became of those without a day, where some go on at home. */
function becameOf(left: number, home: number): string {
  if (home === 0) return ''
  const rest = left === 0 ? 'none is left without a place' : `${left} found no place`
  return `, ${home} more ${home === 1 ? 'is' : 'are'} done at home for want of cover, and ${rest}`
}

function whyLate(constraint: string | undefined): string {
  if (constraint === 'phase-window') return 'the plan begins after that day'
  if (constraint === 'centre-closed') return 'the centre is closed until then'
  return constraint === 'not-available' ? 'the person cannot come until then' : 'no visit fits in until then'
}

export const englishPlan: PlanWords = {
  language: 'en',
  date: dateInWords,
  number: String,
  list: listInWords,
  fewOf: (words, more) => `${words.join(', ')} and ${more} more`,
  mode: modeInWords,
  weekday: (day) => day.charAt(0).toUpperCase() + day.slice(1),
  rulesDisagree: (fact, values, rules) =>
    `The rules disagree on ${fact}: ${listInWords(values)} (${listInWords(rules)}); it counts as unknown.`,
  goals,
  items,
  programs,
  pathways: { open: (facts) => `Open; to answer: ${facts}.`, declined: 'The person declined it.' },
  triage,
  fit,
  wishes: englishWishes,
  instead: {
    group: 'visits in a group',
    virtual: 'visits by video or phone',
    home: 'the home program that is in this plan',
  },
}
