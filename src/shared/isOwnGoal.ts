/** A goal of a person's own, as a plan has it. */
interface OwnGoal {
  /** `<template>.<activity>`. */
  readonly id: string
  readonly words?: string | undefined
}

/** Whether a score names this goal: by its id or its activity, or in the person's own words. */
export function isOwnGoal({ id, words }: OwnGoal, named: string): boolean {
  return id === named || id.slice(id.indexOf('.') + 1) === named || plain(words) === plain(named)
}

const plain = (words: string | undefined): string | undefined => words?.trim().toLowerCase()
