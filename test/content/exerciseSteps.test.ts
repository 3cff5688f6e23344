import { expect, test } from 'vitest'
import { readPackFolder } from '../../src/node/readPackFolder.js'
import { loadPack } from '../../src/pack/loadPack.js'

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
