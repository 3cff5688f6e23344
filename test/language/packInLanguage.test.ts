import { describe, expect, it } from 'vitest'
import { type Locale, loadPack, type Plan, packInLanguage, safeGeneratePlan } from '../../src/index.js'
import { packTexts } from '../../src/language/mapPack.js'
import { renderCalendar, renderPatientHtml, renderPatientMarkdown } from '../../src/render/index.js'
import { backPain, fixtures } from '../support/backPain.js'
import { checkedPack } from '../support/checkedPack.js'
import { printDocuments } from '../support/smallPack.js'

const texts = packTexts(backPain)
const patientIds = new Set(texts.flatMap(({ id, reader }) => (reader === 'patient' ? [id] : [])))

/** A translation in which every text says which one it is. */
const named: Locale = localeOf(() => true)

function localeOf(has: (id: string) => boolean): Locale {
  const own = texts
    .filter(({ id }) => has(id))
    .map(({ id, text }) => [id, { source: text, target: `‹${id}›` }] as const)
  return { pack: 'back-pain', language: 'fr-CA', covers: 'clinician', texts: Object.fromEntries(own) }
}

const options = { startOn: '2026-12-01' }
const made = (pack: typeof backPain, json: unknown): Plan => {
  const result = safeGeneratePlan(pack, json, options)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const inNames = packInLanguage(backPain, named)

describe('a pack in another language', () => {
  it('has the same digest, ids and rules, and says what it was translated from', () => {
    const { translation, digest, evaluationOrder, files } = inNames
    expect({ digest, evaluationOrder, files }).toEqual({
      digest: backPain.digest,
      evaluationOrder: backPain.evaluationOrder,
      files: backPain.files,
    })
    expect(translation).toEqual({ language: 'fr-CA', from: 'en-CA', untranslated: [] })
  })

  it('marks what is not translated, or translated from another text', () => {
    const pack = loadPack(printDocuments(checkedPack))
    const locale: Locale = {
      pack: 'knee',
      language: 'fr-CA',
      covers: 'patient',
      texts: {
        'programs/basic/title': { source: 'The course', target: 'Le programme' },
        'programs/basic/plain': { source: 'Another course.', target: 'Un autre programme.' },
      },
    }
    const { programs, translation } = packInLanguage(pack, locale)
    expect(programs.basic).toMatchObject({
      title: 'Le programme',
      plain: '⟦programs/basic/plain: A course.⟧',
    })
    expect(translation?.untranslated).toContain('programs/basic/plain')
    expect(translation?.untranslated).not.toContain('programs/basic/title')
  })

  it('is refused with the translation of another pack', () => {
    expect(() => packInLanguage(backPain, { ...named, pack: 'knee' })).toThrow(
      'the translation is of the pack `knee`, and not of `back-pain`',
    )
  })
})

/** A plan without its texts: whatever a person could read is the same sign, and ids, dates and numbers stay. */
function withoutTexts(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isText(key) ? '…' : value
  if (Array.isArray(value)) return value.map((part) => withoutTexts(part, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      name === 'language' || name === 'translation' ? [] : [[name, withoutTexts(part, name)]],
    ),
  )
}

const textKeys = new Set([
  ...[
    'title',
    'plain',
    'because',
    'notice',
    'summary',
    'instruction',
    'allowed',
    'reason',
    'statement',
    'text',
  ],
  ...[
    'check',
    'for',
    'responsibilities',
    'discipline',
    'focus',
    'entry',
    'exit',
    'cadence',
    'output',
    'says',
  ],
  ...[
    'benefits',
    'risks',
    'note',
    'howTo',
    'when',
    'change',
    'stopWhen',
    'equipment',
    'cautions',
    'keyMessages',
  ],
  ...[
    'effort',
    'plainEffort',
    'noTarget',
    'branch',
    'needs',
    'steps',
    'ask',
    'unservedBecause',
    'question',
    'ifOffTrack',
  ],
  ...['whatHappens', 'referralContents', 'stance', 'verify', 'wouldHelp', 'payerTitle', 'message'],
])
/** Words that English has and French has not. */
const english =
  /\b(?:the|is|are|of|and|or|not|with|without|it|at|by|to|for|from|would|visits?|weeks?|days?|no|nothing|anyway|but|than)\b/gi

/** Every text of a plan, but for a person's own words and for what the evidence says in its own language. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return isText(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((part) => textsOf(part, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (unread.has(name) ? [] : textsOf(part, name)))
}

const unread = new Set(['evidence', 'doseEvidence', 'numbers', 'rules', 'sources', 'discipline', 'record'])

const isText = (key: string): boolean => textKeys.has(key)

describe.each(Object.keys(fixtures))('the plan of %s', (name) => {
  const plan = made(inNames, fixtures[name])

  it('differs from that in the language of the pack by its texts alone', () => {
    expect(withoutTexts(plan)).toEqual(withoutTexts(made(backPain, fixtures[name])))
  })

  it('says in French all that the library says itself', () => {
    const said = textsOf(plan).flatMap((text) => text.replace(/‹[^›]*›|<[^>]*>/g, '').match(english) ?? [])
    expect(said).toEqual([])
  })

  it('shows its patient only what patients are meant to read', () => {
    const shown = [
      renderPatientHtml(plan),
      renderPatientMarkdown(plan),
      renderCalendar(plan, { show: 'what' }),
    ]
    // Lines of a calendar are folded.
    const unfolded = shown.map((sheet) => sheet.replaceAll('\r\n ', ''))
    const ids = unfolded.flatMap((sheet) => [...sheet.matchAll(/‹([^›]*)›/g)].map(([, id = '']) => id))
    expect(ids.length).toBeGreaterThan(2)
    expect(ids.filter((id) => !patientIds.has(id))).toEqual([])
  })
})

describe('a plan of which a text is not translated', () => {
  const lacking = 'advice/safety-net/title'
  const plan = made(
    packInLanguage(
      backPain,
      localeOf((id) => id !== lacking),
    ),
    fixtures['sciatica-eight-weeks'],
  )

  it('names it, and shows it marked', () => {
    expect(plan.language).toBe('fr-CA')
    expect(plan.translation?.untranslated).toEqual([lacking])
    expect(plan.advice.map(({ title }) => title)).toContain(`⟦${lacking}: When to get help⟧`)
  })

  it('is not handed to a patient', () => {
    for (const render of [renderPatientHtml, renderPatientMarkdown])
      expect(() => render(plan)).toThrow(`1 text is not translated into fr-CA: ${lacking}`)
  })

  it('is handed out where the sheet does not show it', () => {
    const other = made(
      packInLanguage(
        backPain,
        localeOf((id) => id !== 'rules/cauda-equina.emergency/because'),
      ),
      fixtures['sciatica-eight-weeks'],
    )
    expect(renderPatientHtml(other)).toContain('lang="fr-CA"')
  })

  it('takes no person’s own words for a mark', () => {
    const goals = plan.goals.map((goal) => ({ ...goal, words: '⟦goals/mine: hello⟧' }))
    const advice = plan.advice.filter(({ title }) => !title.includes('⟦'))
    expect(renderPatientMarkdown({ ...plan, goals, advice })).toContain('goals/mine: hello')
  })
})
