import { match } from 'ts-pattern'
import { decideCare } from '../care/decideCare.js'
import { judgeExits } from '../care/judgeExits.js'
import { assessmentAtReview } from '../facts/assessmentAtReview.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { checkExpectations } from './checkExpectations.js'
import { factsThatNotice } from './factsThatNotice.js'
import { isNextTo } from './isNextTo.js'
import { mapBorders } from './mapBorders.js'
import { type Border, movedPast, type Owner, type Side } from './movedPast.js'
import { type HeldCase, outcomeOfCase } from './outcomeOfCase.js'

type Notice = (owner: Owner, border: Border, side: Side) => boolean

/**
 * Says of a border whether some case fails once it is moved past the case's person. Only that is worked out again
 * which the border can change and the case speaks of: the whole pack again for each of some hundred borders would
 * take minutes.
 */
export function casesThatNotice(pack: Pack, held: readonly HeldCase[]): Notice {
  const throughFacts = factsThatNotice(pack, held)
  return (owner, border, side) => {
    const moved = packWith(pack, owner, border, side)
    if (throughFacts(owner, border, moved)) return true
    return match(owner.kind)
      .with('rules', 'namedConditions', () => false)
      .with('facts', () => held.some((each) => asksDiffer(border, moved, each)))
      .with('programs', () => held.some((each) => exitsDiffer(owner.id, moved, each)))
      .with('goals', () => held.some((each) => goalsDiffer(owner.id, moved, each)))
      .with('limits', () => held.some((each) => itemsDiffer(border, moved, each)))
      .with('payers', () => held.some((each) => payersDiffer(owner.id, moved, each)))
      .with('disagreements', () => held.some((each) => disputesDiffer(owner.id, border, moved, each)))
      .exhaustive()
  }
}

function packWith(pack: Pack, { kind, id, definition }: Owner, border: Border, side: Side): Pack {
  const changed = mapBorders(pack, definition, ({ text }) =>
    text === border.text ? movedPast(border, side) : undefined,
  )
  if (kind !== 'rules') return { ...pack, [kind]: { ...pack[kind], [id]: changed } }
  return { ...pack, rules: pack.rules.map((rule) => (rule.name === id ? (changed as Rule) : rule)) }
}

/** Gates: whether what is asked changes. Windows and bands show in facts alone. */
function asksDiffer(border: Border, moved: Pack, each: HeldCase): boolean {
  const { asks, doesNotAsk } = each.one.expect
  if ((asks ?? doesNotAsk) === undefined || border.fact === undefined || !isNextTo(border, each)) return false
  return fails(moved, each)
}

function exitsDiffer(program: string, moved: Pack, { one, outcome }: HeldCase): boolean {
  const { exits = {} } = one.expect
  if (Object.keys(exits).length === 0) return false
  return judgeExits(moved, outcome.findings, program).some(
    ({ phase, met }) => exits[phase] !== undefined && exits[phase] !== met,
  )
}

function goalsDiffer(template: string, moved: Pack, each: HeldCase): boolean {
  const wanted = Object.entries(each.one.expect.goals ?? {})
  const own = wanted.filter(([goal]) => goal === template || goal.startsWith(`${template}.`))
  if (own.length === 0) return false
  const { goals } = decidedUnder(moved, each)
  return own.some(
    ([id, { target }]) => (goals.find((goal) => goal.id === id)?.target?.score ?? 'none') !== target,
  )
}

function itemsDiffer(border: Border, moved: Pack, each: HeldCase): boolean {
  const { includes, excludes } = each.one.expect
  if ((includes ?? excludes) === undefined || !isNextTo(border, each)) return false
  const decisions = () => decidedUnder(moved, each)
  return checkExpectations(each.one.expect, { findings: each.outcome.findings, decisions }).length > 0
}

function payersDiffer(payer: string, moved: Pack, each: HeldCase): boolean {
  const { pays = [], doesNotPay = [] } = each.one.expect
  return [...pays, ...doesNotPay].includes(payer) && fails(moved, each)
}

function disputesDiffer(id: string, border: Border, moved: Pack, each: HeldCase): boolean {
  const { disputes = [], doesNotDispute = [] } = each.one.expect
  if (![...disputes, ...doesNotDispute].includes(id) || !isNextTo(border, each)) return false
  return (
    decidedUnder(moved, each).disagreements.some(({ disagreement }) => disagreement === id) !==
    disputes.includes(id)
  )
}

/** What is decided on the same findings, which goals, limits and disagreements can't change. */
function decidedUnder(pack: Pack, { assessment, progress, outcome: { findings } }: HeldCase) {
  const now = progress === undefined ? assessment : assessmentAtReview(pack, assessment, progress)
  return decideCare(pack, now, findings)
}

function fails(moved: Pack, each: HeldCase): boolean {
  return checkExpectations(each.one.expect, outcomeOfCase(moved, each)).length > 0
}
