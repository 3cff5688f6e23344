import { type ActionType, actionParamsSchemas, actionsNotYetSupported, actionTypes } from '../model/action.js'
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
    ...checkExits(document.value, within(root, 'define', 'programs')),
    ...events.flatMap((rule: unknown, index) =>
      checkEvent(valueAtPath(rule, ['event']), within(root, 'rules', index, 'event')),
    ),
  ]
}

/** Exit criteria are words for now: what they would decide at a review, nothing evaluates yet. */
function checkExits(value: unknown, place: Place): Problem[] {
  const eachIn = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : [])
  return eachIn(valueAtPath(value, ['define', 'programs'])).flatMap((program, programIndex) =>
    eachIn(valueAtPath(program, ['phases'])).flatMap((phase, phaseIndex) =>
      eachIn(valueAtPath(phase, ['exit'])).flatMap((exit, exitIndex) => {
        if (!isPlainObject(exit) || exit.when === undefined) return []
        const at = within(place, programIndex, 'phases', phaseIndex, 'exit', exitIndex, 'when')
        const message = 'the condition of an exit criterion is not supported yet'
        return [reportProblem(at, { code: 'not-yet-supported', message, expected: 'only its `text`' })]
      }),
    ),
  )
}

function checkEvent(event: unknown, place: Place): Problem[] {
  if (!isPlainObject(event) || typeof event.type !== 'string') return []
  const { type, params } = event
  const unsupported = (actionsNotYetSupported as readonly string[]).includes(type)
  if (unsupported || !(actionTypes as readonly string[]).includes(type)) {
    return [
      reportProblem(within(place, 'type'), {
        code: unsupported ? 'not-yet-supported' : 'unknown-action',
        message: unsupported
          ? `the action ${quote(type)} is not supported yet`
          : `unknown action ${quote(type)}`,
        expected: `one of ${supportedActions.join(', ')}`,
        ...(unsupported ? {} : { near: { name: type, among: supportedActions } }),
      }),
    ]
  }
  if (!isPlainObject(params)) return []
  return checkShape(actionParamsSchemas[type as ActionType], params, within(place, 'params'))
}

const supportedActions = actionTypes.filter(
  (type) => !(actionsNotYetSupported as readonly string[]).includes(type),
)
