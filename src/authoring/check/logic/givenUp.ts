import type { Finding } from '../finding.js'

const mostNames = 5

/** What a check could neither find nor exclude, so that nobody takes its silence for a proof. */
export function givenUp(check: string, undecided: readonly string[], of: number): readonly Finding[] {
  if (undecided.length === 0) return []
  const more = undecided.length > mostNames ? ', …' : ''
  return [
    {
      check,
      severity: 'suggestion',
      file: 'pack.json',
      pointer: '',
      message: `${undecided.length} of ${of} searches decided nothing, for too many steps or because they rest on quotients or on facts compared with each other: ${undecided.slice(0, mostNames).join(', ')}${more}`,
      help: 'Show in a case what these rules come to, or split them into simpler ones.',
    },
  ]
}
