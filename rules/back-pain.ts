import type { Pack } from '../src/model/pack.js'
import { deepFreeze } from '../src/shared/deepFreeze.js'
import generated from './back-pain.generated.json' with { type: 'json' }

/** The bundled pack for a back-pain rehabilitation centre: loaded, checked and frozen. */
// Through unknown, since the type of so large a literal would say nothing that `Pack` does not.
export const backPain: Pack = /* @__PURE__ */ deepFreeze(generated as unknown as Pack)
