import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readText } from '../support/backPain.js'
import { cleanFolder } from './cleanFolder.js'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

async function followed(page: string): Promise<string> {
  const { folder, follow } = cleanFolder()
  folders.push(folder)
  await follow(readText(page))
  return folder
}

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
