import { type ActionType, actionParamsSchemas, actionTypes } from '../model/action.js'
import { moduleSchema, packManifestSchema } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { valueAtPath } from '../shared/jsonPointer.js'
import { checkShape } from './checkShape.js'
import { type PackDocument, type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { isPlainObject } from './schemaTree.js'

/** Checks the shape of `pack.json`. */
export function checkManifestShape(document: PackDocument): Problem[] {
  return checkShape(packManifestSchema, document.value, { document, path: [] })
}

/** Checks the shape of a module file; the params of each rule against the shape of its action. */
export function checkModuleShape(document: PackDocument): Problem[] {
  const root = { document, path: [] }
  const rules = valueAtPath(document.value, ['rules'])
  const events = Array.isArray(rules) ? rules : []
  return [
    ...checkShape(moduleSchema, document.value, root),
    ...events.flatMap((rule: unknown, index) =>
      checkEvent(valueAtPath(rule, ['event']), within(root, 'rules', index, 'event')),
    ),
  ]
}

function checkEvent(event: unknown, place: Place): Problem[] {
  if (!isPlainObject(event) || typeof event.type !== 'string') return []
  const { type, params } = event
  if (!(actionTypes as readonly string[]).includes(type)) {
    return [
      reportProblem(within(place, 'type'), {
        code: 'unknown-action',
        message: `unknown action ${quote(type)}`,
        expected: `one of ${actionTypes.join(', ')}`,
        near: { name: type, among: actionTypes },
      }),
    ]
  }
  if (!isPlainObject(params)) return []
  return checkShape(actionParamsSchemas[type as ActionType], params, within(place, 'params'))
}
