import { textWidth } from './textWidth.js'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A text that belongs to a point. */
export interface PointLabel {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Where it is tried first. */
  readonly first: 'above' | 'below'
}

export interface PlacedLabel extends PointLabel {
  /** The middle of its base line. */
  readonly at: { readonly x: number; readonly y: number }
}

/**
 * Finds a place for each label beside its point where nothing is yet: above or below it, the same a little to the right, beside it. The first ones
 * choose first. One that finds no place is left out, so no two texts ever lie upon each other.
 */
export function placeLabels(
  labels: readonly PointLabel[],
  taken: readonly Box[],
  within: Box,
  fontSize: number,
): readonly PlacedLabel[] {
  const boxes = [...taken]
  return labels.flatMap((label) => {
    const place = places(label, fontSize).find(
      ({ box }) => isInside(box, within) && !boxes.some((other) => doOverlap(box, other)),
    )
    if (place === undefined) return []
    boxes.push(place.box)
    return [{ ...label, at: place.at }]
  })
}

const gap = 9

/** Between two texts. */
const space = 3

function places({ x, y, text, first }: PointLabel, fontSize: number) {
  const half = textWidth(text, fontSize) / 2
  const above = { x, y: y - gap - fontSize * 0.15 }
  const below = { x, y: y + gap + fontSize * 0.75 }
  const beside = y + fontSize * 0.35
  const upright = first === 'above' ? [above, below] : [below, above]
  const slanting = upright.map((place) => ({ ...place, x: x + half + 2 }))
  const level = [
    { x: x + gap + half, y: beside },
    { x: x - gap - half, y: beside },
  ]
  return [...upright, ...slanting, ...level].map((at) => ({
    at,
    box: {
      left: at.x - half - space,
      right: at.x + half + space,
      top: at.y - fontSize * 0.8,
      bottom: at.y + fontSize * 0.2,
    },
  }))
}

/** Whether two boxes share more than an edge. */
export function doOverlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function isInside(one: Box, other: Box): boolean {
  return (
    one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom
  )
}
