import { distance } from 'fastest-levenshtein'
import { compareText } from './compareText.js'

const longestCompared = 200
/** More names than anybody declares; a hostile list must not make the search long. */
const mostCompared = 5000
const closeShare = 0.4

/**
 * The name a person probably meant: the nearest of the valid ones, if it is close.
 * Close is two letters in five, so that two swapped letters of five are close, and `knee` is not near `back`.
 * Of two equally near names the first by code unit is taken.
 *
 * @example nearestName('prioirty', ['priority', 'title']) // 'priority'
 */
export function nearestName(name: string, among: Iterable<string>): string | undefined {
  if (name.length > longestCompared) return undefined
  const wanted = name.toLowerCase()
  let best: { name: string; distance: number } | undefined
  let compared = 0
  for (const candidate of among) {
    compared += 1
    if (compared > mostCompared) break
    const near = Math.max(1, Math.floor(Math.max(name.length, candidate.length) * closeShare))
    if (Math.abs(name.length - candidate.length) > near) continue
    const far = distance(wanted, candidate.toLowerCase())
    if (far > near) continue
    if (!best || far < best.distance || (far === best.distance && compareText(candidate, best.name) < 0))
      best = { name: candidate, distance: far }
  }
  return best?.name
}
