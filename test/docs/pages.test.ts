import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { followed } from './cleanFolder.js'

describe('somebody with an empty folder', () => {
  it('follows the tutorial for apps to the letter, and has every file it promises', async () => {
    const folder = await followed('docs/tutorial-app-developer.md')
    const made = ['clinician.html', 'page.html', 'patient.html', 'plan.fhir.json', 'visits.ics']
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(made))
    const text = (file: string) => readFileSync(join(folder, file), 'utf8')
    expect(text('visits.ics')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    expect(text('page.html')).toContain('<svg')
    expect(JSON.parse(text('plan.fhir.json'))).toMatchObject({ resourceType: 'Bundle', type: 'transaction' })
  })

  it('follows the tutorial for test suites to the letter', async () => {
    await followed('docs/tutorial-test-suite.md')
  })
})
