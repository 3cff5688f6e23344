import { match } from 'ts-pattern'
import type { Measure } from '../model/catalogue.js'
import type { TargetFormula } from '../model/goalTemplate.js'
import { optional } from '../shared/optional.js'

/** The scale that a target is on. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly grain: number
  readonly direction: Measure['direction']
  /** No target is harder. */
  readonly hardest?: number
}

/** The scale of a measure, or of one of its parts. */
export function scaleOf(measure: Measure, part: string | undefined): Scale {
  const { min, max } = measure.parts?.find(({ code }) => code === part) ?? measure
  const hardest = part === undefined ? measure.hardestTarget : undefined
  return { min, max, grain: measure.grain, direction: measure.direction, ...optional('hardest', hardest) }
}

/**
 * The target that a formula gives for a baseline: kept within the scale and rounded to its grain toward the
 * harder side. Undefined for `patients-own` when the person named no target.
 *
 * @example computeTarget({ kind: 'improve', points: 10, percent: 30 }, 42, undefined, odi) // 28, by percent
 */
export function computeTarget(
  formula: TargetFormula,
  baseline: number,
  own: number | undefined,
  scale: Scale,
): number | undefined {
  const wanted = match(formula)
    .with({ kind: 'improve' }, ({ points = 0, percent = 0 }) => {
      const change = Math.max(points as number, ((percent as number) / 100) * Math.abs(baseline))
      return scale.direction === 'lower-is-better' ? baseline - change : baseline + change
    })
    .with({ kind: 'reach' }, ({ value }) => better(value as number, baseline, scale))
    .with({ kind: 'maintain' }, () => baseline)
    .with({ kind: 'patients-own' }, () => (own === undefined ? undefined : better(own, baseline, scale)))
    .exhaustive()
  return wanted === undefined ? undefined : noHarder(onScale(wanted, scale), baseline, scale)
}

/** A measure may say how far a target goes at most; who is beyond that keeps what they have. */
function noHarder(target: number, baseline: number, { direction, hardest }: Scale): number {
  if (hardest === undefined) return target
  return direction === 'lower-is-better'
    ? Math.max(target, Math.min(hardest, baseline))
    : Math.min(target, Math.max(hardest, baseline))
}

/** Who is already beyond a level keeps what they have. */
function better(value: number, baseline: number, { direction }: Scale): number {
  return direction === 'lower-is-better' ? Math.min(value, baseline) : Math.max(value, baseline)
}

function onScale(value: number, { min, max, grain, direction }: Scale): number {
  // A step that binary fractions missed by a hair is that step: (0.3 - 0) / 0.1 is 2.9999999999999996.
  const steps = Math.round(((value - min) / grain) * 1e9) / 1e9
  const whole = direction === 'lower-is-better' ? Math.floor(steps) : Math.ceil(steps)
  const rounded = Math.round((min + whole * grain) * 1e9) / 1e9
  return Math.min(max, Math.max(min, rounded))
}
