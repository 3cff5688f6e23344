import type { Plan } from '../model/plan.js'
import type { PlanMeeting, PlanPhase, PlanProgram, PlanTeamMember } from '../model/planParts.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { dayAheadInWords } from './dayInWords.js'
import { type Block, type Depth, detail, type Entry, list, paragraph, type Section } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'

/** The program, its phases with their dates, and what else could fit. */
export function describeProgram(plan: Plan, depth: Depth): Section {
  const { program, noProgram } = plan
  if (program === undefined) {
    return {
      title: 'Program',
      tone: 'warn',
      blocks: [
        ...paragraph(noProgram?.reason ?? '', 'warn'),
        ...notChosen(noProgram?.alternatives ?? [], depth),
      ],
    }
  }
  const provisional = program.provisional ? ' Provisional: an open question may change it.' : ''
  return {
    title: `Program: ${program.title}`,
    blocks: [
      ...paragraph(`${program.plain}${provisional} (${evidenceInWords(program.evidence)})`),
      ...list(program.phases.map((phase) => phaseEntry(phase, plan.asOf))),
      ...notChosen(program.alternatives, depth),
    ],
  }
}

const mostUncalled = 3

/**
 * Programs that are out for one reason stand together, since most are out because nothing calls for them. In brief
 * these are only counted when they are many: whoever had no operation need not read what follows one.
 */
function notChosen(alternatives: PlanProgram['alternatives'], depth: Depth): Block[] {
  const isCounted = ({ reason, rules }: PlanProgram['alternatives'][number]) =>
    depth === 'brief' &&
    rules.length === 0 &&
    alternatives.filter((one) => one.reason === reason && one.rules.length === 0).length > mostUncalled
  const named = alternatives.filter((one) => !isCounted(one))
  const counted = alternatives.filter(isCounted)
  const groups = [...groupsByReason(named, listInWords), ...groupsByReason(counted, countOfOthers)]
  return paragraph(groups.length === 0 ? '' : `Not chosen: ${groups.join('; ')}.`, 'quiet')
}

function groupsByReason(
  alternatives: PlanProgram['alternatives'],
  inWords: (titles: readonly string[]) => string,
): string[] {
  const reasons = [...new Set(alternatives.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    const titles = alternatives.filter((one) => one.reason === reason).map(({ title }) => title)
    return `${inWords(titles)} (${reason.replace(/\.$/, '')})`
  })
}

const countOfOthers = ({ length }: readonly string[]): string => countInWords(length, 'other program')

function phaseEntry({ title, from, to, weeks, focus, exit }: PlanPhase, asOf: string): Entry {
  return {
    title,
    text: `${dayAheadInWords(from, asOf)} to ${dayAheadInWords(to, asOf)}, ${countInWords(weeks, 'week')}: ${focus}`,
    details: detail('done when', exit.join('; '), 'quiet'),
  }
}

/** Who takes part, the lead first, and what for. */
export function describeTeam(plan: Plan): Section {
  const meetings = plan.program?.meetings ?? []
  const heading: Block[] = meetings.length > 0 ? [{ kind: 'heading', text: 'Meetings' }] : []
  return {
    title: 'Team',
    shows: 'team',
    blocks: [...list(plan.team.map(memberEntry)), ...heading, ...list(meetings.map(meetingEntry))],
  }
}

function meetingEntry({
  title,
  cadence,
  everyWeeks,
  who,
  withPatient,
  output,
  evidence,
}: PlanMeeting): Entry {
  const often = everyWeeks === undefined ? '' : everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`
  const people = listInWords([...who.map((one) => one.title), ...(withPatient ? ['you'] : [])])
  const when = [often, cadence].filter(Boolean).join(', ')
  return { title, text: `${when}: ${people}. ${output} (${evidenceInWords(evidence)})`, details: [] }
}

function memberEntry({ title, as, for: reasons, responsibilities }: PlanTeamMember): Entry {
  const why = reasons.length > 0 ? reasons : responsibilities.slice(0, 1)
  return { title: as === 'lead' ? `${title} (lead)` : title, text: why.join('; '), details: [] }
}
