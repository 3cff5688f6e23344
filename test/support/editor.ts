import {
  type CompletionItem,
  getLanguageService,
  type LanguageService,
  TextDocument,
} from 'vscode-json-languageservice'
import { schemaFileOf, vocabularySchemas } from '../../src/authoring/vocabularySchemas.js'

/** What marks the cursor in a text. */
export const cursor = '‸'

/** An editor with the schemas of a pack, as VS Code is one: by the same language service. */
export interface Editor {
  /** What is offered at the cursor, as it stands in the list. */
  offered(path: string, text: string): Promise<string[]>
  /** The text after something that is offered at the cursor was chosen, its places to fill in left as they are. */
  choose(path: string, text: string, label: string): Promise<string>
  /** What is shown where the cursor rests; empty when nothing is. */
  shown(path: string, text: string): Promise<string>
  /** The squiggles: what is underlined, and what is said of it. */
  squiggles(path: string, text: string): Promise<{ under: string; says: string }[]>
}

/** Opens a pack's files in an editor. */
export function openEditor(files: Readonly<Record<string, string>>): Editor {
  const { schemas } = vocabularySchemas(files)
  const service = getLanguageService({
    schemaRequestService: (address) =>
      Promise.resolve(JSON.stringify(schemas[address.split('/').pop() ?? ''])),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
    clientCapabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    },
  })
  service.configure({ validate: true, allowComments: false })
  return {
    offered: async (path, text) => (await completions(service, path, text)).items.map(({ label }) => label),
    choose: (path, text, label) => choose(service, path, text, label),
    shown: async (path, text) => {
      const { document, json, position } = open(service, path, text)
      const hover = await service.doHover(document, position, json)
      return hover === null ? '' : [hover.contents].flat().join('\n')
    },
    squiggles: async (path, text) => {
      const { document, json } = open(service, path, text)
      const found = await service.doValidation(document, json)
      return found.map(({ range, message }) => ({
        under: document.getText(range),
        says: typeof message === 'string' ? message : message.value,
      }))
    },
  }
}

/** The schema by the kind of file, unless the text names one itself. */
function open(service: LanguageService, path: string, marked: string) {
  const offset = Math.max(0, marked.indexOf(cursor))
  const address = `${'../'.repeat(path.split('/').length - 1)}.schema/${schemaFileOf(path)}`
  const text = marked.replace(cursor, '')
  const linked = text.includes('"$schema"') ? text : text.replace('{', `{"$schema":"${address}",`)
  const document = TextDocument.create(`file:///pack/${path}`, 'json', 1, linked)
  return {
    document,
    json: service.parseJSONDocument(document),
    position: document.positionAt(offset + linked.length - text.length),
  }
}

async function completions(service: LanguageService, path: string, text: string) {
  const opened = open(service, path, text)
  const list = await service.doComplete(opened.document, opened.position, opened.json)
  return { ...opened, items: list?.items ?? [] }
}

async function choose(service: LanguageService, path: string, text: string, label: string): Promise<string> {
  const { document, items } = await completions(service, path, text)
  const item = items.find((one) => one.label === label)
  if (item === undefined)
    throw new Error(`${label} is not offered, but ${items.map((one) => one.label).join(', ')}`)
  return filledIn(TextDocument.applyEdits(document, [editOf(item)]))
}

function editOf({ textEdit }: CompletionItem) {
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('the completion changes nothing')
  return textEdit
}

/** A snippet's places to fill in, each with the text that stands there until it is filled in. */
function filledIn(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d+/g, (_, text = '') => text.replace(/\\(.)/g, '$1'))
}
