import { describe, expect, it } from 'vitest'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import { fixtures } from '../support/backPain.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { errorsOfBundle } from './errorsOfBundle.js'
import { options } from './fhirExample.js'

/** Orders of medicines, in whatever form FHIR has for them. */
const medicines = /^Medication/

describe('the plan of every fixture', () => {
  it('is valid FHIR R4, refers to nothing that is not there, and orders no medicine', () => {
    const errors = Object.keys(fixtures).flatMap((name) => {
      const bundle = toFhirBundle(planOfFixture(name), { ...options, usCore: true })
      const ordered = bundle.entry.filter(({ resource }) => medicines.test(resource.resourceType))
      return [...errorsOfBundle(bundle), ...ordered.map(({ resource }) => resource.resourceType)].map(
        (error) => `${name}: ${error}`,
      )
    })
    expect(errors).toEqual([])
  }, 120_000)
})
