const aheads: readonly (readonly [string, string])[] = [
  [' The next measurement will tell more.', ''],
  [' Measure again before it counts as achieved.', ''],
  [
    'This is a reason to look at the plan again, not a failure of the person.',
    'It is not a failure of the person.',
  ],
]

/** What is said of a goal once it is closed: without what was still to be done. */
export function atTheEnd(sentence: string): string {
  return aheads.reduce((text, [ahead, instead]) => text.replace(ahead, instead), sentence)
}
