import type { Mode } from '../model/primitives.js'
import type { Limits } from './limitsOf.js'
import type { Series } from './series.js'

/** A series in the one way that takes the place of its usual one for want of cover; `undefined` if it has no such way. */
export function substitutedSeries(series: Series, way: Mode): Series | undefined {
  const { category, otherModes = [] } = series
  if (category !== 'treatment' || !otherModes.includes(way)) return undefined
  return { ...series, usableModes: [way], substituted: true }
}

/** A series whose visits are given in its usual way only, where cover counts some ways of its role and not others. */
export function inItsUsualWay({ covered }: Limits, series: Series): Series {
  const { discipline, usableModes } = series
  const matters = covered.some((limit) => limit.discipline === discipline && limit.modes !== undefined)
  if (!matters || usableModes.length < 2) return series
  return { ...series, usableModes: usableModes.slice(0, 1), otherModes: usableModes.slice(1) }
}
