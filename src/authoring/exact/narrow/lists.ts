import { anyOutcome, type Outcomes, onlyFalse, onlyTrue, together, turned } from '../outcomes.js'
import type { ListNode } from './graph.js'
import { altogether, type Narrowed, restrict, type Went } from './narrowed.js'

/** What a list may come to, given what its parts may. */
export function listOutcomes({ kind, parts }: ListNode, { outcomes }: Narrowed): Outcomes {
  // Any of them is not: none of them.
  const seen = (of: Outcomes): Outcomes => (kind === 'any' ? turned(of) : of)
  return seen(parts.reduce((sum, part) => together(sum, seen(outcomes[part] as Outcomes)), onlyTrue))
}

/** Takes from the parts of a list what would not let it come to what is wanted. */
export function restrictList({ kind, parts }: ListNode, wanted: Outcomes, narrowed: Narrowed): Went {
  const seen = (of: Outcomes): Outcomes => (kind === 'any' ? turned(of) : of)
  const whole = seen(wanted)
  const each = whole === onlyTrue ? onlyTrue : whole & onlyFalse ? anyOutcome : anyOutcome & ~onlyFalse
  const went = altogether(parts.map((part) => restrict(narrowed, part, seen(each))))
  if (whole & onlyTrue || went === 'failed') return went
  // Not all may be true, so where one part alone can be the reason, that is it.
  const able = parts.filter((part) => (narrowed.outcomes[part] as Outcomes) & seen(whole))
  const [only] = able
  if (only === undefined) return 'failed'
  return able.length > 1 ? went : altogether([went, restrict(narrowed, only, seen(whole))])
}
