import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { moduleJsonSchema, packJsonSchema } from '../../src/pack/packJsonSchemas.js'

describe('the JSON Schemas for editors', () => {
  test.each([
    ['pack', packJsonSchema],
    ['module', moduleJsonSchema],
  ])('of a %s file is the committed one', (name, make) => {
    const path = new URL(`../../rules/schema/${name}.schema.json`, import.meta.url)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(make())))
  })

  test('know every action', () => {
    const text = JSON.stringify(moduleJsonSchema())
    expect(text).toContain('"const":"contraindicate"')
    expect(text).toContain('"const":"decide"')
  })

  test('refuse keys that nobody knows', () => {
    expect(packJsonSchema()).toMatchObject({ additionalProperties: false })
    expect(moduleJsonSchema()).toMatchObject({ additionalProperties: false })
  })
})
