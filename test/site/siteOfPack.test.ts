import { describe, expect, test } from 'vitest'
import { loadPack } from '../../src/pack/loadPack.js'
import { siteOfPack } from '../../src/site/siteOfPack.js'
import { hostileText } from '../render/hostile.js'
import { type ReadPage, readHtml } from '../support/readHtml.js'
import { smallPackWithCases } from '../support/smallCases.js'

const files = smallPackWithCases
const pages = siteOfPack(loadPack(files), files)
const read = (path: string): ReadPage => readHtml(pages[path] ?? '')
const textOf = (path: string): string => read(path).text

describe('a site of a pack', () => {
  test('has a page for everything that the pack names, and lists of each kind', () => {
    expect(Object.keys(pages)).toEqual(expect.arrayContaining(expectedPages))
  })

  test('is the same to the byte in whatever order the files come', () => {
    const turned = Object.fromEntries(Object.entries(files).reverse())
    expect(siteOfPack(loadPack(turned), turned)).toEqual(pages)
  })

  test('shows a text as text, whatever it holds', () => {
    const told = hostile(files)
    const site = siteOfPack(loadPack(told), told)
    for (const [path, page] of Object.entries(site)) {
      const { tags, links, faults } = readHtml(page)
      if (path.endsWith('.css')) continue
      expect({ path, faults, tags }).toEqual({ path, faults: [], tags: read(path).tags })
      expect(links.filter((link) => /^\w+:/.test(link))).toEqual([])
    }
    expect(readHtml(site['interventions/mobilisation.html'] ?? '').text).toContain(
      '<script>alert("1")</script>',
    )
  })

  test('leads nowhere but into itself, and asks nothing of a network', () => {
    const links = Object.keys(pages).flatMap((path) => read(path).links)
    expect(links.filter((link) => link.startsWith('/') || link.includes(':'))).toEqual([])
    const html = Object.entries(pages).filter(([path]) => path.endsWith('.html'))
    expect(
      html.filter(([, page]) => /<(img|iframe|script src|form action)|@import|url\(/.test(page)),
    ).toEqual([])
  })

  test('needs no script: all of a list stands on its page', () => {
    expect(read('exercises.html').links).toEqual(
      expect.arrayContaining(['exercises/squat.html', 'exercises/step-up.html']),
    )
    expect(read('index.html').links).toEqual(
      expect.arrayContaining(['exercises/squat.html', 'rules/recommend.html', 'sources/ng226.html']),
    )
    expect(pages['index.html']).toContain('role="search" hidden>')
  })

  test('names the language, has one first heading, and skips no level', () => {
    for (const path of Object.keys(pages).filter((one) => one.endsWith('.html'))) {
      const { headings } = read(path)
      expect(pages[path]).toContain('<html lang="en">')
      expect(headings.filter((level) => level === 1)).toEqual([1])
      const skips = headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1)
      expect({ path, skips }).toEqual({ path, skips: [] })
    }
  })
})

describe('the page of an item', () => {
  test('says what it is, how much of it, and who gives it', () => {
    expect(textOf('interventions/mobilisation.html')).toContain('Given by Physiotherapist Kind treatment')
    expect(textOf('interventions/mobilisation.html')).toContain(
      'Usual dose 1 visit a week, at most 6, 30 minutes',
    )
    expect(textOf('exercises/squat.html')).toContain('Stop when Sharp pain.')
    expect(textOf('exercises/squat.html')).toContain('Easy. Go on to Step-up .')
    expect(textOf('education/about-knees.html')).toContain('Moving is safe.')
  })

  test('says what the item and its dose rest on, and never shows a default as evidence', () => {
    const text = textOf('interventions/mobilisation.html')
    expect(text).toContain('The item itself guideline, high ng226 Its dose default ◦ to confirm')
    expect(pages['interventions/mobilisation.html']).toContain(
      '<span class="grounds open">default ◦ to confirm</span>',
    )
    expect(text).toContain('ng226 an option')
  })

  test('has its rules in sentences, those that name a group of it too', () => {
    const text = textOf('interventions/mobilisation.html')
    expect(text).toContain(
      'The contraindicate When Comorbidities : one or more of The gout or The diabetes Then Do not give everything of the group Hands-on Why It is so. Rests on guideline, medium ng226',
    )
    expect(text).toContain('at most 20 minutes')
    expect(text).toContain('50 percent of the visits a week')
  })

  test('gives the references of all that it cites', () => {
    const { ids, links, text } = read('interventions/mobilisation.html')
    expect(links).toContain('#source-ng226')
    expect(ids).toContain('source-ng226')
    expect(text).toContain('NICE NG226 Osteoarthritis (2022). read in part')
  })

  test('shows where sources disagree, which goals it serves and which cases show it', () => {
    const text = textOf('interventions/mobilisation.html')
    expect(text).toContain('Hands-on treatment alone . This pack: Only with exercise.')
    expect(text).toContain('Goals that it serves Function')
    expect(text).toContain('Not in the plan a squat for anybody')
    expect(read('interventions/mobilisation.html').links).toContain('../cases/rules.knee.html#case-1')
  })

  test('is led to by what uses it, and leads back', () => {
    expect(read('exercises/step-up.html').links).toContain('../exercises/squat.html')
    expect(read('rules/recommend.html').links).toContain('../exercises/squat.html')
    expect(read('exercises/squat.html').links).toContain('../rules/recommend.html')
  })
})

describe('the page of', () => {
  const said: readonly [path: string, ...texts: string[]][] = [
    [
      'conditions/knee-oa.html',
      'Worn joint.',
      'What to expect Slow. guideline, high',
      'What is given The consider',
    ],
    [
      'programs/basic.html',
      'Place in the choice 2 of 2',
      'More, when needed The intensive',
      'Settle, 6 weeks',
      'Is chosen a squat for anybody',
    ],
    ['programs/intensive.html', 'Conference at the end of the week Physiotherapist , with the patient'],
    [
      'pathways/knee-clinic.html',
      'within 28 days',
      'When it is ruled out The rule-out.knee-clinic When Age : below 18 years',
    ],
    [
      'goals/function.html',
      'From ‹baseline› to ‹target›.',
      'better by the larger of 10 points and 20 percent of the baseline',
      'Rest 50 points or more anybody stay where it is default ◦ to confirm',
    ],
    ['triage/emergency.html', 'Urgency 1 of 3', 'Waits all treatment', 'within 4 hours'],
    [
      'facts/pain.current.html',
      '“How strong is the pain now, from 0 to 10?”',
      '0 to 10',
      'recorded in the assessment (pain, current)',
    ],
    [
      'facts/pain.level.html',
      'The moderate 4 points or more below 7 points default ◦ to confirm',
      'The mild any below 4 points not said',
      'What it comes to a squat for anybody',
    ],
    ['facts/locked-knee.html', 'Must be answered first always; until then the plan is provisional'],
    ['facts/cannot-bear-weight.html', 'for whom this holds or may hold: Weeks since onset : below 2 weeks'],
    ['facts/has-gout.html', 'whether The gout is among Comorbidities'],
    ['facts/stage.html', 'rules set it', 'Weeks since onset : 12 weeks or more'],
    [
      'settings/severe-pain.html',
      'Worth 7 points',
      'from 5 points to 9 points',
      'default ◦ to confirm',
      'Terms Irritable',
    ],
    [
      'settings/review-week.html',
      'Reviews Half-way',
      'Disagreements Hands-on treatment alone',
      'Payers The public plan, new rules',
    ],
    ['sources/ottawa.html', 'Ottawa knee rule', 'It was recalled and not read'],
    ['sources/ng226.html', 'It was read in part', 'Rules The adjust'],
    [
      'terms/irritable.html',
      'one or more of these hold: Pain now : 7 points or more ( setting : default ◦ to confirm) not: calm',
    ],
    ['groups/hands-on.html', 'Its items Mobilisation', 'Limits Little hands-on'],
    [
      'measures/koos.html',
      '0 to 100 points, in steps of 1; higher is better',
      'Important to a person 10 points',
      'every 2 weeks',
    ],
    ['reviews/mid.html', 'week 6 of the plan', 'On track?'],
    ['roles/doctor.html', 'When this role takes part The involve', 'Bring in Doctor : Diagnosis.'],
    ['advice/net.html', 'Call us.', 'one or more of these hold: Level of pain : The severe'],
    ['limits/few-hands-on.html', '1 of the group Hands-on , in the whole plan', 'Age : more than 70 years'],
    [
      'disagreements/hands-on-alone.html',
      'ng226 only with exercise',
      'What this pack does Only with exercise.',
      'Osteoarthritis',
    ],
    [
      'payers/public-new.html',
      'from 1 July 2026 to 31 December 2026, both included',
      'Physiotherapist 8 500 CAD yes',
    ],
    ['activities/stairs.html', 'Strength', 'Goals Function'],
    ['trajectories/steady.html', 'week 6 50 percent'],
    ['answers/swelling.html', 'The tense tense'],
    [
      'cases/rules.knee.html',
      'a squat for anybody',
      'Somebody like somebody',
      'pain, current: 8',
      'findings, locked knee: not known',
      'applies: The recommend',
      'Level of pain : severe',
      'first visit: on 12 January 2026 or later',
    ],
  ]
  test.each(said)('%s', (path, ...texts) => {
    const text = textOf(path)
    for (const one of texts) expect(text).toContain(one)
  })
})

describe('the page of a rule', () => {
  test('says what becomes of it while an answer is missing, and what no case can show', () => {
    expect(textOf('rules/contraindicate.html')).toContain(
      'While an answer is missing the item is held back until somebody knows',
    )
    expect(textOf('rules/recommend.html')).toContain('No case can show it unknown: it asks nothing')
  })

  test('says in which phases, programs and doses', () => {
    expect(textOf('rules/recommend.html')).toContain(
      'Recommend Squat in: Settle of The basic dose: 10 times only in the program The basic',
    )
  })

  test('says what single numbers rest on', () => {
    expect(textOf('rules/adjust.html')).toContain('Its numbers per week: default ◦ to confirm')
  })
})

describe('what cannot be read among the cases', () => {
  test('is named on the first page, since it is missing from the others', () => {
    const broken = { ...files, 'rules/knee.cases.json': '{ "cases": [' }
    const site = siteOfPack(loadPack(broken), broken)
    expect(readHtml(site['index.html'] ?? '').text).toContain(
      'Some cases could not be read and are not shown: rules/knee.cases.json',
    )
  })
})

const expectedPages = [
  'index.html',
  'how-to-read.html',
  'people.html',
  'site.css',
  ...['conditions/knee-oa', 'interventions/mobilisation', 'exercises/squat', 'exercises/step-up'],
  ...[
    'education/about-knees',
    'programs/basic',
    'programs/intensive',
    'pathways/knee-clinic',
    'goals/function',
  ],
  ...[
    'triage/emergency',
    'triage/see-doctor',
    'triage/go-ahead',
    'facts/pain.current',
    'settings/severe-pain',
  ],
  ...['sources/ng226', 'terms/irritable', 'groups/hands-on', 'measures/koos', 'reviews/mid', 'roles/physio'],
  ...['rules/contraindicate', 'rules/rule-out.knee-clinic', 'cases/rules.knee'],
].map((path) => (path.includes('.') && !path.includes('/') ? path : `${path}.html`))

/** Every text that somebody wrote for readers, as an attack. */
function hostile(told: Readonly<Record<string, string>>): Record<string, string> {
  const words = new Set([
    'title',
    'plain',
    'because',
    'citation',
    'question',
    'display',
    'note',
    'check',
    'says',
  ])
  return Object.fromEntries(
    Object.entries(told).map(([path, text]) => [
      path,
      JSON.stringify(JSON.parse(text), (key, value) =>
        words.has(key) && typeof value === 'string' ? `${value} ${hostileText}` : value,
      ),
    ]),
  )
}
