import { listInWords } from '../shared/listInWords.js'
import type { ChangedAnswer, ChangeSearch } from './smallestChange.js'
import type { NotThere, WouldSpeak } from './whyNot.js'

/**
 * Why something is not in a plan, as plain text.
 *
 * @example whyNotText(notThere) // 'Stationary bike (exercise/bike) is not in the plan.\n\nWhy not\n  …'
 */
export function whyNotText({ title, subject, inPlan, reasons, wouldSpeak, search }: NotThere): string {
  if (inPlan) return `${title} (${subject}) is in the plan.\n`
  const isTag = subject.startsWith('tag/')
  const why = reasons.map((reason) => {
    const rules = reason.rules.length === 0 ? '' : ` [${reason.rules.join(', ')}]`
    return `${isTag ? `${reason.subject}: ` : ''}${reason.text}${rules}`
  })
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Why not', why],
    ['What would speak for it', wouldSpeak.map(wouldSpeakLine)],
    ['What would bring it in', searchLines(search)],
  ]
  const body = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `\n${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return `${title} (${subject}) is not in the plan.\n${body.join('')}`
}

function wouldSpeakLine({ title, rule, outcome, blockedBy }: WouldSpeak): string {
  const facts = listInWords(blockedBy.map((fact) => `${fact.title} (${fact.words})`))
  const state = {
    applies: 'applies',
    'does-not-apply': `does not apply, because of: ${facts}`,
    unknown: `is open, because of: ${facts}`,
  }
  return `${title} [${rule}] ${state[outcome]}`
}

function searchLines({ changes, runs, mostChanges, exhausted, mostRuns }: ChangeSearch): string[] {
  const tried = `${runs} ${runs === 1 ? 'change was' : 'changes were'} tried`
  const bound = exhausted
    ? `all changes of up to ${mostChanges} answers`
    : `stopped after ${mostRuns} runs, so a change of ${mostChanges} answers may be left`
  if (changes.length > 0)
    return [
      ...changes.map((change, index) => `${index === 0 ? '' : 'or '}${changeLine(change)}`),
      `(${tried}; each of these was run and brings it in)`,
    ]
  return [`Nothing was found: ${tried} (${bound}); safety answers and what cannot change were left alone.`]
}

function changeLine(changes: readonly ChangedAnswer[]): string {
  return listInWords(changes.map(({ title, words }) => `${title}: ${words}`))
}
