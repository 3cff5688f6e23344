import type { Check } from '../check.js'
import type { Finding } from '../finding.js'
import { placesOf, type Written } from '../placesOf.js'
import { readingGrade } from '../readingGrade.js'

/** What a patient reads, by the kind of thing that it is said of. */
const patientTexts: Readonly<Record<string, readonly string[]>> = {
  advice: ['text'],
  conditions: ['plain'],
  dispositions: ['instruction', 'allowed'],
  education: ['plain', 'keyMessages'],
  exercises: ['plain', 'howTo', 'stopWhen'],
  interventions: ['plain', 'benefits', 'risks'],
  pathways: ['plain', 'whatHappens'],
  payers: ['plain'],
  programs: ['plain', 'expected'],
  tags: ['notAlone'],
}

/** Texts for patients are meant for grade 6 to 8; the measure itself is no better than two grades. */
const hardestGrade = 10
/** A shorter text has too few words for the measure to say anything. */
const fewestWords = 12

/** A text for patients that takes more schooling than most have. */
export const hardWording: Check = {
  id: 'hard-wording',
  severity: 'warning',
  title: 'Wording too hard for patients',
  finds: 'hints',
  find: ({ pack, files }) =>
    pack.manifest.languages.some((language) => /^en\b/.test(language))
      ? [...placesOf(files)].flatMap(([name, written]) => hardTexts(name, written))
      : [],
}

function hardTexts(name: string, { file, pointer, value }: Written): readonly Finding[] {
  const [kind = '', id = ''] = name.split('/')
  return (patientTexts[kind] ?? []).flatMap((key) => {
    const text = [value[key] ?? []].flat().join(' ')
    const { grade, words } = readingGrade(text)
    if (words < fewestWords || grade <= hardestGrade) return []
    return [
      {
        check: hardWording.id,
        severity: hardWording.severity,
        file,
        pointer: `${pointer}/${key}`,
        message: `what patients read in \`${key}\` of \`${id}\` is at about grade ${Math.round(grade)} (${cut(text)}); expected grade 6 to 8`,
        help: 'shorter sentences first, then shorter words',
      },
    ]
  })
}

const longestShown = 60

function cut(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown - 1).trimEnd()}…`
}
