import type { Pack } from '../model/pack.js'
import type { CaseReport, Reach, RuleState } from './caseReport.js'

/** Something that the cases of a pack should show and do not, or a reason for not showing it that does not stand. */
export interface CaseGap {
  /** The file of what is not shown. */
  readonly file: string
  readonly message: string
}

const states: readonly RuleState[] = ['applies', 'doesNotApply', 'unknown']

/**
 * What the cases of a pack leave open as a set: rules not shown applying, silent and unknown; sides of thresholds
 * where no case stands; things of the catalogue that no case reaches; rules against an item that never beat one for
 * it. What a case file says cannot be shown is no gap, unless it is shown after all or does not exist.
 *
 * @example caseGaps(pack, report).filter(({ file }) => file === 'interventions/massage.json') // []
 */
export function caseGaps(pack: Pack, report: CaseReport): readonly CaseGap[] {
  const excused = excusesOf(report)
  const open = openOf(pack, report)
  const keys = new Set(open.map(({ key }) => key))
  // Whether comparisons are shown is looked at by coverage alone, and what is softened by `mutate`.
  const stale = [...excused].filter((key) => !keys.has(key) && !/^(?:leaf|softened) /.test(key))
  return [
    ...open.filter(({ key }) => !excused.has(key)).map(({ file, message }) => ({ file, message })),
    ...stale.map((key) => ({
      file: '',
      message: `\`cannot\` speaks of \`${key}\`, which does not exist or is shown`,
    })),
  ]
}

interface Open extends CaseGap {
  /** What `cannot` would call it. */
  readonly key: string
}

function openOf(pack: Pack, report: CaseReport): readonly Open[] {
  return [...openStates(pack, report), ...openThresholds(report), ...openItems(report), ...openBeats(report)]
}

function openStates(pack: Pack, { ruleStates }: CaseReport): readonly Open[] {
  return pack.rules.flatMap(({ name, file }) =>
    states
      .filter((state) => !ruleStates[name]?.includes(state))
      .map((state) => ({ key: `${name} ${state}`, file, message: `no case shows ${name} as ${state}` })),
  )
}

function openThresholds({ thresholds }: CaseReport): readonly Open[] {
  return thresholds.flatMap(({ threshold, file, needed, shown }) =>
    needed
      .filter((side) => !shown.includes(side))
      .map((side) => {
        const where = side === 'at' ? 'on the number' : `just ${side}`
        return { key: `${threshold} ${side}`, file, message: `no case stands ${where}: ${threshold}` }
      }),
  )
}

function openItems({ reached }: CaseReport): readonly Open[] {
  return reached
    .filter(({ reached: how, offered }) => !isReached(how) && (offered || how.length === 0))
    .map(({ item, file, offered }) => ({
      key: item,
      file,
      message: offered ? `no case selects ${item}` : `no case sets ${item} aside`,
    }))
}

function isReached(reached: readonly Reach[]): boolean {
  return reached.includes('selected') || reached.includes('recorded')
}

function openBeats({ beats }: CaseReport): readonly Open[] {
  return beats
    .filter(({ shown }) => !shown)
    .map(({ rule, file }) => ({
      key: `beats ${rule}`,
      file,
      message: `no case shows ${rule} win over a rule that speaks for the same`,
    }))
}

/** What case files say that can't be shown, as `caseGaps` calls it: `<rule> <state>`, `<threshold> <side>`, an item, `leaf <place> <side>`, `softened <mistake>`, `beats <rule>`. */
export function excusesOf({ cannot }: CaseReport): ReadonlySet<string> {
  return new Set(
    cannot.flatMap((one) => {
      if ('rule' in one) return one.states.map((state) => `${one.rule} ${state}`)
      if ('leaf' in one) return one.sides.map((side) => `leaf ${one.leaf} ${side}`)
      if ('threshold' in one) return one.sides.map((side) => `${one.threshold} ${side}`)
      if ('softened' in one) return [`softened ${one.softened}`]
      return 'item' in one ? [one.item] : [`beats ${one.beats}`]
    }),
  )
}
