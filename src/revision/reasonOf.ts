import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { ChangeReason, PlanChange } from '../model/revision.js'
import { dateInWords } from '../shared/dateInWords.js'
import { indexByName } from '../shared/indexByName.js'
import { crowdedOut } from './crowdedOut.js'
import type { Described } from './describeChange.js'
import { isSame } from './patchBetween.js'
import { wasNotPart } from './wasNotPart.js'

export interface Compared {
  readonly pack: Pack
  readonly before: Plan
  readonly after: Plan
}

export type Reason = Pick<PlanChange, 'reason' | 'because' | 'rules' | 'facts'>

/**
 * Why something changed. The first that holds: a stop, a screen that is open again, a clinician's decision, what came
 * of a session, what the review decided, a changed preference, rules that came to something else, and last that it
 * follows from something else that changed.
 */
export function reasonOf(compared: Compared, subject: string, described: Described): Reason {
  if (described.kind === 'record')
    return plain('follows-from-change', 'What the plan rests on is copied anew.')
  return (
    stopped(compared) ??
    told(compared, subject, described) ??
    decidedByClinician(compared, subject) ??
    resumed(compared, subject, described) ??
    waitsForScreen(compared, subject, described) ??
    decidedAtReview(compared, subject, described) ??
    askedForByRules(compared, subject, described) ??
    byRules(compared, subject, described.kind) ??
    byPreference(compared, subject) ??
    plain(
      'follows-from-change',
      crowdedOut(compared.after, subject, described) ?? 'It follows from the other changes.',
    )
  )
}

function plain(
  reason: ChangeReason,
  because: string,
  rules: readonly string[] = [],
  facts: readonly string[] = [],
): Reason {
  return { reason, because, rules, facts }
}

function withFacts(
  { after, before }: Compared,
  reason: ChangeReason,
  because: string,
  rules: readonly string[],
): Reason {
  const facts = rules.flatMap((rule) => (after.rules[rule] ?? before.rules[rule])?.facts ?? [])
  return plain(reason, because, rules, [...new Set(facts)].sort())
}

function stopped(compared: Compared): Reason | undefined {
  const { before, after } = compared
  if (after.triage.state !== 'stop' || before.triage.state === 'stop') return undefined
  const rules = after.triage.dispositions.flatMap((one) => one.rules)
  return withFacts(compared, 'red-flag', after.triage.summary, rules)
}

function told({ after }: Compared, subject: string, { kind, after: side }: Described): Reason | undefined {
  if (kind === 'question') return plain('follows-from-change', 'What must be answered has changed.')
  if (kind !== 'done') return undefined
  const status = (side as { status?: string }).status ?? 'not told'
  if (status === 'not told')
    return plain('time-passed', 'Its day has passed; nobody said whether it took place.')
  return subject.startsWith('review/')
    ? plain('time-passed', `The review was held on ${dateInWords(after.asOf)}.`)
    : plain('attendance', `It is recorded as ${status}.`)
}

function decidedByClinician({ after }: Compared, subject: string): Reason | undefined {
  const override = after.course?.overrides.find(
    ({ target, state, on }) => target === subject && state !== 'no-effect' && on <= after.asOf,
  )
  if (override === undefined) return undefined
  return plain('clinician-decision', override.reason, override.against)
}

/** A plan that a warning sign had stopped goes on since today's screen does not stop it. */
function resumed({ before, after }: Compared, subject: string, { kind }: Described): Reason | undefined {
  if (before.triage.state !== 'stop' || after.triage.state === 'stop') return undefined
  const isOfStop = kind === 'removed' && subject.startsWith('role/')
  if (!isOfStop && !['program', 'status', 'triage'].includes(kind)) return undefined
  return plain('follows-from-change', 'Today’s screen no longer stops the plan.')
}

function waitsForScreen(
  { before, after }: Compared,
  subject: string,
  { kind }: Described,
): Reason | undefined {
  if (!after.triage.treatmentWaits || before.triage.treatmentWaits) return undefined
  const isDated =
    subject.startsWith('session/') || subject.startsWith('review/') || subject.startsWith('exercise/')
  const goes = kind === 'removed' && /^(?:intervention|education|advice)\//.test(subject)
  if (kind === 'triage' || kind === 'status' || isDated || goes)
    return plain(
      'screen-open',
      'The safety screen of an earlier day says nothing about today; it is to be asked again.',
    )
  return undefined
}

function decidedAtReview(compared: Compared, subject: string, { kind }: Described): Reason | undefined {
  const { before, after } = compared
  const decisions = after.course?.decisions ?? []
  const isIn = (exercise: string) => after.exercises.some(({ id }) => id === exercise)
  const step = (after.course?.steps ?? []).find(
    ({ on, exercise, to = exercise }) =>
      on === after.asOf && [exercise, to].some((id) => `exercise/${id}` === subject) && isIn(to),
  )
  const lasts = kind === 'phase' ? lastsOn(after) : undefined
  if (lasts !== undefined) return plain('review-decision', lasts)
  const about = decisions.find(({ about, decision }) => about === subject && decision !== undefined)
  const plan = decisions.find(({ about }) => about === 'plan')
  const isOther = before.program?.id !== after.program?.id
  if (kind === 'program' && isOther && !isStep(plan?.decision)) return undefined
  const isOfProgram = kind === 'program' || kind === 'phase' || kind === 'status'
  const rules = step?.rules ?? about?.rules ?? (isOfProgram ? plan?.rules : undefined)
  if (rules === undefined || (rules.length === 0 && step === undefined))
    return byProgram(compared, subject, kind)
  const deciding = decisions.find((one) => isSame(one.rules, rules))
  const because = deciding === undefined ? undefined : [...new Set(deciding.because)].join(' ')
  const reason = because ?? 'The review decided so.'
  return withFacts(compared, 'review-decision', reason, rules)
}

/** A phase that is not done goes on, whatever else was decided; one that is gone back from does not. */
function lastsOn({ program, course }: Plan): string | undefined {
  const { exit, decisions = [] } = course ?? {}
  const phase = program?.phases.find(({ id }) => id === exit?.phase)
  if (exit?.met !== 'false' || phase === undefined) return undefined
  if (decisions.some((one) => one.phase === 'before')) return undefined
  return `“${phase.title}” is not done yet and goes on.`
}

/** Whether a decision of a review leads to another program, or ends one. */
function isStep(decision: string | undefined): boolean {
  return ['stop', 'escalate', 'step-down', 'discharge'].includes(decision ?? '')
}

/** When the program is another, everything else follows from that. */
function byProgram(
  { before, after }: Compared,
  subject: string,
  kind: Described['kind'],
): Reason | undefined {
  const [was, is] = [before.program, after.program]
  if (was?.id === is?.id) return undefined
  // Who joins, and what is told, has a reason of its own, which may not be the program.
  if (kind === 'added' && /^(?:role|advice|pathway)\//.test(subject)) return undefined
  const isPart = /^(?:intervention|exercise|education|role)\//.test(subject)
  const because =
    isPart && kind === 'added' && is !== undefined
      ? `It is part of “${is.title}”${wasNotPart(before, subject)}.`
      : isPart && kind === 'removed' && was !== undefined
        ? `It was part of “${was.title}”${subject.startsWith('education/') ? '; what was learned stays' : ''}.`
        : nowInWords(after)
  return plain('program-changed', because)
}

function nowInWords({ program, status }: Plan): string {
  if (program !== undefined) return `The program is “${program.title}” now.`
  return status === 'completed' ? 'The course is over.' : 'No program runs now.'
}

/** Rules that spoke for or against it and did not before, or no longer do. */
function byRules(compared: Compared, subject: string, kind: Described['kind']): Reason | undefined {
  const { pack, before, after } = compared
  const [was, is] = [rulesOn(before, subject), rulesOn(after, subject)]
  const [fresh, gone] = [is.filter((rule) => !was.includes(rule)), was.filter((rule) => !is.includes(rule))]
  const changed = [...fresh, ...gone]
  if (changed.length === 0) return undefined
  const byName = indexByName(pack.rules)
  const isOfPack = before.provenance.pack.digest !== pack.digest && factsAreSame(compared, changed)
  if (isOfPack)
    return withFacts(compared, 'pack-changed', `The rules of ${pack.manifest.title} changed.`, changed)
  const typeOf = (rule: string) => byName.get(rule)?.event.type ?? ''
  const speaksFor = (rule: string) => ['recommend', 'consider'].includes(typeOf(rule))
  // What is only to be watched explains no other amount.
  const telling = (rules: readonly string[]) => {
    const others = rules.filter((rule) => typeOf(rule) !== 'caution')
    return others.length > 0 && kind !== 'updated' ? others : rules
  }
  const words = (rules: readonly string[]) => {
    const ordered = telling([...rules.filter(speaksFor), ...rules.filter((rule) => !speaksFor(rule))])
    const because = ordered.flatMap((rule) => byName.get(rule)?.because ?? before.rules[rule]?.because ?? [])
    return [...new Set(because)].slice(0, 2).join(' ')
  }
  const out = [...after.held, ...after.setAside].find(
    ({ kind, id, reasonCode }) => `${kind}/${id}` === subject && reasonCode !== 'not-indicated',
  )
  // A reason that spoke for something must not be read as the reason why it goes.
  const because = fresh.length > 0 ? words(fresh) : `Its reason no longer applies here: “${words(gone)}”`
  return withFacts(compared, 'rule-outcome-changed', out?.reason ?? because, changed)
}

/** A review that is new is there because a rule asks for it, also when it asked for one before. */
function askedForByRules(compared: Compared, subject: string, { kind }: Described): Reason | undefined {
  if (kind !== 'added' || !subject.startsWith('review/')) return undefined
  const byName = indexByName(compared.pack.rules)
  const rules = rulesOn(compared.after, subject)
  const because = rules.flatMap((rule) => byName.get(rule)?.because ?? [])
  return because.length === 0
    ? undefined
    : withFacts(compared, 'rule-outcome-changed', because.join(' '), rules)
}

function factsAreSame({ before, after }: Compared, rules: readonly string[]): boolean {
  const facts = rules.flatMap((rule) => (after.rules[rule] ?? before.rules[rule])?.facts ?? [])
  return facts.every((fact) => isSame(before.facts[fact]?.value, after.facts[fact]?.value))
}

function rulesOn(plan: Plan, subject: string): readonly string[] {
  const [kind, id] = subject.split('/')
  const lists = [plan.interventions, plan.exercises, plan.education] as const
  const names = ['intervention', 'exercise', 'education']
  const own = lists.flatMap((list, index) =>
    names[index] === kind ? list.filter((item) => item.id === id) : [],
  )
  const out = [...plan.held, ...plan.setAside].filter((item) => item.kind === kind && item.id === id)
  const others = [
    ...(kind === 'role' ? plan.team.filter(({ role }) => role === id) : []),
    ...(kind === 'goal' ? plan.goals.filter((goal) => goal.id === id) : []),
    ...(kind === 'advice' ? plan.advice.filter((advice) => advice.id === id) : []),
    ...(kind === 'review' ? plan.reviews.filter((review) => review.id === id) : []),
    ...(kind === 'pathway' ? plan.pathways.filter((pathway) => pathway.id === id) : []),
    ...(kind === 'triage' ? plan.triage.dispositions : []),
  ]
  return [...own, ...out, ...others].flatMap(({ rules }) => rules)
}

function byPreference({ after }: Compared, subject: string): Reason | undefined {
  const today = after.course?.record.at(-1)
  if (today?.preferences === undefined || !/^(?:session|review|exercise|program)/.test(subject))
    return undefined
  return plain('preference-changed', 'What the person wishes, or when they can come, has changed.')
}
