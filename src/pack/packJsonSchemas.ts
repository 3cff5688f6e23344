import * as z from 'zod'
import { actionParamsSchemas, actionTypes } from '../model/action.js'
import { moduleSchema, packManifestSchema } from '../model/pack.js'
import { ruleSchema } from '../model/rule.js'

/** The JSON Schema of `pack.json`, for completion and red squiggles in an author's editor. */
export function packJsonSchema(): object {
  return z.toJSONSchema(packManifestSchema, { io: 'input', reused: 'ref' })
}

/** The JSON Schema of a module file; the params of an event are those of its action. */
export function moduleJsonSchema(): object {
  const rule = ruleSchema.extend({ event: eventSchema })
  const schema = moduleSchema.extend({ rules: z.array(rule).optional() })
  return z.toJSONSchema(schema, { io: 'input', reused: 'ref' })
}

const eventSchema = z.union(
  actionTypes.map((type) => z.strictObject({ type: z.literal(type), params: actionParamsSchemas[type] })),
)
