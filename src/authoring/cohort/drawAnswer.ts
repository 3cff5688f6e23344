import { rangeOfFact } from '../../explain/rangeOfFact.js'
import type { Draw, DrawnBefore } from '../../model/cohort.js'
import type { FactDefinition } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { below, byShare, chanceOf, isWithin, onBell } from './chance.js'

/** What is true of a fact, whether anybody knows it or not. Of a date it is the days that have passed since. */
export type Truth = boolean | number | string | readonly string[]
export type Drawn = Map<string, Truth>

/** The draws of a fact that hold for somebody; the first of them is taken. */
export function drawsThatHold(draws: readonly Draw[], drawn: Drawn): readonly Draw[] {
  return draws.filter(({ when = {} }) => holds(when, drawn))
}

/** Draws what is true of a fact. The text stands for the person and the fact, and decides. */
export function drawTruth(
  { pack, fact, drawn }: { readonly pack: Pack; readonly fact: FactDefinition; readonly drawn: Drawn },
  holding: readonly [Draw, ...Draw[]],
  text: string,
): Truth | undefined {
  const [draw] = holding
  const chance = chanceOf(text)
  if (draw.each !== undefined) return drawSet(holding, text)
  if (draw.yes !== undefined) return isWithin(draw.yes[fact.id] ?? 0, chance)
  if (draw.shares !== undefined) {
    const among = Object.entries(draw.shares).map(([code, share]) => ({ code, share }))
    return byShare(among, chance)?.code
  }
  const { grain, min, max } = rangeOfFact(pack, fact)
  const exact = draw.bands ? inBand(draw.bands, grain, chance) : onOwnBell(draw, drawn, chance)
  const stepped = Math.round(exact / grain) * grain
  const least = fact.type === 'date' ? 0 : (min ?? stepped)
  // Binary fractions add what no grain has.
  return Math.round(Math.min(Math.max(stepped, least), max ?? stepped) * 1e6) / 1e6
}

/** Of each code the first draw that speaks of it counts. */
function drawSet(holding: readonly Draw[], text: string): readonly string[] {
  const percents = new Map<string, number>()
  for (const { each = {} } of holding)
    for (const [code, percent] of Object.entries(each)) if (!percents.has(code)) percents.set(code, percent)
  return [...percents].flatMap(([code, percent]) =>
    isWithin(percent, chanceOf(`${text}/${code}`)) ? [code] : [],
  )
}

function inBand(bands: NonNullable<Draw['bands']>, grain: number, chance: () => number): number {
  const { from, to } = byShare(bands, chance) ?? (bands[0] as (typeof bands)[0])
  return from + below(Math.floor((to - from) / grain) + 1, chance) * grain
}

function onOwnBell({ bell }: Draw, drawn: Drawn, chance: () => number): number {
  const { middle, spread, plus = {} } = bell as NonNullable<Draw['bell']>
  const moved = Object.entries(plus).reduce((sum, [fact, each]) => {
    const value = drawn.get(fact)
    return typeof value === 'number' ? sum + each * value : sum
  }, middle)
  return moved + spread * onBell(chance)
}

function holds(when: DrawnBefore, drawn: Drawn): boolean {
  return Object.entries(when).every(([fact, wanted]) => {
    const value = drawn.get(fact)
    if (value === undefined) return false
    if (typeof wanted === 'boolean') return value === wanted
    if (typeof wanted === 'string' || Array.isArray(wanted)) {
      const codes = Array.isArray(value) ? value : [value]
      return [wanted].flat().some((code) => codes.includes(code))
    }
    const number = value as number
    return number >= (wanted.from ?? number) && (wanted.below === undefined || number < wanted.below)
  })
}
