import { match, P } from 'ts-pattern'
import type { Obtain } from '../model/fact.js'
import type { SectionId } from './formQuestion.js'

const sectionsOfPaths: Readonly<Record<string, SectionId>> = {
  patient: 'person',
  referral: 'person',
  conditions: 'condition',
  history: 'condition',
  pain: 'pain',
  comorbidities: 'health',
  medications: 'health',
  psychosocial: 'life',
  work: 'life',
  lifestyle: 'life',
  goals: 'wishes',
  preferences: 'wishes',
  coverage: 'coverage',
}

/** The section of a form in which a fact is asked, by where an assessment keeps it. */
export function sectionOf(obtain: Obtain): SectionId {
  return match<Obtain, SectionId>(obtain)
    .with({ from: 'assessment' }, ({ path }) => sectionsOfPaths[path.split('.')[0] ?? ''] ?? 'findings')
    .with({ from: 'age' }, () => 'person')
    .with({ from: P.union('condition', 'surgery') }, () => 'condition')
    .with({ from: 'measure' }, () => 'measures')
    .otherwise(() => 'findings')
}
