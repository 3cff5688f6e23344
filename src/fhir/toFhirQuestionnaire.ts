import { type FormOptions, formOf } from '../forms/formOf.js'
import type { FormSection } from '../forms/formQuestion.js'
import { valueOrThrow } from '../generatePlan.js'
import type { Pack } from '../model/pack.js'
import { optional } from '../shared/optional.js'
import { questionnaireOf } from './codeSystemOf.js'
import { codingsIn, tablesOf } from './codingsIn.js'
import { defaultSystem, type FhirOptions } from './options.js'
import { sectionAsGroup } from './questionItems.js'
import type { Questionnaire, QuestionnaireItem } from './questionnaire.js'

/** Which questions a Questionnaire asks, and how it is written. */
export interface QuestionnaireOptions extends FormOptions, Pick<FhirOptions, 'codings' | 'system'> {
  /** Its canonical address; `<system>/Questionnaire/<pack>` when absent. */
  readonly url?: string
}

/**
 * The questions of a pack, or those that are open, as a FHIR R4 Questionnaire for any form filler: the pack's own
 * words, what can be chosen, units and ranges, and follow-ups that show once another answer brings them up. The
 * `linkId` of a question is its fact (`pain.current`), that of a group `group/<section>`. Of an instrument only its
 * score is asked.
 *
 * Without `questions` it also asks for the day, `assessedOn`, which is the only answer that it requires.
 *
 * @throws AssessmentError when the assessment does not parse, or when a question is of no fact that can be asked for.
 *
 * @example toFhirQuestionnaire(pack, { questions: [{ fact: 'fever' }] }).item[0].linkId // 'group/safety'
 */
export function toFhirQuestionnaire(pack: Pack, options: QuestionnaireOptions = {}): Questionnaire {
  const sections = valueOrThrow(formOf(pack, options))
  const { system = defaultSystem, questions } = options
  const { id, title, version, reviewedOn, notice } = pack.manifest
  return {
    resourceType: 'Questionnaire',
    url: options.url ?? questionnaireOf(pack, system),
    version,
    name: nameOf(id),
    title: `${title}: ${questions === undefined ? 'assessment' : 'open questions'}`,
    status: reviewedOn === undefined ? 'draft' : 'active',
    subjectType: ['Patient'],
    description: notice,
    ...optional('copyright', copyrightOf(options)),
    item: [...(questions === undefined ? [dayItem] : []), ...itemsOf(sections, system, options)],
  }
}

const dayItem: QuestionnaireItem = {
  linkId: 'assessedOn',
  text: 'Day of the assessment',
  type: 'date',
  required: true,
}

function itemsOf(
  sections: readonly FormSection[],
  system: string,
  options: QuestionnaireOptions,
): QuestionnaireItem[] {
  const questions = sections.flatMap((section) => section.questions)
  const context = {
    questions: new Map(questions.map((question) => [question.fact, question])),
    systemOf: (of: string) => `${system}/${of}`,
    codings: codingsIn(options),
  }
  return sections.map((section) => sectionAsGroup(context, section))
}

/** FHIR wants a name that a program could use: `back-pain` is `BackPainQuestions`. */
function nameOf(id: string): string {
  const words = id.split(/[-.]/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `${words.join('').replace(/^(?=\d)/, 'Pack')}Questions`
}

function copyrightOf(options: QuestionnaireOptions): string | undefined {
  const said = tablesOf(options).flatMap(({ attributions = [] }) => attributions)
  return said.length === 0 ? undefined : [...new Set(said)].join('\n\n')
}
