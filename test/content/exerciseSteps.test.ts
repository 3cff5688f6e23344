import { expect, test } from 'vitest'
import { perDay } from '../../src/care/noMoreThan.js'
import type { ResolvedExerciseDose } from '../../src/model/dose.js'
import { readPackFolder } from '../../src/node/readPackFolder.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { withinBounds } from '../../src/shared/withinBounds.js'

const pack = loadPack(readPackFolder('rules/back-pain'))
const oneAtATime = Object.values(pack.limits).filter(({ max, when }) => max === 1 && when === undefined)

test('an exercise and the one that it leads to are never given at the same time', () => {
  const together = Object.values(pack.exercises).flatMap(({ id, tags = [], progression: { to } }) => {
    const next = to === undefined ? undefined : pack.exercises[to]
    const isApart = oneAtATime.some(({ tag }) => tags.includes(tag) && (next?.tags ?? []).includes(tag))
    return next === undefined || isApart ? [] : [`${id} and ${next.id}`]
  })
  expect(together).toEqual([])
})

test('hard strengthening is marked as such and says which muscles must rest', () => {
  const hard = Object.values(pack.exercises).filter((exercise) => exercise.hard === true)
  expect(hard.length).toBeGreaterThan(5)
  expect(hard.filter(({ recoveryGroups }) => recoveryGroups === undefined)).toEqual([])
})

/** Sets, repetitions and holds in numbers; and minutes, but for how they grow from week to week. */
const amount =
  /\b(?:\d+|one|two|three|half) (?:sets?|repetitions|times)\b|\bsets? of \d|\bhold(?:s|ing|ed)?\b[^.]*\d seconds|\bat most\b/i

test('how an exercise is done and what its steps change say no amount: the dose says it', () => {
  const said = Object.values(pack.exercises).flatMap(({ id, howTo, progression, regression }) =>
    [...howTo, progression.change ?? '', regression.change ?? '']
      // What has to be mastered before one begins to run is no dose of the running.
      .filter((text) => amount.test(text) && !text.startsWith('Before you start:'))
      .map((text) => `${id}: ${text}`),
  )
  expect(said).toEqual([])
})

test('a step back never asks for more than the start, and one whose dose is bound changes it', () => {
  const steps = Object.values(pack.exercises).flatMap(({ id, dose, progression, regression }) =>
    [progression.dose, regression.dose].flatMap((step) =>
      step === undefined
        ? []
        : [{ id, dose: dose as ResolvedExerciseDose, step, isBack: step === regression.dose }],
    ),
  )
  expect(steps.length).toBeGreaterThan(10)
  for (const { id, dose, step, isBack } of steps) {
    const after = withinBounds(dose, step)
    expect([id, after]).not.toEqual([id, dose])
    if (isBack) expect([id, perDay(after, dose) <= perDay(dose, after)]).toEqual([id, true])
  }
})

test('an effort that an instrument names has plain words for the person', () => {
  const named = Object.values(pack.exercises).filter(({ dose }) => /RPE|Borg/.test(dose.effort ?? ''))
  expect(named.length).toBeGreaterThan(0)
  expect(
    named.filter(({ dose }) => dose.plainEffort === undefined || /RPE|Borg/.test(dose.plainEffort)),
  ).toEqual([])
})
