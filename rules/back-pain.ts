import type { AssessmentOf } from '../src/model/assessmentOf.js'
import type { Codings } from '../src/model/codings.js'
import type { Locale } from '../src/model/locale.js'
import type { Pack } from '../src/model/pack.js'
import { deepFreeze } from '../src/shared/deepFreeze.js'
import codings from './back-pain/fhir.codings.json' with { type: 'json' }
import type { BackPainCodes } from './back-pain.codes.js'
import french from './back-pain.fr-CA.generated.json' with { type: 'json' }
import generated from './back-pain.generated.json' with { type: 'json' }

/** The bundled pack for a back-pain rehabilitation centre: loaded, checked and frozen. */
// Through unknown, since the type of so large a literal would say nothing that `Pack` does not.
export const backPain: Pack = /* @__PURE__ */ deepFreeze(generated as unknown as Pack)

/** The pack in Canadian French, as `packInLanguage` takes it; nobody has confirmed it yet as a translator would. */
export const backPainFrench: Locale = /* @__PURE__ */ deepFreeze(french as unknown as Locale)

/** The codes of SNOMED CT, LOINC and ICD-10-CM for what is in the pack, as `planwright/fhir` takes them. */
export const backPainCodings: Codings = /* @__PURE__ */ deepFreeze(codings as Codings)

export type {
  BackPainActivityCode,
  BackPainCodes,
  BackPainConditionCode,
  BackPainFindings,
  BackPainInterventionCode,
  BackPainItemCode,
  BackPainMeasureCode,
  BackPainRoleCode,
  BackPainValueSets,
} from './back-pain.codes.js'

/**
 * An assessment in the codes of this pack: an editor completes `'sciatica'`, and the compiler refuses `'siatica'`.
 * What comes as JSON needs no type: `parseAssessment` checks it.
 */
export type BackPainAssessment = AssessmentOf<BackPainCodes>
