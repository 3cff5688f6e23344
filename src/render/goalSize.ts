/** Sizes of the picture of a goal, in pixels: narrow, so that its letters are read on a telephone too. */
export const goalSize = {
  width: 480,
  inset: 16,
  left: 58,
  right: 34,
  plotHeight: 190,
  titleFont: 17,
  font: 14,
} as const
